"""What a discussion says of one thing."""

import pytest

from desktop_assist.providers.embedded.discussion_quote import quoted_from
from tests.helpers.user_requests import request

TALK = {
    "messages": [
        {
            "author": "Ana",
            "text": "I redo the emergency plan. Where's the muster point going to be, east "
            "or west?",
        },
        {"author": "Ben", "text": "No idea, ask Ines"},
    ]
}


def test_a_question_that_was_asked_is_quoted_with_what_was_answered():
    said = quoted_from(request("And did anyone decide where the muster point goes?"), TALK)

    assert said is not None
    assert said.text == (
        "Ana on Slack: “Where's the muster point going to be, east or west?”\n"
        "Ben answered: “No idea, ask Ines”"
    )


def test_what_is_told_is_quoted_alone():
    said = quoted_from(request("who does the emergency plan?"), TALK)

    assert said is not None
    assert said.text == "Ana on Slack: “I redo the emergency plan.”"


@pytest.mark.parametrize(
    "text",
    [
        "what's on tomorrow?",
        "is there a policy on muster points?",
        "move the muster point review to 3",
        "how much did I spend on taxis?",
    ],
)
def test_other_questions_are_not_about_it(text):
    assert quoted_from(request(text), TALK) is None
