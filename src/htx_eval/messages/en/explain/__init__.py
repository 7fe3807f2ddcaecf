"""What each code means, an example, and the mend; loaded only when somebody asks."""
