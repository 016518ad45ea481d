"""The small language model that comes inside a package, and what computes it."""
