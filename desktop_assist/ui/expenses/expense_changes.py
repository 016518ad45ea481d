"""Makes the changes of expenses that are asked for in the table."""

from collections.abc import Sequence

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolResult
from desktop_assist.expenses.expense import Expense
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.own_changes import OwnChanges
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.task_runner import TaskRunner


class ExpenseChanges(OwnChanges):
    """Changes of the sheet's rows.

    An expense without an id of its own is known by its row and content, so that each correction
    gives it another one; what is corrected meanwhile still knows it by the earlier one.
    """

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__(services.act, tasks)
        self._now_called: dict[str, str] = {}

    def add(self, values: JsonObject) -> None:
        """Add an expense."""
        self.make("add_expense", values)

    def correct(self, expense: Expense, argument: str, text: str) -> None:
        """Change one value of an expense."""
        self.make("update_expense", {"expense_id": expense.id, argument: text})

    def delete(self, expenses: Sequence[Expense]) -> None:
        """Take expenses out of the sheet: from the last row up, so that the others stay known."""
        for one in sorted(expenses, key=lambda one: one.row, reverse=True):
            self.make("delete_expense", {"expense_id": one.id})

    @override
    def prepared(self, arguments: JsonObject) -> JsonObject:
        named = arguments.get("expense_id")
        seen: set[object] = set()
        while isinstance(named, str) and named in self._now_called and named not in seen:
            seen.add(named)
            named = self._now_called[named]
        return {**arguments, "expense_id": named} if named is not None else arguments

    @override
    def note(self, result: ToolResult) -> None:
        super().note(result)
        before, now = result.output.get("before"), result.output.get("id")
        former = before.get("id") if isinstance(before, dict) else None
        if isinstance(former, str) and isinstance(now, str) and former != now:
            self._now_called[former] = now

    @override
    def forget(self) -> None:
        self._now_called.clear()
