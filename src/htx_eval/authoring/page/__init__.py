"""A plan as a page: everything that is fixed before there is any list, for people and for programs."""
