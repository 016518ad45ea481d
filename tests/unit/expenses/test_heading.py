import pytest

from desktop_assist.expenses.heading import ChosenColumn, find_heading
from desktop_assist.files.formats.table import Table


@pytest.mark.parametrize(
    ("row", "places"),
    [
        (
            ("Date", "Merchant", "Category", "Description", "Amount", "Currency", "Tax"),
            {"date": 0, "merchant": 1, "category": 2, "description": 3, "amount": 4}
            | {"currency": 5, "tax": 6},
        ),
        (
            ("Belegdatum", "Händler", "Kostenart", "Zweck", "Betrag in EUR", "MwSt.", "Beleg"),
            {"date": 0, "merchant": 1, "category": 2, "description": 3, "amount": 4}
            | {"tax": 5, "receipt": 6},
        ),
        (
            ("Nr.", "Datum", "Lieferant", "Summe (€)"),
            {"id": 0, "date": 1, "merchant": 2, "amount": 3},
        ),
        (("DATE", "TOTAL CHF"), {"date": 0, "amount": 1}),
        (
            ("Geschäft", "Betrag", "Währung", "davon MWST", "Kaufdatum"),
            {"merchant": 0, "amount": 1, "currency": 2, "tax": 3, "date": 4},
        ),
        (
            ("Where", "When", "What for", "How much", "VAT"),
            {"merchant": 0, "date": 1, "description": 2, "amount": 3, "tax": 4},
        ),
    ],
)
def test_columns_are_known_by_their_headings(row, places):
    heading = find_heading(Table("", (row,)))

    assert heading is not None
    assert heading.places == places


def test_the_gross_amount_wins_over_the_net_one():
    heading = find_heading(Table("", (("Date", "Net", "Tax", "Total"),)))

    assert heading is not None
    assert heading.places["amount"] == 3


def test_titles_above_the_heading_are_passed_over():
    heading = find_heading(Table("", (("Expenses 2026",), (), ("Date", "Amount"))))

    assert heading is not None
    assert heading.row == 3


def test_the_table_takes_in_the_columns_beside_it_that_have_a_heading():
    row = ("Week", "Date", "Project", "Amount", "Approved by", "", "Notes to self")

    heading = find_heading(Table("", (row,)))

    assert heading is not None
    assert heading.columns == range(5)


def test_a_sheet_without_a_date_and_an_amount_has_no_heading():
    assert find_heading(Table("", (("Name", "Phone"), ("Date", "Name")))) is None


def test_a_chosen_heading_counts_and_takes_its_place_from_others():
    table = Table("", (("Date", "Total", "Amount", "Ref"),))
    chosen = (ChosenColumn("amount", "Total"), ChosenColumn("merchant", "Ref"))

    heading = find_heading(table, chosen)

    assert heading is not None
    assert heading.places == {"date": 0, "amount": 1, "merchant": 3}
    assert not heading.doubts(chosen)


def test_a_column_can_be_said_not_to_be_there():
    heading = find_heading(Table("", (("Date", "Amount", "Tax"),)), (ChosenColumn("tax", ""),))

    assert heading is not None
    assert heading.places.keys() == {"date", "amount"}


def test_what_could_be_meant_otherwise_is_in_doubt():
    heading = find_heading(Table("", (("Datum", "Betrag", "Summe"),)))
    net = find_heading(Table("", (("Datum", "Netto"),)))

    assert heading is not None
    assert net is not None
    assert heading.doubts() == {
        "amount": 'The amount is read from "Betrag"; "Summe" would do as well.'
    }
    assert "without the tax" in net.doubts()["amount"]
