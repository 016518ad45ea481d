"""Company documents: passages, search, answers with the place where they stand."""
