"""What only speaks of a meeting is told from what asks for one."""

import pytest

from desktop_assist.domain.contact import NOBODY
from desktop_assist.providers.embedded.telling import orders_something_else, tells
from tests.helpers.fixed_contacts import OFFICE_CONTACTS


@pytest.mark.parametrize(
    "text",
    [
        "Every Monday at 9 we complain about the coffee",
        "She scheduled a call for 4 pm tomorrow",
        "We usually have our retro on Fridays at 15:00",
        "Good luck with your presentation tomorrow at 10!",
        "Have you put the dentist on Wednesday at 8?",
        "Anna meets Lena every Friday at 12",
        "Sam has a call on Monday at 3",
        "Montags um 10 haben wir immer Teamrunde",
        "Viel Erfolg bei deinem Vortrag morgen um 10!",
    ],
)
def test_a_sentence_that_tells_is_no_request(text):
    assert tells(text, OFFICE_CONTACTS)


@pytest.mark.parametrize(
    "text",
    [
        "Lunch with Anna tomorrow at 12",
        "I need an hour with Lena on Tuesday at 10",
        "Can we do a quick standup on Wednesday at 8:45?",
        "I'd like to meet Anna tomorrow at 3",
        "Sales meeting on Monday at 10",
        "Mittagessen mit Lena morgen um 12 Uhr",
    ],
)
def test_a_request_does_not_tell(text):
    assert not tells(text, NOBODY)


def test_an_order_of_something_else_is_told_from_one_of_a_meeting():
    assert orders_something_else("Order lunch for the meeting at 12")
    assert not orders_something_else("Hold Friday 2 pm for the review")
