"""Where a person chooses how the program works and who answers."""
