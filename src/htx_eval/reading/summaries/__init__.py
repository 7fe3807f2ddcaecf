"""Tables of numbers: a row for each commune, a column for each class, and how many cooperatives each figure is."""
