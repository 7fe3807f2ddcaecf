"""From cooperatives to verdicts: knows no file, no language, no screen."""
