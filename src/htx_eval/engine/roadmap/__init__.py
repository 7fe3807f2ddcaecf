"""The cheapest way to meet a plan: what can be done, the task, its solution, and the steps."""
