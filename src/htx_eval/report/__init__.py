"""One result, several faces: words, data, screens, machines, offices, and lists that go back."""
