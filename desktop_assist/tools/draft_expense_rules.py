"""Draft the common rules for expenses from a document of the company."""

from pathlib import Path
from typing import Annotated

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.policy.policy_form_store import PolicyFormStore, read_sentences
from desktop_assist.expenses.policy.rule_inquiry import RuleInquiry
from desktop_assist.expenses.policy.rules_card import rules_card, rules_json
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_WHAT_LEAVES = (
    "The model that was chosen finds more. It is sent the words of the document; personal data is "
    "replaced before they leave this computer."
)


class _DraftExpenseRules(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the document.")]


class DraftExpenseRules:
    """Shows what the document says outright, tried on the user's own rows, to be confirmed.

    Args:
        form: Reads and tries the rules.
        inquiry: Tells whether a model can be asked for more.
        workers: Runs what blocks.
    """

    def __init__(self, form: PolicyFormStore, inquiry: RuleInquiry, workers: WorkerPool) -> None:
        self._form = form
        self._inquiry = inquiry
        self._workers = workers

    spec = ToolSpec(
        name="draft_expense_rules",
        description="Draft rules for expenses from a document, for the user to confirm.",
        parameters=schema(_DraftExpenseRules),
        effect="read",
        is_offered=False,
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read the document and try the rules out; nothing is written."""
        path = Path(parse(_DraftExpenseRules, arguments).file)
        sentences = await self._workers.run_isolated(read_sentences, path)
        draft = await self._workers.run(self._form.draft, path.name, sentences)
        count = len(draft.lines)
        summary = (
            f"{count} rule{'s were' if count > 1 else ' was'} found in {path.name}."
            " None is used before you say so."
            if count
            else f"No rule with a plain figure was found in {path.name}: fill the rules in."
        )
        can_ask = bool(sentences) and await self._inquiry.is_possible()
        file: JsonObject = {"file": str(path)}
        asking = (CardAction("Ask the model for more", "ask_for_expense_rules", file),)
        card = rules_card(
            path, draft, summary, asking if can_ask else (), _WHAT_LEAVES if can_ask else ""
        )
        return ToolOutcome(
            output={"rules": rules_json(draft), "summary": summary}, card=card, is_outside=True
        )
