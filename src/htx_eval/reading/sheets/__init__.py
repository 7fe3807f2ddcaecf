"""Lines, workbooks and records of a program to a sheet: rows of texts, each with its line."""
