"""Many lists at once, or the places inside of one: what each says of the plan, and what they say together."""
