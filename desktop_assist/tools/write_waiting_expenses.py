"""Write the expenses that wait for their sheet, or discard one of them."""

from typing import Annotated

from desktop_assist.domain.card import Card
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense_json import expense_json
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.outbox.expense_delivery import Delivered
from desktop_assist.expenses.outbox.waiting_card import WRITE, waiting_json, waiting_summary
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _WriteWaitingExpenses(Arguments, frozen=True):
    discard: Annotated[str | None, describe("Id of a waiting expense that is not wanted.")] = None


class WriteWaitingExpenses:
    """Tries at once what is tried again and again anyway; each expense can be undone."""

    def __init__(self, expenses: ExpenseStore, workers: WorkerPool) -> None:
        self._expenses = expenses
        self._workers = workers

    spec = ToolSpec(
        name=WRITE,
        description="Write the expenses that wait for their sheet.",
        parameters=schema(_WriteWaitingExpenses),
        effect="write",
        is_offered=False,
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Write, or discard."""
        given = parse(_WriteWaitingExpenses, arguments)
        if given.discard is not None:
            was_there = await self._workers.run(self._expenses.drop_waiting, given.discard)
            return _outcome(Delivered(), _DISCARDED if was_there else _NOT_WAITING)
        delivered = await self._workers.run(self._expenses.deliver)
        return _outcome(delivered, _summary(delivered))


_DISCARDED = "The waiting expense is discarded."
_NOT_WAITING = "This expense does not wait any more."


def _summary(delivered: Delivered) -> str:
    written = [f"{one.expense.merchant} is in {one.file.name} now." for one in delivered.added]
    waiting = [waiting_summary(one) for one in delivered.waiting]
    return " ".join((*written, *waiting)) or "No expense waits."


def _outcome(delivered: Delivered, summary: str) -> ToolOutcome:
    return ToolOutcome(
        output={
            "written": [expense_json(one.expense) for one in delivered.added],
            "waiting": [waiting_json(one) for one in delivered.waiting],
            "summary": summary,
        },
        card=Card(kind="expense", title="Waiting expenses", subtitle=summary),
        change_id=delivered.added[-1].change.id if delivered.added else None,
        is_outside=True,
    )
