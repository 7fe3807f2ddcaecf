"""One row completed: what its cells may hold, its class, and which rows no test of a plan tells apart."""
