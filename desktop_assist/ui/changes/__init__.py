"""The page of what the program changed: taken back, made again, put back as it was at first."""
