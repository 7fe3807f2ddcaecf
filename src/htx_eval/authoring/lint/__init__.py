"""What follows from a plan before there is any list: targets that contradict or imply one another."""
