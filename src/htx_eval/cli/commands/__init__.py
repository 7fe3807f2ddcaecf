"""One module per command: its options, what it calls, and which stream gets what."""
