"""Two meetings that change places."""

import pytest

from desktop_assist.providers.embedded.reply import Ask, parted
from tests.helpers.everyday_words import reply_to
from tests.helpers.looked_up import after_looking


@pytest.mark.parametrize(
    "text",
    [
        "swap the budget review and the dentist",
        "can you swap the budget review with the dentist please",
        "tausch Budget review und Dentist bitte",
    ],
)
def test_each_gets_the_time_of_the_other(text):
    asked = after_looking(reply_to(text))

    assert isinstance(asked, Ask)
    assert [call.arguments for call in parted(asked.pending)] == [
        {"uid": "budget", "start": "2026-11-24T08:30:00+01:00"},
        {"uid": "dentist", "start": "2026-11-25T14:00:00+01:00"},
    ]


@pytest.mark.parametrize("text", ["swap the budget review and the piano", "swap euros for dollars"])
def test_nothing_is_swapped_that_is_not_there(text):
    assert not isinstance(after_looking(reply_to(text)), Ask)
