"""Putting a report together."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.domain.settings import CalendarSettings, ReportSettings, Settings
from desktop_assist.expenses.policy.claim import MileageTrip
from desktop_assist.expenses.report.report_drafting import claimant
from tests.helpers.report_desk import CAUSE, OCTOBER


def draft(desk, **wanted):
    return desk.store.draft(replace(OCTOBER, **wanted))


def test_amounts_come_with_their_rate_and_its_day(desk):
    line = draft(desk).lines[1]

    assert (line.home.amount, line.home.rate_date) == (Decimal("41.69"), date(2026, 10, 2))
    assert line.home.source == "ECB"


def test_a_project_takes_its_own_rows_only(desk):
    assert [one.expense.merchant for one in draft(desk, project="apollo").lines] == [
        "Taxi Nord",
        "Łódź Kawiarnia",
    ]


def test_a_trip_that_no_column_names_is_found_by_its_place(desk):
    assert len(draft(desk, project="München").lines) == 1


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ({"first_day": date(2026, 11, 1)}, "after the last"),
        ({"project": "Zeus"}, 'no expenses for "Zeus" from 1 to 31 October 2026'),
    ],
)
def test_what_cannot_be_reported_is_said(desk, wanted, why):
    with pytest.raises(ToolInputError, match=why):
        draft(desk, **wanted)


def test_what_was_handed_in_is_left_out_of_the_next_report(desk):
    first = desk.make(last_day=date(2026, 10, 5))
    desk.store.set_status(first.record.id, "submitted", CAUSE)
    report = draft(desk)

    assert report.id == "ER-2026-002"
    assert [line.expense.merchant for line in report.lines] == ["Hotel Größe & Söhne"]
    assert "2 expenses are left out: already in report ER-2026-001 (submitted)." in report.notes


def test_nothing_is_left_when_all_was_handed_in(desk):
    made = desk.make()
    desk.store.set_status(made.record.id, "paid", CAUSE)

    with pytest.raises(ToolInputError, match=r"ER-2026-001 \(paid\)"):
        draft(desk)


def test_a_draft_of_the_same_days_keeps_its_number(desk):
    desk.make()

    assert draft(desk).id == "ER-2026-001"
    assert draft(desk, project="Apollo").id == "ER-2026-002"


def test_a_row_that_cannot_be_read_and_a_missing_rate_are_noted(desk):
    desk.write("2026-10-02,A,,,12,KWD,,,,,\n2026-10-03,B,,,much,EUR,,,,,")
    notes = draft(desk).notes

    assert any(one.startswith("Line 1 is in no total: ") and "KWD" in one for one in notes)
    assert any(one.startswith("Row 3 of the sheet is left out: ") for one in notes)


def test_rules_that_cannot_be_read_do_not_hold_the_report_up(desk):
    def broken(_):
        raise UnreadableFileError("Line 3 of the policy is no rule.")

    desk.policy.findings = broken

    assert draft(desk).notes == (
        "Not checked against the company's rules: Line 3 of the policy is no rule.",
    )


def test_ways_are_claimed_besides_in_the_home_currency(desk):
    trip = MileageTrip(
        date(2026, 10, 2), "A", "B", Decimal(100), "mi", Decimal("0.725"), Decimal("72.50"), "USD"
    )
    [(_, amount)] = draft(desk, mileage=(trip,)).flat_rates.trips

    assert Decimal(55) < amount < Decimal(70)


def test_a_way_without_a_rate_is_noted(desk):
    trip = MileageTrip(date(2026, 10, 2), "", "", Decimal(1), "km", Decimal(1), Decimal(1), "KWD")

    assert "KWD is in no total" in draft(desk, mileage=(trip,)).notes[0]


def test_the_name_of_invitations_serves_where_no_other_is_set():
    settings = Settings(calendar=CalendarSettings(organizer="Ada Rossi <ada@corp.example>"))

    assert claimant(settings).employee == "Ada Rossi"
    assert claimant(replace(settings, report=ReportSettings(employee="A. R."))).employee == "A. R."


def test_what_can_be_done_about_a_missing_rate_is_told(desk):
    desk.write("2026-10-31,Taxi Nord,Taxi,Airport,30.10,USD,,,,,")

    report = draft(desk)

    assert "end on 30 October 2026" in report.notes[0]
    assert "from 2026-10-31" in report.advice[0]
