"""Cancelling something and booking it again moves it."""

import pytest

from desktop_assist.providers.embedded.rebooking import without_rebooking
from tests.helpers.earlier_turns import EarlierTurns
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "cancel the sync and book it again for Friday at 10",
            "move the sync to Friday at 10",
        ),
        ("Scrap the review, rebook it for Thursday 3pm", "move the review to Thursday 3pm"),
        (
            "cancel the review and put it back in on Thursday at 9",
            "move the review to Thursday at 9",
        ),
        (
            "sag die Review ab und leg sie auf Freitag 10 Uhr neu",
            "verschieb die Review auf Freitag 10 Uhr",
        ),
        (
            "delete the taxi and add it again for 15 euros",
            "change the taxi to 15 euros",
        ),
        (
            "lösch das taxi und trag es neu ein für 15 euro",
            "ändere das taxi auf 15 euro",
        ),
    ],
)
def test_it_is_read_as_a_change(text, plain):
    assert without_rebooking(request(text)) == plain


@pytest.mark.parametrize(
    "text",
    [
        "cancel the sync and book a call with Ana for Friday at 10",
        "cancel the sync",
        "book it again for Friday at 10",
        "cancel the sync and book it with somebody else",
        "delete the taxi and add a train for 20 euros",
    ],
)
def test_other_words_stay_as_they_are(text):
    assert without_rebooking(request(text)) == text


async def test_the_meeting_keeps_what_it_is():
    changed = await EarlierTurns().changes("cancel the review, book it again for Friday at 10")

    assert (changed["tool"], changed["uid"]) == ("update_meeting", "review@here")
    assert changed["start"].startswith("2026-11-27T10:00")
