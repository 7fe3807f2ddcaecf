"""What a target measures: contributions of rows, bounds, verdicts, and who is nearest."""
