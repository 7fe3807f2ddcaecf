"""Counts and shares in whole numbers: demands on sums, the region of sums, and the search over them."""
