"""Whole columns to a list of cooperatives, and what is wrong with a column as a whole."""
