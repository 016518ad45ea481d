"""Make the files of the sample workspace and the empty expense workbook.

It needs openpyxl and Pillow: python build/make_sample.py
The same versions of them make the same bytes each time.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from sample import calendar, pdf, policies, receipts, receipts_text, workbook

RESOURCES = Path(__file__).parent.parent / "resources"


def sample_files() -> dict[str, bytes]:
    """Every file of the sample workspace by its path in there."""
    files = {
        "expenses.xlsx": workbook.sample_workbook(),
        "policies/Travel and expense policy.pdf": pdf.text_pdf(policies.POLICY),
        "policies/per_diem_table.csv": policies.PER_DIEMS.encode(),
        "receipts/2026-10-06 Gasthaus Lindenhof 64.80.png": receipts.till_slip(
            receipts_text.GASTHAUS
        ),
        "receipts/2026-10-30 Taxi Nordstern 19.70.png": receipts.till_slip(receipts_text.TAXI),
        "to drop/papier-rosenow.png": receipts.till_slip(receipts_text.PAPER),
        "to drop/hotel-invoice.pdf": pdf.text_pdf(receipts_text.HOTEL_INVOICE),
        "to drop/kick-off.ics": calendar.meeting_file("kick-off", calendar.INVITATION),
    }
    for name, properties in calendar.MEETINGS.items():
        files[f"calendar/{name}.ics"] = calendar.meeting_file(name, properties)
    return files


def main() -> None:
    """Write them all."""
    files = {f"sample/{name}": content for name, content in sample_files().items()}
    files["expenses.xlsx"] = workbook.empty_workbook()
    for name, content in files.items():
        path = RESOURCES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(f"{name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
