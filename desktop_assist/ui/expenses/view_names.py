"""The views of the expenses, by the names on their buttons."""

from desktop_assist.domain.translation import marked

TABLE, RECEIPTS, CHARTS, REPORTS = (
    marked("Table"),
    marked("Receipts"),
    marked("Charts"),
    marked("Reports"),
)
