"""A conversation as a file that other programs can read."""
