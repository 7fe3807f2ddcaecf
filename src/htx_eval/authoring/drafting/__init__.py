"""A first draft of a plan from a table or a text of targets: what is understood, and the rest as comments."""
