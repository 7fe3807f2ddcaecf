"""What a run asks for, whoever asks: its lists, what is settled about them, and the answer to every question."""
