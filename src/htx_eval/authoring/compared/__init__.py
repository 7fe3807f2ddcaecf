"""Two plans side by side: what the second one has that the first has not, and the other way round."""
