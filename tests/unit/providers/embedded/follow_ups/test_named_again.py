"""The name of what was just spoken of, where only its day is said."""

import pytest

from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.named_again import named_again
from tests.helpers.earlier_turns import REVIEW, SYNC, EarlierTurns
from tests.helpers.user_requests import request


def history_with(*meetings):
    history = History()
    call = ToolCall("c1", "list_meetings", {})
    history.take(
        call, ToolResult("c1", "list_meetings", ok=True, output={"events": list(meetings)}), 1
    )
    return history


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("skip the one on 7 december", "skip the Team sync on 7 december"),
        ("cancel next week's", "cancel next week's Team sync"),
        ("move Friday's one to 3pm", "move Friday's Team sync to 3pm"),
        ("move the 14 december one to 3pm", "move the Team sync on 14 december to 3pm"),
        ("sag den am 7. Dezember ab", "sag den Team sync am 7. Dezember ab"),
        ("streich die nächste Woche", "streich die Team sync nächste Woche"),
    ],
)
def test_only_a_day_means_what_was_spoken_of(text, named):
    assert named_again(request(text), history_with(SYNC)).text == named


@pytest.mark.parametrize(
    "text",
    [
        "skip the first one",
        "what's on Friday",
        "the blue one please",
        "make it weekdays",
        "repeat it on mondays",
        "only on holidays",
        "mach das am Freitag",
        "und das am Freitag um 10?",
        "leg das im Büro fest",
    ],
)
def test_other_words_stay(text):
    assert named_again(request(text), history_with(SYNC)).text == text


def test_of_several_meetings_none_is_meant():
    text = "skip the one on 7 december"

    assert named_again(request(text), history_with(SYNC, REVIEW)).text == text
    assert named_again(request(text), History()).text == text


async def test_one_time_of_a_series_is_moved_where_its_day_is_named():
    turns = EarlierTurns()
    turns.meetings = []
    await turns.say("weekly sync on Mondays at 10 until christmas")
    made = turns.meetings[0]
    one = {
        **made,
        "recurrence_id": "2026-12-14T10:00:00+01:00",
        "start": "2026-12-14T10:00:00+01:00",
    }
    turns.meetings = [made, {**one, "end": "2026-12-14T10:30:00+01:00"}]

    changed = await turns.changes("move the 14 december one to 3pm")

    assert changed["tool"] == "update_meeting"
    assert changed["recurrence_id"] == "2026-12-14T10:00:00+01:00"
    assert changed["start"].startswith("2026-12-14T15:00")
