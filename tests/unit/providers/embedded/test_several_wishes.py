"""Messages of several wishes."""

import pytest

from desktop_assist.providers.embedded import several_wishes
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Say, Several
from desktop_assist.providers.embedded.several_wishes import each_wish
from tests.helpers.user_requests import request

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


def test_each_is_meant_by_itself_without_what_joins_them(apart):
    found, _ = meant(
        "add 5 for parking | oh, and what's on today",
        {"add 5 for parking": ASK, "what's on today": ACT},
    )

    assert found == Several((ASK, ACT))


def test_one_wish_is_left_as_it_is(apart):
    assert meant("add 5 for parking", {}) == (None, [])


def test_what_puts_a_wish_right_belongs_to_it(apart):
    assert meant("a call with Tom at 8 | no, sorry, quarter to", {}) == (None, [])


def test_where_one_comes_to_nothing_the_message_is_read_as_a_whole(apart):
    found, heard = meant("add 5 | and hum a tune", {"add 5": ASK, "hum a tune": Say("What?")})

    assert found is None
    assert heard == ["add 5", "hum a tune"]


def test_that_day_is_the_one_of_the_wish_before(apart):
    _, heard = meant(
        "cancel the call on 12 March 2027 | and book lunch on that day",
        {"cancel the call on 12 March 2027": ASK, "book lunch on 2027-03-12": ASK},
    )

    assert heard[1] == "book lunch on 2027-03-12"
