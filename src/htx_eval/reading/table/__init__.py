"""What the rows and columns of a sheet are: its heading, its units, and what is no cooperative."""
