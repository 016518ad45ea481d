"""The pages of one receipt as one long sheet."""

from dataclasses import replace
from decimal import Decimal

from desktop_assist.expenses.receipt.labels import Label
from desktop_assist.expenses.receipt.sheet import Sheet
from tests.helpers.printed_receipt import printed

FIRST = printed("Cafe Nord", "Coffee  3.00").pages
SECOND = printed("Total  3.00", "Cash  3.00").pages


def test_the_lines_of_all_pages_follow_each_other():
    sheet = Sheet((*FIRST, *SECOND))

    assert sheet.text.splitlines() == ["Cafe Nord", "Coffee 3.00", "Total 3.00", "Cash 3.00"]
    assert [one.line for one in sheet.amounts] == [1, 2, 3]


def test_a_place_names_the_page_in_the_file():
    sheet = Sheet((*FIRST, *SECOND), first_page=4)

    assert sheet.place_of_lines(0, 0).page == 4
    assert sheet.place_of_value(Decimal("3.00"), Label.TOTAL).page == 5


def test_the_place_of_a_value_is_beside_its_label_where_it_has_one():
    sheet = Sheet(SECOND)

    named, last = (sheet.place_of_value(Decimal("3.00"), *labels) for labels in ([Label.TOTAL], []))

    assert named.top < last.top
    assert sheet.place_of_value(Decimal("9.99")) is None


def test_a_letter_is_read_block_by_block_and_a_photograph_line_by_line():
    pages = printed("Nordlicht AG  Seebrise GmbH", "Wall 12  Hafenweg 8").pages
    letter, photograph = Sheet(pages), Sheet(pages, is_recognised=True)

    blocks = letter.in_columns()

    assert [one.line.text for one in blocks][-2:] == ["Seebrise GmbH", "Hafenweg 8"]
    assert letter.place_of_pieces(blocks[-2:]).left > 0.5
    assert [one.line.text for one in photograph.in_columns()] == [
        "Nordlicht AG Seebrise GmbH",
        "Wall 12 Hafenweg 8",
    ]


def test_a_place_says_how_the_page_was_turned():
    turned = tuple(replace(one, turned=90) for one in SECOND)

    assert Sheet(turned).place_of_lines(0, 0).turned == 90
