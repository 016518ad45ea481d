"""A free time that was found is taken, or it is asked which."""

from datetime import datetime

import pytest

from desktop_assist.providers.embedded.follow_ups.free_slot import FreeSlots, slot_taken
from desktop_assist.providers.embedded.reply import Act
from tests.helpers.earlier_turns import EarlierTurns
from tests.helpers.user_requests import request

TUESDAY = {"start": "2026-11-24T10:00:00+01:00", "end": "2026-11-24T10:45:00+01:00"}
WEDNESDAY = {"start": "2026-11-25T09:00:00+01:00", "end": "2026-11-25T09:45:00+01:00"}


def after_free_times(*slots, minutes=60):
    turns = EarlierTurns()
    found = {"suggestions": list(slots), "free": [{**one, "minutes": minutes} for one in slots]}
    turns.did("find_free_time", {**found, "summary": "There is time."}, duration_minutes=45)
    return turns


@pytest.mark.parametrize(
    ("text", "start", "title"),
    [
        ("ok book the first one with Lena", "2026-11-24T10:00", "Meeting with Lena"),
        ("take the second one for the budget review", "2026-11-25T09:00", "Budget review"),
        ("buch den ersten mit Lena", "2026-11-24T10:00", "Termin mit Lena"),
        ("ok book 11:00 on Tuesday with Lena", "2026-11-24T11:00", "Meeting with Lena"),
        ("nimm den ersten für die Haushaltsanmeldung", "2026-11-24T10:00", "Haushaltsanmeldung"),
        ("great, grab the last slot", "2026-11-25T09:00", "Meeting"),
        ("then at 11:00 on Tuesday with Lena", "2026-11-24T11:00", "Meeting with Lena"),
        (
            "lovely, please hold the first one for the grant report",
            "2026-11-24T10:00",
            "Grant report",
        ),
        ("prima, blocke den zweiten für den Bericht", "2026-11-25T09:00", "Bericht"),
    ],
)
async def test_the_one_that_is_named_is_booked(text, start, title):
    [call] = await after_free_times(TUESDAY, WEDNESDAY).say(text)

    assert call.name == "create_meeting"
    assert call.arguments["start"].startswith(start)
    assert call.arguments["title"] == title
    assert call.arguments["duration_minutes"] == 45


async def test_what_it_is_for_may_stand_behind_its_hour():
    turns = after_free_times(TUESDAY, {**TUESDAY, "start": "2026-11-24T15:00:00+01:00"})

    [call] = await turns.say("dann nimm 15 Uhr für die Haushaltsanmeldung")

    assert call.arguments["start"].startswith("2026-11-24T15:00")
    assert call.arguments["title"] == "Haushaltsanmeldung"


async def test_the_only_one_is_meant_when_it_is_just_as_long():
    [call] = await after_free_times(TUESDAY, minutes=45).say("ok book it with Lena")

    assert call.arguments["start"].startswith("2026-11-24T10:00")


async def test_the_only_start_is_meant_where_more_than_that_is_free():
    [call] = await after_free_times(TUESDAY, minutes=120).say("ok block it for site visit prep")

    assert call.arguments["start"].startswith("2026-11-24T10:00")
    assert call.arguments["title"] == "Site visit prep"


async def test_what_is_put_there_is_called_so_and_a_time_of_day_tells_which():
    turns = after_free_times(TUESDAY, {**TUESDAY, "start": "2026-11-24T15:00:00+01:00"})

    assert await turns.say("put 'tender documents' there") == []
    [call] = await turns.say("15:00")

    assert call.arguments["start"].startswith("2026-11-24T15:00")
    assert call.arguments["title"] == "Tender documents"


def test_the_first_is_meant_where_the_first_was_asked_for():
    starts = tuple(datetime.fromisoformat(one["start"]) for one in (TUESDAY, WEDNESDAY))
    found = FreeSlots(starts, 60, is_exact=False, place=0, asked="Where's the first one I've got?")
    taken = slot_taken(request("Perfect, block that for the audit, just for me"), found, 0)

    assert isinstance(taken, Act)
    assert str(taken.calls[0].arguments["start"]).startswith("2026-11-24T10:00")


async def test_of_several_it_is_asked_which():
    turns = after_free_times(TUESDAY, WEDNESDAY)

    assert await turns.say("ok book it with Lena") == []
    [call] = await turns.say(turns.question.choices[1])

    assert call.arguments["start"].startswith("2026-11-25T09:00")
    assert call.arguments["attendees"] == ["Lena"]


@pytest.mark.parametrize("text", ["book a taxi", "add it to my expenses", "book 2 rooms"])
async def test_other_things_to_book_are_not_the_free_time(text):
    calls = await after_free_times(TUESDAY, minutes=45).say(text)

    assert all(call.name != "create_meeting" for call in calls)


async def test_what_was_found_turns_ago_is_no_longer_spoken_of():
    turns = after_free_times(TUESDAY, minutes=45)
    turns.talked()

    assert await turns.say("book the first one") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("k hold that for RFP response", "RFP response"),
        ("Lovely, please block that out for the grant report", "Grant report"),
        ("sounds good, save it for the budget review", "Budget review"),
        ("wunderbar, halte das frei für den Bericht", "Bericht"),
        ("great, block that for the fee proposal, it's due the day after", "Fee proposal"),
        ("gut, dann blockier mir die für den Wartungsplan", "Wartungsplan"),
        ("Gut, dann da den Angebotsvergleich eintragen", "Angebotsvergleich"),
        ("ok put filter scorecards there at 10:00", "Filter scorecards"),
        ("grand, block 10 to 11 for writing up the notes", "Writing up the notes"),
    ],
)
async def test_the_only_one_is_kept_for_something(text, title):
    [call] = await after_free_times(TUESDAY).say(text)

    assert call.arguments["title"] == title
    assert call.arguments["start"].startswith("2026-11-24T10:00")


async def test_a_stretch_of_the_free_time_is_taken_in_german():
    turns = after_free_times(TUESDAY)

    [call] = await turns.say("Super, dann blockier mir da bitte 10 bis 12 Uhr für die Doku")

    assert call.arguments["title"] == "Doku"
    assert call.arguments["start"].startswith("2026-11-24T10:00")
    assert call.arguments["duration_minutes"] == 120
