"""The folders of working hours are in order, and what is found wrong is found."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.evals.hour_folder import Chore, Hour, read_hour
from tests.evals.hour_key import answer_fields, events_in, meeting_fields, receipt_fields
from tests.evals.hour_person import Person, Said, next_answer
from tests.evals.working_hour import HOURS, outcome_of
from tests.helpers.ics_text import calendar, event

FOLDERS = sorted(folder for folder in HOURS.iterdir() if folder.is_dir())
ZONE = ZoneInfo("Europe/Berlin")
SYNC = {"title": "Sync", "start": "2026-11-24T11:00"}


def wrong(key, *events, tmp_path):
    (tmp_path / "a.ics").write_bytes(calendar(*events))
    done = [(Chore("ask", "Schedule it", (), key), Said())]
    return [
        (one.name, one.is_written)
        for one in meeting_fields(done, [], events_in(tmp_path, ZONE))
        if not one.is_right
    ]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_hour_has_its_chores_and_receipts(folder):
    hour = read_hour(folder)
    does = [chore.do for chore in hour.chores]

    assert len(does) >= 14
    assert len(hour.receipts) >= 20
    assert {"ask", "receipts", "slack"} == set(does)


def test_a_meeting_is_compared_field_by_field(tmp_path):
    assert wrong({"meeting": SYNC}, event("Sync"), tmp_path=tmp_path) == []
    late = event("Sync", "20261124T120000Z")
    assert wrong({"meeting": SYNC}, late, tmp_path=tmp_path) == [("start", True)]


def test_what_is_missing_is_not_written_and_what_nobody_wanted_is(tmp_path):
    assert wrong({"meeting": SYNC}, tmp_path=tmp_path) == [("title", False), ("start", False)]
    more = (event("Sync"), event("Other"))
    assert wrong({"meeting": SYNC}, *more, tmp_path=tmp_path) == [("unwanted", True)]


def test_an_answer_has_to_hold_one_of_the_ways_to_say_it():
    chore = Chore("ask", "How many?", (), {"says": [["three", "3"], "days"]})

    assert [one.is_right for one in answer_fields([(chore, Said("Three a week."))])] == [
        True,
        False,
    ]


def test_who_has_no_words_of_their_own_clicks_the_yes():
    asked = Said(status="asked", agrees="Yes")

    assert next_answer(asked, ["no, Tuesday"]) == "no, Tuesday"
    assert next_answer(asked, []) == "Yes"
    assert next_answer(Said(status="completed", agrees="Yes"), ["Tuesday"]) == ""


def test_a_receipt_is_found_by_its_file():
    hour = read_hour(HOURS / "nordwald")
    row = {"receipt": "receipts/a.png", "date": "2026-11-03", "amount": "99.00", "currency": "EUR"}
    row |= {"merchant": hour.receipts[0]["merchant"], "tax": hour.receipts[0]["tax"]}

    fields = list(receipt_fields(hour, {"01.png": "/w/receipts/a.png"}, [row]))

    assert [one.name for one in fields if not one.is_right] == ["total"]
    assert all(one.is_written for one in fields if not one.is_right)


def test_an_expense_that_was_only_told_has_a_row_without_a_receipt():
    told = {"date": "2026-11-20", "merchant": "Meter|Parking meter", "total": "7.50"}
    chore = Chore("ask", "7.50 for the meter, no receipt", (), {"expense": told})
    hour = Hour(Path(), "", "Europe/Berlin", {}, (chore,), ())
    row = {"date": "2026-11-20", "merchant": "Parking meter", "amount": "7.50"}

    def wrong(*rows):
        return [one.name for one in receipt_fields(hour, {}, rows) if not one.is_right]

    assert wrong(row) == []
    assert wrong() == ["date", "merchant", "total"]
    assert wrong({**row, "amount": "75.00"}) == ["total"]
    assert wrong(row, row) == ["unwanted"]
    assert wrong({**row, "receipt": "a.jpg"}) == ["date", "merchant", "total", "unwanted"]


def test_a_receipt_dropped_twice_has_no_row_and_two_in_a_picture_have_one_each():
    hour = read_hour(HOURS / "pune")
    two = next(one for one in hour.receipts if "also" in one)
    again = next(one for one in hour.receipts if one.get("no_row"))
    first, second = (
        {**one, "amount": one["total"], "receipt": "two.jpg"} for one in (two, two["also"])
    )
    kept = {two["file"]: "/w/two.jpg", again["file"]: "/w/again.jpg"}

    def wrong(*rows):
        return [one.name for one in receipt_fields(hour, kept, rows) if not one.is_right]

    assert wrong(second, first) == []
    assert wrong(first) == ["date", "merchant", "total", "currency"]
    assert wrong(first, second, {"receipt": "again.jpg"}) == ["no row"]
    assert wrong(first, second, first) == ["unwanted"]


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_hour_goes_well(folder: Path, tmp_path):
    hour = read_hour(folder)
    outcome = outcome_of(hour, Person(hour, tmp_path / "home"))

    assert outcome.is_good, [one for one in outcome.fields if not one.is_right]
