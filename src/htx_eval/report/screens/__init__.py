"""What the terminal shows of a result, of reasons, of a roadmap and of a list."""
