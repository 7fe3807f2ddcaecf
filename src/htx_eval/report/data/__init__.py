"""Everything that is JSON: the shapes and what fills them."""
