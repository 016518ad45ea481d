"""Messages of several wishes."""

import pytest

from desktop_assist.providers.embedded import several_wishes
from desktop_assist.providers.embedded.reply import Act, Ask, Find, PlannedCall, Say, Several
from desktop_assist.providers.embedded.several_wishes import each_wish
from tests.helpers.encoding import needs_model
from tests.helpers.user_requests import request

pytestmark = needs_model
ASK = Ask("Add it?", ("Yes",), PlannedCall("add_expense", {"amount": "5"}))
ACT = Act((PlannedCall("list_meetings", {}),))


@pytest.fixture
def apart(monkeypatch):
    """Has the reader take messages apart at a bar."""
    monkeypatch.setattr(
        several_wishes, "wishes_of", lambda text: [one.strip() for one in text.split("|")]
    )


def meant(text: str, replies: dict):
    heard = []

    def read(wish):
        heard.append(wish.text)
        return replies[wish.text]

    return each_wish(text, request(text), read), heard


PARKING = "I paid 5 euros cash for parking yesterday, no receipt"
CANCEL = "cancel the budget review on Friday 12 March 2027"


def test_each_is_meant_by_itself_without_what_joins_them(apart):
    found, _ = meant(
        f"{PARKING} | oh, and what meetings do I have tomorrow",
        {PARKING: ASK, "what meetings do I have tomorrow": ACT},
    )

    assert found == Several((ASK, ACT))


def test_what_is_all_done_at_once_is_done_as_one(apart):
    found, _ = meant(f"{CANCEL} | and {PARKING}", {CANCEL: ACT, PARKING: ACT})

    assert found == Act((*ACT.calls, *ACT.calls))


def test_a_new_meeting_is_asked_about_with_the_rest(apart):
    lunch = "put in lunch with Tom on Friday at 12"
    made = Act((PlannedCall("create_meeting", {"title": "Lunch", "start": "2026-11-27T12:00"}),))

    found, _ = meant(f"{PARKING} | and {lunch}", {PARKING: ASK, lunch: made})

    assert [type(one) for one in found.parts] == [Ask, Ask]
    assert found.parts[1].pending.arguments["title"] == "Lunch"


def test_a_new_meeting_is_asked_about_too_once_its_people_are_looked_up(apart):
    lunch = "put in lunch with Tom on Friday at 12"
    made = Act((PlannedCall("create_meeting", {"title": "Lunch", "start": "2026-11-27T12:00"}),))
    looked = Find(PlannedCall("search_contacts", {"query": "Tom"}), lambda _output: made)

    found, _ = meant(f"{PARKING} | and {lunch}", {PARKING: ASK, lunch: looked})

    assert isinstance(found.parts[1].choose({}), Ask)


def test_one_wish_is_left_as_it_is(apart):
    assert meant(PARKING, {}) == (None, [])


@pytest.mark.parametrize(
    "text",
    [
        "a call with Tom on Friday at 8 | no, sorry, quarter to",
        "The contract comes to 18,500 euros. | Who has to sign that one?",
        "Here is the whole pile | the dog food is mine, leave that out",
        "co-host booth with Ratna, next tues 10am | half an hour on Teams should do, pls put in",
        "when am I free on Friday? | I need an hour and a half",
    ],
)
def test_what_belongs_to_a_wish_is_none_of_its_own(apart, text):
    assert meant(text, {}) == (None, [])


def test_where_one_comes_to_nothing_the_message_is_read_as_a_whole(apart):
    found, heard = meant(f"{PARKING} | and {CANCEL}", {PARKING: ASK, CANCEL: Say("What?")})

    assert found is None
    assert heard == [PARKING, CANCEL]


def test_that_day_is_the_one_of_the_wish_before(apart):
    _, heard = meant(
        f"{CANCEL} | and book lunch with Tom at 12 on that day",
        {CANCEL: ASK, "book lunch with Tom at 12 on 2027-03-12": ASK},
    )

    assert heard[1] == "book lunch with Tom at 12 on 2027-03-12"
