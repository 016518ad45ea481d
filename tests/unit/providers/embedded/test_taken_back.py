"""What is taken back at the end is not done."""

import pytest

from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.taken_back import is_taken_back
from desktop_assist.providers.embedded.understanding import understood
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    "text",
    [
        "Team sync tomorrow at 10. No, never mind.",
        "add 12 euros for parking yesterday - just kidding",
        "Teamrunde morgen um 10? Nein, lass mal.",
        "Verschieb die Klausur auf Freitag, war nur ein Scherz",
    ],
)
def test_it_is_not_done(text):
    assert is_taken_back(text)
    assert isinstance(understood(request(text)), Say)


@pytest.mark.parametrize(
    "text",
    [
        "no, make it 3 pm",
        "never mind",
        "Team sync tomorrow at 10",
        "rename it to No Meeting Friday",
        "book a table, no wait, book a review",
    ],
)
def test_what_goes_on_is_an_order(text):
    assert not is_taken_back(text)
