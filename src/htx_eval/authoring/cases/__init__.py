"""Tests of a plan: small lists and what the plan has to say of them, in a file beside it."""
