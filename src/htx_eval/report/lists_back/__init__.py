"""A list back to the office: cleaned, annotated, empty to fill in, or completed."""
