"""What everybody leans on and that knows nothing of cooperatives: frozen classes, columns, texts, spellings, problems."""
