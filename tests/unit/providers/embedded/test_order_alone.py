"""An order with the reason told beside it."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.order_alone import order_alone
from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.earlier_turns import SYNC, EarlierTurns
from tests.helpers.user_requests import request

_PEOPLE = ContactBook(
    (Contact("Olga Stern", ("olga@corp.example",)), Contact("Paul Wied", ("paul@corp.example",)))
)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Olga can't do 4 today. Move our call to Monday", "Move our call with Olga to Monday"),
        ("olga is away tomorrow so push our 1:1 to Friday", "push our 1:1 with Olga to Friday"),
        ("Move the demo to Tuesday, the laptop is broken", "Move the demo to Tuesday"),
        (
            "harbourline already sent the offer so bin the call with them on Friday",
            "bin the call with Harbourline on Friday",
        ),
        (
            "Paul has finished the two drafts, so book an hour with him to go through them",
            "book an hour with Paul to go through the two drafts",
        ),
        (
            "Olga would like to sit in on the budget review on Friday, please add her to it",
            "add Olga to the budget review on Friday",
        ),
        ("The farewell lunch is off. Take it out", "Take the farewell lunch out"),
        ("Paul is on leave tomorrow so the vendor call's off", "the vendor call is off"),
        ("Make the review 2.30, Paul's got a pickup at 3.30", "Make the review 2.30"),
        (
            "Need an hour with Paul on the levels, they don't match the survey. Friday at 2",
            "Need an hour with Paul on the levels. Friday at 2",
        ),
        (
            "Paul won't be needed on the site walk, do take him off",
            "remove Paul from the site walk",
        ),
        (
            "I can't do the dentist on the 4th, push it a week",
            "push the dentist a week",
        ),
        (
            "Paul can't do lunch on Friday. Could we make it Monday?",
            "Could we move our lunch with Paul to Monday?",
        ),
        ("The demo will run long, give it another hour", "give the demo another hour"),
        (
            "Paul is out, so I'm afraid the review needs to start at 3. Could you change it?",
            "set the review to 3",
        ),
        (
            "Paul asked whether we could start the review at 3. That's fine, please change it",
            "start the review at 3",
        ),
        (
            "Olga can't make 11 on 4 December, can you shift our 1:1 to 2:30 that day",
            "can you shift our 1:1 with Olga to 2:30 on 2026-12-04",
        ),
        (
            "Olga and I keep missing each other. Set up a check-in with her on Friday at 9",
            "Set up a check-in with Olga on Friday at 9",
        ),
        ("The lift is out. The review will be in Room 7", "The review will be in Room 7"),
        (
            "The room is taken. Move the demo to Tuesday, and while you're at it cancel the talk",
            "Move the demo to Tuesday. cancel the talk",
        ),
    ],
)
def test_the_order_alone_names_what_the_reason_speaks_of(text, order):
    alone = order_alone(request(text, _PEOPLE))

    assert alone is not None
    assert alone.text == order


@pytest.mark.parametrize(
    "text",
    [
        "Move the demo to Tuesday",
        "Move the demo to Tuesday unless Olga objects. She is away",
        "If it rains on Friday, move the picnic to Saturday",
        "The train is late. Take it out",
        "We should talk about the offer on Friday at 9:15 - invite ana@corp.example, 20 min",
        "I paid 30 euros for the taxi. Add it to my expenses",
        "Olga is away. What is on tomorrow?",
        "Olga fehlt morgen. Verschieb den Jour fixe auf Freitag",
        "Don't move the sync. Cancel the demo",
    ],
)
def test_without_a_plain_order_beside_it_nothing_is_taken_away(text):
    assert order_alone(request(text, _PEOPLE)) is None


async def test_the_day_of_the_reason_says_which_time_of_a_series_is_meant():
    turns = EarlierTurns()
    turns.meetings = [
        {**SYNC, "recurrence_id": f"2026-11-{day}", "start": f"2026-11-{day}T14:00:00+01:00"}
        | {"end": f"2026-11-{day}T14:30:00+01:00"}
        for day in (24, 25, 26)
    ]

    call = await turns.changes("I land late on Wednesday so move the sync to 5 pm, just this once")

    assert call["recurrence_id"] == "2026-11-25"
    assert call["start"].startswith("2026-11-25T17:00")


async def test_an_answer_still_knows_the_reason():
    turns = EarlierTurns()
    turns.meetings = [
        {**SYNC, "recurrence_id": f"2026-11-{day}", "start": f"2026-11-{day}T14:00:00+01:00"}
        | {"end": f"2026-11-{day}T14:30:00+01:00"}
        for day in (24, 25)
    ]

    await turns.say("I land late on Wednesday so move the sync")
    call = await turns.changes("5 pm")

    assert call["start"].startswith("2026-11-25T17:00")


@pytest.mark.parametrize(
    "text",
    [
        "Olga moved house last week, so she's tired",
        "Paul said he would move the review himself",
        "Paul asked whether the review could be shorter. I said no",
        "Olga wants a pay rise",
        "Olga would like a biscuit",
        "The review was moved to Room 7 last time, wasn't it?",
        "My train's cancelled so I'll be late for the review",
        "I took Paul off the rota, he was tired",
        "what if we moved the review to Wednesday?",
        "the lift is out so the tenants are cross",
    ],
)
def test_what_is_only_told_changes_nothing(text):
    assert isinstance(understood(request(text, _PEOPLE)), Say)
