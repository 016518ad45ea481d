"""Company documents: passages, search, tables, answers with the place they stand in."""
