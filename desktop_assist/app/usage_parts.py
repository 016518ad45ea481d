"""Joins what is told of usage to the files it is written to."""

from pathlib import Path

from desktop_assist.files.new_file import write_new_file
from desktop_assist.usage.usage_picture import UsagePictures
from desktop_assist.usage.usage_report import UsageReport
from desktop_assist.usage.usage_store import UsageStore


def usage_report(store: UsageStore, pictures: UsagePictures) -> UsageReport:
    """Sums, plots and the file of a month."""

    def export(year: int, month: int, folder: Path) -> Path:
        content = pictures.as_csv(year, month).encode()
        return write_new_file(folder, f"usage-{year}-{month:02}.csv", content)

    return UsageReport(store.month, pictures.month, export)
