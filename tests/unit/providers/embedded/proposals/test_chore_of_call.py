"""Which chore a call does."""

import pytest

from desktop_assist.providers.embedded.proposals.chore_of_call import chore_of
from desktop_assist.providers.embedded.reply import PlannedCall


@pytest.mark.parametrize(
    ("tool", "chore"),
    [
        ("create_meeting", "create"),
        ("find_free_time", "look"),
        ("delete_expense", "correct"),
        ("search_policies", "policy"),
        ("calculate", ""),
    ],
)
def test_each_call_does_one(tool, chore):
    assert chore_of(PlannedCall(tool, {})) == chore
