"""What a plan says that its writer can hardly have meant: refused where nothing else can be right, else asked about."""
