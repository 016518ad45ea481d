"""One thing told of a meeting."""

from datetime import UTC, date, datetime

from desktop_assist.providers.embedded.meeting_facts import MeetingFacts

FAIR = MeetingFacts("Fair", date(2026, 11, 24), date(2026, 11, 26), "Halle 4", ("Anna", "Tom"))


def test_what_is_asked_is_told_with_the_day():
    assert FAIR.told("place", language="english") == (
        "“Fair” takes place here: Halle 4. It is on Tuesday, 24 November 2026."
    )
    assert FAIR.told("people", language="german") == (
        "Eingeladen zu „Fair“: Anna, Tom. Der Termin ist am Dienstag, 24. November 2026."
    )


def test_whole_days_have_no_hours():
    for fact in ("length", "time", "end"):
        assert FAIR.told(fact, language="english").startswith("“Fair” lasts the whole day.")


def test_the_end_is_told():
    start = datetime(2026, 11, 24, 9, tzinfo=UTC)
    sync = MeetingFacts("Sync", start, start.replace(hour=10), "", ())

    assert sync.told("end", language="english").startswith("“Sync” ends at 10:00.")
    assert sync.told("length", language="english").startswith("“Sync” lasts 60 minutes.")


def test_several_facts_are_told_with_one_day():
    assert FAIR.told("people", "place", language="english") == (
        "Invited to “Fair”: Anna, Tom. “Fair” takes place here: Halle 4. "
        "It is on Tuesday, 24 November 2026."
    )
