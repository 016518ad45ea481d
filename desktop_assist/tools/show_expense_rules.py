"""Show the common rules for expenses as a form that can be filled in."""

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.policy.policy_form import FORM_LINES, LABELS
from desktop_assist.expenses.policy.policy_form_store import PolicyFormStore
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, parse, schema


class _ShowExpenseRules(Arguments, frozen=True):
    pass


class ShowExpenseRules:
    """Gives the form with what the policy says now; nothing changes before a click."""

    def __init__(self, form: PolicyFormStore, workers: WorkerPool) -> None:
        self._form = form
        self._workers = workers

    spec = ToolSpec(
        name="show_expense_rules",
        description=(
            "Show the company's common rules for expenses (limits for meals and hotels, receipts, "
            "mileage rate, deadline, forbidden words) as a form that the user fills in."
        ),
        parameters=schema(_ShowExpenseRules),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read the policy."""
        parse(_ShowExpenseRules, arguments)
        lines = await self._workers.run(self._form.lines)
        texts = {one: lines[one].text if one in lines else "" for one in FORM_LINES}
        count = len(lines)
        summary = (
            f"{count} of {len(texts)} common rules for expenses are filled in."
            if count
            else "No rules for expenses are filled in yet."
        )
        card = Card(
            kind="expense_list",
            title="Rules for expenses",
            subtitle=f"{summary} An empty line is no rule.",
            fields=tuple(CardField(LABELS[line], text, name=line) for line, text in texts.items()),
            footnote=in_its_folder(self._form.file),
            actions=(
                CardAction(
                    "Save the rules", tool="save_expense_rules", arguments={}, is_primary=True
                ),
                *((CardAction("Open the policy", opens=self._form.file),) if count else ()),
            ),
        )
        output: JsonObject = {**dict(texts.items()), "summary": summary}
        return ToolOutcome(output=output, card=card, is_outside=True)
