"""Before the chores are tried, and when none of them fits."""

import pytest

from desktop_assist.providers.embedded.everyday.everyday import with_examples
from desktop_assist.providers.embedded.reply import Act, Find, Say
from tests.helpers.everyday_words import reply_to


@pytest.mark.parametrize(
    "text",
    [
        "Put a review meeting into my calendar tomorrow at 3",
        "Note down a meeting with Tom on Friday at 9",
        "What did I spend on taxis in October?",
        "Add 12.50 EUR for a taxi yesterday",
    ],
)
def test_a_chore_is_not_talked_away(text):
    assert isinstance(reply_to(text), Act | Find)


def test_an_example_in_an_answer_is_one_click():
    said = with_examples(Say('Not here. Try "Team sync tomorrow at 10", or "undo".'))

    assert said.choices == ("Team sync tomorrow at 10",)


@pytest.mark.parametrize("text", ["asdf", "...", "\N{PARTY POPPER}", "mir ist langweilig"])
def test_no_answer_leads_nowhere(text):
    said = reply_to(text)

    assert said.choices
    assert said.needs_model
