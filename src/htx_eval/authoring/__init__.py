"""What one does with a plan before there is any list: see it, compare it, prove it, test it."""
