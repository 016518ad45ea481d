"""What was read of calendar files is found in the database again."""

import pytest

from desktop_assist.calendars.index.event_places import places_in
from desktop_assist.calendars.index.expansion import Expansion, OccurrenceRow
from desktop_assist.calendars.index.expansion_store import Days, ExpansionStore, KeptFile
from desktop_assist.domain.database import Statement
from tests.helpers.ics_text import calendar, event, index_database

PLACES = places_in(calendar(event("Lunch")))
(LUNCH,) = PLACES.touching(1, 10**6)
TEN_DAYS = Days(10, 20)
EARLY = OccurrenceRow(12, 12, "a", "b", "", "[1]")
LATE = OccurrenceRow(18, 18, "c", "d", "r", "[1]")


@pytest.fixture
def database(tmp_path):
    with index_database(tmp_path) as database:
        yield database


@pytest.fixture
def store(database):
    return ExpansionStore(database)


def keep(store, *rows, days=TEN_DAYS, faults=(), name="s"):
    store.keep({name: Expansion("Title", faults, rows)}, {name: days})


def test_a_series_is_known_for_the_days_it_was_kept_for(store):
    keep(store, EARLY, LATE, faults=("bad",))

    assert store.expansions(["s", "t"], Days(11, 20)) == {
        "s": Expansion("Title", ("bad",), (EARLY, LATE))
    }
    assert store.expansions(["s"], Days(9, 12)) == {}


def test_only_the_meetings_of_the_days_are_fetched(store):
    keep(store, EARLY, LATE)

    assert store.expansions(["s"], Days(15, 20))["s"].rows == (LATE,)
    assert store.expansions(["s"], Days(13, 15))["s"].rows == ()


def test_two_spans_give_each_meeting_once(store):
    keep(store, EARLY, LATE)
    keep(store, LATE, days=Days(15, 30))

    assert store.expansions(["s"], Days(16, 19))["s"].rows == (LATE,)


def test_a_longer_span_takes_the_place_of_those_inside_it(store, database):
    keep(store, EARLY, days=Days(12, 14))
    keep(store, EARLY, LATE)

    assert len(database.rows(str, "SELECT series FROM calendar_spans")) == 1


def test_a_record_serves_for_all_days(store):
    store.keep({}, {}, {"s": "[1]"})

    assert store.records(["s", "t"]) == {"s": "[1]"}


def test_files_are_found_by_themselves_and_by_their_folder(store):
    names = ("/c/a.ics", "/c/team/b.ics", "/c2/d.ics", "/c/\udcff.ics")
    store.keep_files([KeptFile(name, "m", PLACES) for name in names], {})

    assert [one.path for one in store.files("/c/a.ics")] == ["/c/a.ics"]
    assert sorted(one.path for one in store.files("/c")) == sorted(
        ["/c/a.ics", "/c/team/b.ics", "/c/\udcff.ics"]
    )


def test_with_a_file_goes_what_was_in_it(store, database):
    keep(store, EARLY, name=LUNCH.name)
    store.keep({}, {}, {LUNCH.name: "[]"})
    store.keep_files([KeptFile("/a.ics", "m", PLACES)], {})

    store.keep_files([], {"/a.ics": PLACES})

    assert store.files("/a.ics") == []
    for table in ("spans", "occurrences", "details", "plain"):
        assert database.rows(str, f"SELECT series FROM calendar_{table}") == []


def test_a_damaged_file_entry_is_not_believed(store, database):
    store.keep_files([KeptFile("/a.ics", "m", PLACES)], {})
    database.write(Statement("UPDATE calendar_files SET places = X'00'"))

    assert store.files("/a.ics") == []
