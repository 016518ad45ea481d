"""The views of the expenses, by the names on their buttons."""

TABLE, RECEIPTS, CHARTS, REPORTS = "Table", "Receipts", "Charts", "Reports"
