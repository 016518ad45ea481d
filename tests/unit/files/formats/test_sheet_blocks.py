from datetime import date, datetime, time

from desktop_assist.files.formats.sheet_blocks import blocks_of, read_blocks
from desktop_assist.files.formats.table import Table

MAY = datetime.combine(date(2026, 5, 1), time())


def test_rows_name_their_columns_below_the_name_of_their_sheet():
    faq = Table("FAQ", (("Question", "Answer"), ("Who pays?", "The company."), ("", "")))
    other = Table("Dates", (("Rates of 2026", ""), ("Day", "Due"), (MAY, 3.0)))

    found = [(one.kind, one.page, one.text) for one in blocks_of([faq, other])]

    assert found == [
        ("heading", 1, "FAQ"),
        ("row", 1, "Question: Who pays? | Answer: The company."),
        ("heading", 2, "Dates"),
        ("paragraph", 2, "Rates of 2026"),
        ("row", 2, "Day: 2026-05-01 | Due: 3"),
    ]


def test_a_first_row_with_numbers_names_nothing(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Denver,x\nWien,y\n", encoding="utf-8")

    assert [one.text for one in read_blocks(path).blocks] == ["Denver: Wien | x: y"]
    assert [one.text for one in blocks_of([Table("", (("Denver", 215), ("Wien", 180)))])] == [
        "Denver | 215",
        "Wien | 180",
    ]
