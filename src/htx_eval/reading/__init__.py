"""From a file to cooperatives and problems: bytes, text, table, headings, cells."""
