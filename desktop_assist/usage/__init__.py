"""Tokens, prices, budgets, savings."""
