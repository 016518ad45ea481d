"""What a report tells of itself."""

from tests.helpers.report_desk import OCTOBER


def test_places_are_named_once_in_the_order_of_the_days(desk):
    desk.write(
        "2026-10-02,B,,,1,EUR,,,,,Rome\n2026-10-01,A,,,1,EUR,,,,,Oslo\n2026-10-03,C,,,1,EUR,,,,,Rome"
    )

    assert desk.store.draft(OCTOBER).places == ("Oslo", "Rome")


def test_lines_whose_receipt_is_not_there_are_to_be_declared(desk):
    missing = desk.store.draft(OCTOBER).without_receipt

    assert [line.number for line in missing] == [1, 2, 3]
