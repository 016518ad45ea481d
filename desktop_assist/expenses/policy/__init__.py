"""The company's rules for expenses: a file of theirs, and what does not keep to it."""
