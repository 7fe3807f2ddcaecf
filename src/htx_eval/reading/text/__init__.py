"""Bytes to lines of text: what a file is, its encoding, and letters that are not what they seem."""
