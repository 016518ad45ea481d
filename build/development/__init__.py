"""What `build/dev.py` does: makes the environment, starts, checks and packs the program."""
