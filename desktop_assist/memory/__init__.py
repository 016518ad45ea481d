"""Remembered facts, and the assistants to choose from."""
