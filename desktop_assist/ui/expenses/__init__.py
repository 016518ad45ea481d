"""The expenses in the window: the sheet's rows, receipts read and checked, charts and reports."""
