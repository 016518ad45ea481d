"""Expense reports: put together from the sheet, written as PDF and XLSX, kept with their status."""
