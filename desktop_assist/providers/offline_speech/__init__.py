"""Writes down what is said, on this computer."""
