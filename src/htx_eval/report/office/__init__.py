"""Reports that an office sends: HTML, Word, Excel, and what they share."""
