"""What everybody leans on and that knows nothing of cooperatives: classes, columns, texts, languages, problems."""
