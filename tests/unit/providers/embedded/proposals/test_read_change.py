"""What is asked of a meeting that was read to change or to go."""

from dataclasses import replace

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.follow_ups.history import History, history_of
from desktop_assist.providers.embedded.proposals.read_change import propose_read_change
from desktop_assist.providers.embedded.reply import Ask, Say, parted
from tests.helpers.earlier_turns import SYNC, after_a_meeting
from tests.helpers.looked_up import after_looking
from tests.helpers.marked_reading import marked

OTHERWISE = Say("Nothing was found.")
BOOK = ContactBook(
    tuple(Contact(name, (f"{name[0]}@x.example",)) for name in ("Nadia Brandt", "Omar Aziz"))
)


def reply_to(text, chore="change", history=None):
    return after_looking(
        propose_read_change(*marked(chore, text, BOOK), history or History(), OTHERWISE)
    )


def changed(text):
    asked = reply_to(text)
    assert isinstance(asked, Ask), asked
    assert asked.pending.tool == "update_meeting"
    return asked.pending.arguments


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("let's have the [budget review](t) [on Friday](w) [at 3](w)", "2026-11-27T15:00"),
        (
            "[Wednesday's](o) [budget review](t) [at 4pm](w), my train is in at 1",
            "2026-11-25T16:00",
        ),
        ("[Budget review](t) [auf Freitag](w) [15 Uhr](w) bitte", "2026-11-27T15:00"),
        ("the [budget review](t) is [at 4](w)", "2026-11-25T16:00"),
        ("the [budget review](t) [from 2](o) is [at 4](w)", "2026-11-25T16:00"),
        ("the [budget review](t) is [at four](w)", "2026-11-25T16:00"),
        ("[budget review](t), [wed](o), to [fri](w) [215](w)", "2026-11-27T14:15"),
        (
            "[Budget review](t), da [Mittwoch](o) [um zwei](o), jetzt [um vier](w)",
            "2026-11-25T16:00",
        ),
        ("the [budget review](t) slips [a week](s)", "2026-12-02T14:00"),
        ("the [budget review](t) is [half an hour](s) earlier", "2026-11-25T13:30"),
        ("[budget review](t) [eine Stunde](s) früher", "2026-11-25T13:00"),
    ],
)
def test_it_moves(text, start):
    arguments = changed(text)

    assert set(arguments) == {"uid", "start"}
    assert (arguments["uid"], str(arguments["start"])[:16]) == ("budget", start)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("the [budget review](t) runs [another half hour](s)", 90),
        ("the [budget review](t) goes [until 4](e)", 120),
        ("[Budget review](t) [bis 16:30](e)", 150),
        ("make the [budget review](t) [45 minutes](l)", 45),
        ("make the [budget review](t) [15 minutes](l) longer", 75),
        ("make the [budget review](t) [15 minutes](l) shorter", 45),
    ],
)
def test_it_lasts_another_time_and_starts_as_before(text, minutes):
    assert changed(text) == {"uid": "budget", "duration_minutes": minutes}


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("the [budget review](t) needs to finish [at 4](e)", "until 16:00?"),
        ("the [budget review](t) is [on Friday](w) and done [by 4](e)", "14:00; until 16:00?"),
        ("the [budget review](t) goes [to Friday 9 to 11](w)", "09:00; until 11:00?"),
        ("[Budget review](t) [bis 16:30](e) bitte", "ändern: bis 16:30?"),
        ("make the [budget review](t) [45 minutes](l)", "45 minutes?"),
        ("the [budget review](t) goes [to Friday at 9 for 90 minutes](w)", "09:00; 90 minutes?"),
        ("the [budget review](t) runs [another half hour](s)", "90 minutes?"),
    ],
)
def test_its_new_end_or_length_is_asked_as_it_was_said(text, end):
    assert reply_to(text).question.endswith(end)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("the [budget review](t) is in [the Harbour Room](r)", {"location": "Harbour Room"}),
        ("[Nadia](p) joins the [budget review](t)", {"attendees": ["Anna", "Tom", "Nadia Brandt"]}),
        ("[Tom](q) skips the [budget review](t)", {"attendees": ["Anna"]}),
    ],
)
def test_it_is_elsewhere_or_with_others(text, new):
    assert changed(text) == {"uid": "budget", **new}


@pytest.mark.parametrize(
    ("text", "uid"),
    [
        ("the [one](t) [on Wednesday at 4](o) goes [to Thursday](w)", "teamrunde"),
        ("[Wednesday's 4 o'clock](o) goes [to Thursday](w)", "teamrunde"),
        ("my call with [Omar](p) goes [to Friday at 1](w)", "lunch"),
        ("the [project](t) thing is [at 11](w)", "kickoff"),
        ("[8:30 on Tuesday](w) doesn't suit, [9:30](w) instead", "dentist"),
        ("Lena can't make [3 on Thursday](w), [4pm](w) instead", "oneonone"),
        ("Omar can't make [12:30 on Thursday](w), [1:30pm](w) instead", "lunch"),
        ("Quill can't make [2 on Wednesday](w), [3:30](w) instead", "budget"),
    ],
)
def test_it_is_told_by_its_time_its_guest_or_a_part_of_its_name(text, uid):
    assert changed(text)["uid"] == uid


def test_who_comes_already_is_no_new_guest():
    assert "attendees" not in changed("my call with [Omar](p) goes [to Friday at 1](w)")


def test_one_time_of_a_series_is_changed():
    arguments = changed("the [standup](t) [on Wednesday](o) is [at 10](w)")

    assert arguments["recurrence_id"] == "2026-11-25T09:15:00+01:00"
    assert arguments["start"] == "2026-11-25T10:00:00+01:00"


@pytest.mark.parametrize(
    "text", ["no [dentist](t) for me", "drop what is [on Tuesday at half eight](o)"]
)
def test_it_goes(text):
    asked = reply_to(text, "cancel")

    assert isinstance(asked, Ask)
    assert [(one.tool, one.arguments) for one in parted(asked.pending)] == [
        ("cancel_meeting", {"uid": "dentist"})
    ]


def test_it_is_the_one_that_was_just_spoken_of():
    turns = after_a_meeting()
    history = history_of(turns.conversation.request.messages)
    found = propose_read_change(*marked("change", "rather [at 4pm](w)"), history, OTHERWISE)
    assert found is not None

    asked = found.choose({"events": [SYNC]})

    assert isinstance(asked, Ask)
    assert asked.pending.arguments["start"] == "2026-11-24T16:00:00+01:00"


@pytest.mark.parametrize(
    "text",
    [
        "the [piano lesson](t) goes [to Thursday](w)",
        "the [piano lesson](t) [on Wednesday at 4](o) goes [to Thursday](w)",
        "the [vendor call](t) goes [to noon](w)",
        "the [one](t) [on Wednesday](o) is [at 5pm](w)",
        "the thing goes [to Thursday](w)",
        "the [budget review](t) then",
    ],
)
def test_of_another_or_of_several_and_without_anything_new_nothing_is_asked(text):
    assert reply_to(text) is OTHERWISE


@pytest.mark.parametrize("chore", ["change", "cancel"])
def test_without_a_piece_nothing_is_looked_up(chore):
    reading, request = marked(chore, "just that", BOOK)
    unsure = replace(reading, likely=0.5)

    assert propose_read_change(unsure, request, History(), OTHERWISE) is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Lena can't make [3 on Thursday](w), [4pm](w) instead", "2026-11-26T16:00"),
        ("Omar can't make [12:30 on Thursday](w), [1:30pm](w) instead", "2026-11-26T13:30"),
        ("the [budget review](t) can't be [2](w), [3:30](w) instead", "2026-11-25T15:30"),
    ],
)
def test_the_time_at_which_it_was_is_not_the_new_one(text, start):
    """The old time was read as one more new one, and no change was found in it."""
    assert str(changed(text)["start"])[:16] == start


def test_at_another_time_somebody_who_is_named_has_no_meeting():
    assert reply_to("Anna can't make [3 on Thursday](w), [4pm](w) instead") is OTHERWISE


@pytest.mark.parametrize(
    "text",
    [
        "cancel everything on [Wednesday](o), the [budget review](t) too",
        "sag alles am [Mittwoch](o) ab, auch die [budget review](t)",
        "the [budget review](t) [tomorrow](o) is off",
    ],
)
def test_several_and_those_of_another_day_are_not_cancelled(text):
    assert reply_to(text, "cancel") is OTHERWISE or reply_to(text, "cancel") is None


@pytest.mark.parametrize(
    "text",
    [
        "let the [budget review](t) run to [3.30](w)",
        "the [budget review](t) finishes [at half three](w) now",
        "das [Budget Review](t) soll schon [um halb vier](w) aus sein",
    ],
)
def test_an_hour_until_which_it_goes_on_is_its_end(text):
    assert changed(text) == {"uid": "budget", "duration_minutes": 90}
