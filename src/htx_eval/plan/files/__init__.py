"""The files that people write: strict YAML with positions, which keys there are and of what type, and what is wrong."""
