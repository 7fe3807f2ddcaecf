"""Which row of one list is which row of another, and what several lists say of one cooperative together."""
