"""Answer questions about what was spent: complete, exact, each currency by itself."""
