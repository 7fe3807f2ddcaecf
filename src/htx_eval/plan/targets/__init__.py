"""The targets of a plan: figures, rates, equivalent counts, parts of places and years."""
