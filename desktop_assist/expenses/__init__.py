"""Expense sheets, receipts, policy checks, reports."""
