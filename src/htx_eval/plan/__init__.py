"""From the files that people write (plan, rating scheme, register) to the model."""
