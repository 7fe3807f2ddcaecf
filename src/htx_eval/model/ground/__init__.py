"""The ground that names of places mean, before and after a reform."""
