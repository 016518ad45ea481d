"""A correction and another expense in one message."""

import pytest

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.two_expenses import propose_two_expenses
from desktop_assist.providers.embedded.reply import Ask, parted
from tests.helpers.office import result_of
from tests.helpers.user_requests import request

BOTH = (
    "Two fixes on the expenses: I gave the Vapiano guy another 5 euros in cash, so that one "
    "should be "
    "29.50 all in. And I never got a receipt for the Harborline ferry on Nov 3, 7.40 cash, "
    "can you add "
    "that too?"
)


def test_both_are_asked_about_together():
    found = propose_two_expenses(request(BOTH), History())
    assert found is not None
    asked = found.choose(result_of(found.lookup).output)

    assert isinstance(asked, Ask)
    assert [call.tool for call in parted(asked.pending)] == ["update_expense", "add_expense"]
    assert asked.question.count("?") == 2


@pytest.mark.parametrize(
    "text",
    [
        "I never got a receipt for the Harborline ferry on Nov 3, 7.40 cash, can you add that too?",
        "The taxi should be 29.50. And what did I spend in October?",
        "move the review to Friday. And add Ben",
    ],
)
def test_one_thing_is_no_pair(text):
    assert propose_two_expenses(request(text), History()) is None
