"""Blocks beside each other are read one after the other."""

from desktop_assist.expenses.receipt.amounts import amounts_in
from desktop_assist.expenses.receipt.columns import in_columns
from tests.helpers.printed_receipt import WIDTH, printed_lines

HEAD = (
    "Nordlicht AG  Seebrise GmbH",
    "Frau Lorenz  Hafenweg 8",
    "24937 Flensburg  24103 Kiel",
)


def read(*rows):
    lines = printed_lines(*rows)
    with_amount = {one.line for one in amounts_in(lines, WIDTH)}
    return [(one.line.text, one.number) for one in in_columns(lines, with_amount)]


def test_the_left_block_comes_before_the_right_one_and_keeps_its_lines_numbers():
    assert read(*HEAD) == [
        ("Nordlicht AG", 0),
        ("Frau Lorenz", 1),
        ("24937 Flensburg", 2),
        ("Seebrise GmbH", 0),
        ("Hafenweg 8", 1),
        ("24103 Kiel", 2),
    ]


def test_a_line_across_both_ends_the_blocks():
    across = "Thank you for your order of yesterday, it is on its way"

    assert [text for text, _ in read(*HEAD[:1], across, *HEAD[1:2])] == [
        "Nordlicht AG",
        "Seebrise GmbH",
        across,
        "Frau Lorenz",
        "Hafenweg 8",
    ]


def test_what_is_bought_stays_beside_its_amount():
    assert read("Paper A4  95.00", "Total due EUR  95.00") == [
        ("Paper A4 95.00", 0),
        ("Total due EUR 95.00", 1),
    ]


def test_of_nothing_there_is_nothing():
    assert in_columns([], set()) == []
