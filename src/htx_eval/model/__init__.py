"""Frozen data that every other part speaks in: no input, no output, no language."""
