"""The commands of ``htx-eval plan``, one a module."""
