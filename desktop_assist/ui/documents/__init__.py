"""The documents on screen: which there are, and each of them to read."""
