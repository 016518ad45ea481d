"""A conversation goes on days after it began, with the program started again each time."""

import json

import pytest

from tests.helpers.forked_program import ran

TUESDAY, FRIDAY = "2026-11-24T10:00:00+01:00", "2026-11-27T10:00:00+01:00"
LAST = ("--conversation", "last")


@pytest.fixture
def ask(tmp_path):
    """Asks as on a day, in a process of its own; gives the lines of the answer."""

    def asked(now: str, *words: str) -> list[dict]:
        place = ("--home", str(tmp_path), "--now", now, "--timezone", "Europe/Berlin")
        done = ran("desktop_assist", *place, "ask", "--json", *words)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return asked


@pytest.fixture
def day_one(ask):
    """A meeting, a fact and some talk, on a Tuesday."""
    ask(TUESDAY, "Schedule a team sync for next Tuesday 2 pm for 30 minutes")
    ask(TUESDAY, "Remember that I travel by train", *LAST)
    ask(TUESDAY, "The hotel limit in Lisbon is 180 EUR a night", *LAST)


def result_in(lines, tool):
    (result,) = [one for one in lines if one["type"] == "tool_result" and one["name"] == tool]
    return result["output"]


@pytest.mark.usefixtures("day_one")
def test_that_meeting_is_still_known(ask):
    changed = result_in(ask(FRIDAY, "make that meeting an hour", *LAST), "update_meeting")

    assert changed["title"] == "Team sync"
    assert changed["start"] == "2026-12-01T14:00:00+01:00"
    assert changed["end"] == "2026-12-01T15:00:00+01:00"


@pytest.mark.usefixtures("day_one")
def test_what_was_said_is_found_and_quoted(ask):
    found = result_in(
        ask(FRIDAY, "what did we say about the hotel?", *LAST), "search_conversations"
    )

    assert "The hotel limit in Lisbon is 180 EUR a night" in json.dumps(found)


@pytest.mark.usefixtures("day_one")
def test_a_new_conversation_knows_the_fact(ask):
    lines = ask(FRIDAY, "how do I travel?")

    said = "".join(one["delta"] for one in lines if one["type"] == "text")
    assert "I travel by train" in said


def test_a_chain_of_follow_ups_ends_where_it_was_told_to(ask):
    ask(TUESDAY, "Schedule a team sync for next Tuesday 2 pm for 30 minutes")
    for text in ("move it to Thursday", "call it Budget review and add Lena"):
        ask(TUESDAY, text, *LAST)

    changed = result_in(ask(TUESDAY, "an hour later", *LAST), "update_meeting")

    assert (changed["title"], changed["attendees"]) == ("Budget review", ["Lena"])
    assert changed["start"] == "2026-11-26T15:00:00+01:00"
