"""What an expense sheet held, kept in the database for questions right after a start."""
