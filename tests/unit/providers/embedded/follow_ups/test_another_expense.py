"""Another expense is named than the one that came up last."""

import pytest

from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.follow_ups.another_expense import is_of_another
from desktop_assist.providers.embedded.follow_ups.history import History, Mention
from desktop_assist.providers.embedded.follow_ups.thing import Thing
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.user_requests import request

LUNCH = Thing("expense", "row 5", "", "Trattoria Bella", {"category": "Meals"})
HISTORY = History(mentions=[Mention((LUNCH,), ToolCall("c", "add_expense", {}), 1)])
CHANGE = Act((PlannedCall("update_expense", {"expense_id": "row 5", "amount": "35.00"}),))


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("the taxi was with tip, make it 35", True),
        ("beim Tanken waren es 35", True),
        ("lunch was 35 with tip, make it 35", False),
        ("Bella was 35", False),
        ("make it 35", False),
    ],
)
def test_a_kind_of_shop_that_it_is_not_tells(text, is_other):
    assert is_of_another(CHANGE, request(text), HISTORY) is is_other
