"""Which of this program's tools other assistants may use, and how they are told of them."""

from desktop_assist.domain.tool import ToolSpec

READING = (
    *("list_meetings", "find_meetings", "find_free_time"),
    *("list_expenses", "summarize_expenses", "check_policy", "list_expense_reports"),
    *("show_expense_rules", "work_out_per_diem", "read_receipt"),
    *("search_policies", "look_up_table", "find_document"),
)
CHANGING = (
    *("create_meeting", "update_meeting", "cancel_meeting", "restore_occurrence"),
    *("duplicate_meeting", "add_expense", "add_mileage", "update_expense", "delete_expense"),
    *("generate_expense_report", "set_report_status", "undo"),
)
_TAKING_AWAY = frozenset({"update_meeting", "cancel_meeting", "update_expense", "delete_expense"})


def names_offered(*, with_changes: bool) -> tuple[str, ...]:
    """What is offered: reading always, changes only where the person switched them on."""
    return (*READING, *CHANGING) if with_changes else READING


def takes_away(spec: ToolSpec) -> bool:
    """Whether running it may overwrite or take away something; it can be undone all the same."""
    return spec.name in _TAKING_AWAY


def title_of(spec: ToolSpec) -> str:
    """What it is called for people."""
    return spec.name.replace("_", " ").capitalize()
