"""The kinds of measures, one module each behind one protocol."""
