"""Forms of one cooperative, whose rows are the criteria of the rating: each becomes a list with one row."""
