"""Lists as office programs write them, kept as bytes, and what makes them."""
