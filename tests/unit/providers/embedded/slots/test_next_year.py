"""A day that is just over is not taken for that of next year without asking."""

import pytest

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.reply import Act, Ask
from desktop_assist.providers.embedded.slots.next_year import is_rolled_over
from tests.helpers.everyday_words import reply_to, request_of


@pytest.mark.parametrize(
    ("text", "is_over"),
    [
        ("lunch on 19 November at 14:20", True),
        ("Zahnarzt 12.10. 9 Uhr", True),
        ("lunch on 19 November 2027", False),
        ("Messe am 5.10.27 um 9", False),
        ("lunch on 24 November", False),
        ("lunch", False),
    ],
)
def test_it_is_known_by_its_distance(text, is_over):
    request = request_of(text)

    assert is_rolled_over(understand(text, request.now, request.policy), request) is is_over


@pytest.mark.parametrize("text", ["lunch with Tom 19 Nov 14:20", "Essen mit Tom 19.11. 14 Uhr"])
def test_it_is_asked_first(text):
    assert isinstance(reply_to(text), Ask)


def test_a_day_to_come_is_not_asked_about():
    assert isinstance(reply_to("lunch with Tom 24 Nov 14:20"), Act)
