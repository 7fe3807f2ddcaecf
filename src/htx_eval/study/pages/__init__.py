"""What people read of a study: one page of words and tables, drawn on a screen, in Markdown and as HTML."""
