"""What discussions come to, whole ones."""

import json
from datetime import date, timedelta

import pytest

from tests.evals.slack_threads import THREADS, digest, run

ROWS = {row["id"]: row for row in map(json.loads, THREADS.read_text(encoding="utf-8").splitlines())}


def said(*lines, start="2026-11-18T09:30:00+01:00"):
    rows = [(number, author, text) for number, (author, text) in enumerate(lines)]
    return digest({"start": start, "said": rows})


def test_most_of_what_is_to_be_done_is_found_and_little_else():
    score = run()

    assert score.precision >= 0.95
    assert score.recall >= 0.95
    assert (score.meetings_right, score.meetings_wrong) == (score.meetings, 0)


@pytest.mark.parametrize("name", ["b", "c", "d", "e"])
def test_most_of_it_is_found_in_other_hands_too(name):
    score = run(THREADS.with_name(f"slack_threads_{name}.jsonl"))

    assert min(score.precision, score.recall) >= 0.8
    assert score.meetings_wrong == 0


def test_who_does_what_until_when_is_told_with_the_message_it_stands_in():
    first = digest(ROWS["en01"]).items[0]

    assert (first.what, first.owner, first.due) == (
        "Book the train tickets",
        "Ben Okafor",
        date(2026, 11, 20),
    )
    assert first.author == "Ben Okafor"


@pytest.mark.parametrize("name", ["en04", "en14", "de04"])
def test_small_talk_gives_nobody_anything_to_do(name):
    assert digest(ROWS[name]).items == ()


def told(*lines):
    return [(one.what, one.owner, str(one.due or ""), one.is_done) for one in said(*lines).items]


@pytest.mark.parametrize(
    ("lines", "task"),
    [
        (
            [("Ada", "I still owe you the new photos. You'll have them by Thursday evening.")],
            ("The new photos", "Ada", "2026-11-19", False),
        ),
        (
            [("Ada", "Who writes the minutes?"), ("Ben", "I'll do that today.")],
            ("Write the minutes", "Ben", "2026-11-18", False),
        ),
        (
            [("Ada", "Der Vertrag muss noch gekündigt werden."), ("Ben", "Das übernehme ich.")],
            ("Der Vertrag muss noch gekündigt werden", "Ben", "", False),
        ),
        (
            [("Ada", "Ich rufe gleich beim Amt an."), ("Ada", "Erledigt, die kommen um zehn.")],
            ("Rufe gleich beim Amt an", "Ada", "", True),
        ),
        (
            [("Ada", "Shall I order the cake?"), ("Ben", "Yes please, by Friday.")],
            ("Order the cake", "Ada", "2026-11-20", False),
        ),
        (
            [("Ben", "Hi."), ("Ada", "Notes: (1) all went well, (2) Ben, send the file")],
            ("Send the file", "Ben", "", False),
        ),
    ],
)
def test_a_task_is_told_however_it_was_put(lines, task):
    assert told(*lines) == [task]


@pytest.mark.parametrize(
    "lines",
    [
        [("Ada", "Shall I order the cake?"), ("Ben", "No, not yet.")],
        [("Ada", "Can you check whether the job is running?"), ("Ben", "It is, since ten.")],
        [("Ada", "I can bring games."), ("Ben", "Please do!")][1:],
        [("Ada", "Hier das Protokoll, bitte einmal prüfen:")],
    ],
)
def test_what_is_answered_or_agreed_to_is_no_task(lines):
    assert told(*lines) == []


def test_what_a_program_asks_for_is_nobodys_task():
    row = {"start": "2026-11-18T09:30:00+01:00", "bots": ["CI"]}
    found = digest({**row, "said": [(0, "CI", "Please fix the build."), (1, "Ada", "Seen it.")]})

    assert found.items == ()


def test_what_stands_under_a_heading_is_decided():
    found = said(("Ada", "*Decisions*\n- Budget: 48,000 for the pilot\n*Tasks*\n- Ben: call Lenz"))

    assert [one.text for one in found.claims if one.is_decision] == ["Budget: 48,000 for the pilot"]


def test_a_time_nobody_agreed_to_is_no_meeting():
    assert (
        said(("Ada", "How about a call on Tuesday at 14:00?"), ("Ben", "Not sure yet")).agreements
        == ()
    )


def test_a_meeting_called_off_is_none():
    found = said(
        ("Ada", "Call on Tuesday at 14:00?"),
        ("Ben", "Yes"),
        ("Ada", "The call is off, no meeting."),
    )

    assert found.agreements == ()


def test_quotations_and_code_give_orders_to_nobody():
    found = said(
        ("Ada", "> Ben, can you send the file?\n```please delete everything```\nSee above")
    )

    assert found.items == ()


def test_what_was_spent_is_told_with_its_currency_and_day():
    (spent,) = said(("Ada", "I paid 1,286.40 EUR for the hotel yesterday.")).spendings

    assert (str(spent.amount), spent.currency, spent.day) == ("1286.40", "EUR", date(2026, 11, 17))


def test_claims_stand_in_their_order_and_decisions_are_among_them():
    found = digest(ROWS["en12"])

    assert [one.ts for one in found.claims] == sorted(one.ts for one in found.claims)
    assert any(one.is_decision for one in found.claims)


def test_a_key_stays_when_the_discussion_goes_on():
    row = ROWS["en01"]
    longer = {**row, "said": [*row["said"], [60, "Ada Rossi", "Thanks a lot everybody"]]}

    assert {one.key for one in digest(row).items} <= {one.key for one in digest(longer).items}


def test_an_empty_discussion_comes_to_nothing():
    assert said(("Ada", "")).topic == ""


def test_a_long_discussion_takes_no_longer_than_its_beginning_and_end():
    from time import process_time

    lines = [("Ada", f"I will send report {number} on Friday.") for number in range(3_000)]
    begun = process_time()
    said(*lines)

    assert timedelta(seconds=process_time() - begun) < timedelta(seconds=8)


def test_a_number_at_the_end_ends_an_english_sentence():
    found = told(
        ("Ada", "This job stays with closes 3 to 9. Ben, raise close 11 please"), ("Ben", "ok")
    )

    assert found == [("Raise close 11", "Ben", "", False)]


def test_what_is_done_not_before_a_day_is_due_on_it():
    found = told(("Ada", "I'll send the letter, but not before Friday 20 November"))

    assert [one[2] for one in found] == ["2026-11-20"]


def test_what_somebody_does_tomorrow_is_to_be_done():
    assert told(("Ada", "can, I call the hall tomorrow morning"))[0][1:3] == ("Ada", "2026-11-19")


@pytest.mark.parametrize(
    "text", ["I call my mother every Friday", "I can do 6,000 at the very most"]
)
def test_what_one_usually_does_or_pays_is_no_task(text):
    assert told(("Ada", text)) == []
