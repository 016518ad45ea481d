"""Which chore a call does, as messages are told apart."""

from typing import Literal

from desktop_assist.providers.embedded.learned.chores import Chore
from desktop_assist.providers.embedded.reply import PlannedCall

_CHORE_OF: dict[str, Chore] = {
    "create_meeting": "create",
    "update_meeting": "change",
    "cancel_meeting": "cancel",
    **dict.fromkeys(("list_meetings", "find_meetings", "find_free_time"), "look"),
    "add_expense": "told",
    **dict.fromkeys(("update_expense", "delete_expense"), "correct"),
    **dict.fromkeys(("list_expenses", "summarize_expenses"), "spent"),
    **dict.fromkeys(
        ("search_policies", "look_up_table", "check_policy", "find_document"), "policy"
    ),
    "generate_expense_report": "report",
}


def chore_of(call: PlannedCall) -> Chore | Literal[""]:
    """The chore; empty for what is none of those."""
    return _CHORE_OF.get(call.tool, "")
