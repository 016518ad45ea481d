from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.errors import FileError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.expense_sheet import expense_sheet_in
from desktop_assist.expenses.new_expense import checked
from desktop_assist.expenses.new_row import values_of
from desktop_assist.expenses.sheet_writer import with_changed_row, with_row, without_row
from desktop_assist.files.formats.spreadsheet import tables_in
from tests.helpers.open_document import sheet, text_row, workbook
from tests.helpers.workbooks import parts_of, rich_workbook, with_part

CONVENTIONS = SheetConventions("EUR", "day_first")
NEW = NewExpense(date(2026, 11, 3), "Café, Süd; Nord", Decimal("1234.50"), "EUR", "Meals")
HEADING = "Date,Merchant,Category,Amount,Currency"


def added(content, new=NEW, name="a.csv"):
    sheet = expense_sheet_in(Path(name), content, CONVENTIONS)
    return with_row(sheet, content, values_of(sheet, new, "", CONVENTIONS), CONVENTIONS).content


def read(content, name="a.csv"):
    return expense_sheet_in(Path(name), content, CONVENTIONS)


def cell(content, name, row, column):
    return next(tables_in(Path(name), content)).rows[row - 1][column]


@pytest.mark.parametrize(
    ("before", "row"),
    [
        (f"{HEADING}\r\n", '2026-11-03,"Café, Süd; Nord",Meals,1234.50,EUR\r\n'),
        (f"{HEADING}\n", '2026-11-03,"Café, Süd; Nord",Meals,1234.50,EUR\n'),
        (f"\ufeff{HEADING}\n", '2026-11-03,"Café, Süd; Nord",Meals,1234.50,EUR\n'),
        (
            "Datum;Händler;Betrag\n03.10.2026;A;1,00\n",
            '03.11.2026;"Café, Süd; Nord";1234,50\n',
        ),
        ("Date\tAmount\n2026-10-03\t1.00\n", "2026-11-03\t1234.50\n"),
        ('"Date","Amount"\n"2026-10-03","1.00"\n', '"2026-11-03","1234.50"\n'),
        ("Date,Amount,Note\n2026-10-03,1.00,x\n", "2026-11-03,1234.50,\n"),
    ],
)
def test_a_row_is_written_in_the_files_own_way(before, row):
    content = before.encode()

    assert added(content) == content + row.encode()


def test_the_encoding_is_kept():
    content = "Datum;Händler;Betrag\n03.10.2026;A;1,00\n".encode("cp1252")

    assert added(content).decode("cp1252").endswith('03.11.2026;"Café, Süd; Nord";1234,50\n')


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_last_line_that_ends_in_another_way_gets_no_empty_line_below(encoding):
    content = f"{HEADING}\r\n2026-10-03,A,Meals,1.00,EUR\n".encode(encoding)

    row = '2026-11-03,"Café, Süd; Nord",Meals,1234.50,EUR\r\n'
    assert added(content).decode(encoding) == content.decode(encoding) + row


def test_a_last_line_without_an_end_gets_one():
    content = f"{HEADING}\n2026-10-03,A,,1.00,EUR".encode()

    assert added(content).startswith(content + b"\n2026-11-03,")


def test_what_the_encoding_lacks_is_refused():
    content = "Datum;Händler;Betrag\n".encode("cp1252")
    polish = NewExpense(NEW.date, "Łódź", Decimal(1), "EUR")

    with pytest.raises(FileError, match="encoding"):
        added(content, polish)


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_text_of_a_csv_file_becomes_a_formula(start):
    payload = NewExpense(NEW.date, f"{start}cmd|' /C calc'!A0", Decimal(-5), "EUR")

    row = added(f"{HEADING}\n".encode(), payload).splitlines()[-1].decode()

    assert row.split(",")[1].startswith(f"'{start}")
    assert row.split(",")[3] == "-5"


OCTOBER = "2026-10-03,A,,1.00,EUR\n2026-10-04,B,,2.50,EUR\n"


def test_a_row_of_a_csv_file_comes_above_its_sums_which_count_it():
    after = added(f"{HEADING}\n{OCTOBER}\nTotal,,,3.50,\n".encode()).decode()

    assert after.splitlines()[3:] == [
        '2026-11-03,"Café, Süd; Nord",Meals,1234.50,EUR', "", "Total,,,1238.00,",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sums",
    [
        "Total,,,9.99,\n",
        "Total,,,=SUM(D2:D3),\n",
        "Total,,2,3.50,\n",
        "Total,,,3.50,\nTotal,,,1,\n",
    ],
)
def test_sums_that_are_not_understood_are_not_made_wrong(sums):
    with pytest.raises(FileError, match="Row 4 sums up") as caught:
        added(f"{HEADING}\n{OCTOBER}{sums}".encode())

    assert caught.value.hint


def test_typed_sums_of_a_workbook_count_the_new_row(tmp_path):
    path = rich_workbook(tmp_path / "a.xlsx", has_table=False, below=[("Total", None, None, 6)])
    before = sum(one.amount for one in read(path.read_bytes(), "a.xlsx").expenses)
    path = rich_workbook(
        tmp_path / "b.xlsx", has_table=False, below=[("Total", None, None, float(before))]
    )

    after = added(path.read_bytes(), name="b.xlsx")

    (row,) = read(after, "b.xlsx").totals_rows
    assert cell(after, "b.xlsx", row, 3) == float(before + NEW.amount)


def test_a_changed_and_a_deleted_row_change_typed_sums_too():
    content = f"{HEADING}\n{OCTOBER}Total,,,3.50,\n".encode()
    sheet = read(content)

    changed = with_changed_row(sheet, content, 2, {"amount": Decimal("1.20")})
    deleted = without_row(sheet, content, 2)

    assert changed.endswith(b"Total,,,3.70,\n")
    assert deleted.endswith(b"Total,,,2.50,\n")


def test_sums_that_are_not_understood_stay_when_a_row_changes():
    content = f"{HEADING}\n{OCTOBER}Total,,,9.99,\n".encode()

    assert without_row(read(content), content, 2).endswith(b"Total,,,9.99,\n")


def test_a_row_is_added_to_an_open_document_sheet():
    content = workbook(sheet(text_row(*HEADING.split(",")), text_row("2026-10-03", "A", "", "1")))

    after = expense_sheet_in(Path("a.ods"), added(content, name="a.ods"), CONVENTIONS)

    assert [one.merchant for one in after.expenses] == ["A", NEW.merchant]
    assert after.expenses[-1].amount == NEW.amount


def test_a_row_of_an_open_document_sheet_comes_above_its_sums(tmp_path):
    heading = text_row(*HEADING.split(","))
    total = text_row("Total", "", "", "1")
    content = workbook(sheet(heading, text_row("2026-10-03", "A", "", "1"), total))

    after = read(added(content, name="a.ods"), "a.ods")

    assert [one.row for one in after.expenses] == [2, 3]
    assert after.totals_rows == (4,)


def test_a_row_that_would_change_the_reading_of_others_is_refused():
    content = b"Date,Amount\n03/04/2026,1.00\n10/28/2026,2.00\n"
    sheet = expense_sheet_in(Path("a.csv"), content, CONVENTIONS)
    values = {"date": "28/11/2026", "amount": Decimal("1.00")}

    with pytest.raises(FileError, match="nothing was written"):
        with_row(sheet, content, values, CONVENTIONS)


def mutated(content, random):
    changed = bytearray(content)
    for _ in range(random.choice((1, 3, 10))):
        place = random.randrange(len(changed))
        match random.randrange(3):
            case 0:
                changed[place] = random.randrange(256)
            case 1:
                del changed[place : place + random.randrange(20)]
            case _:
                changed[place:place] = random.randbytes(5)
    return bytes(changed)


@pytest.mark.parametrize("seed", range(20))
def test_broken_parts_of_a_workbook_end_in_a_clear_refusal_or_a_whole_file(tmp_path, seed):
    random = Random(seed)
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    parts = {name: part for name, part in parts_of(content).items() if name.endswith("ml")}
    name = random.choice(sorted(parts))
    broken = with_part(content, name, mutated(parts[name], random))

    after = None
    with suppress(FileError):
        after = added(broken, name="a.xlsx")

    if after is not None:
        assert (
            expense_sheet_in(Path("a.xlsx"), after, CONVENTIONS).expenses[-1].amount == NEW.amount
        )


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40)


@given(TEXTS, TEXTS, st.decimals(-99999, 99999, places=2))
def test_whatever_is_added_reads_back(merchant, category, amount):
    new = checked(NewExpense(NEW.date, merchant, amount, "EUR", category), "EUR")

    after = expense_sheet_in(Path("a.csv"), added(f"{HEADING}\n".encode(), new), CONVENTIONS)

    (expense,) = after.expenses
    assert (expense.merchant, expense.category) == (new.merchant, new.category)
    assert expense.amount == amount


def test_a_row_of_a_workbook_comes_above_its_sums(tmp_path):
    sums = ("Total", None, None, "=SUM(D2:D4)")
    path = rich_workbook(tmp_path / "a.xlsx", has_table=False, below=[sums])

    after = expense_sheet_in(path, added(path.read_bytes(), name="a.xlsx"), CONVENTIONS)

    assert [one.row for one in after.expenses] == [2, 3, 4, 5]
    assert after.totals_rows == (11,)
