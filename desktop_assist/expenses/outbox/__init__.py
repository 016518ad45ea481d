"""Expenses on their way into the sheet: none is lost or written twice."""
