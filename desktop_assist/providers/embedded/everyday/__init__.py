"""Everyday sentences outside the chores: the nearest useful thing, or the one missing step."""
