"""Answers on documents: each claim is checked against the passage it names before it is shown."""
