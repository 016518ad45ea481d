"""Plain values, protocols that two rooms share, errors."""
