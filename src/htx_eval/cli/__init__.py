"""The command line: options, exit codes, and which stream gets what."""
