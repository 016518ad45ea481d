"""One file per type of file that can be read."""
