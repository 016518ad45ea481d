"""Ask the chosen model for the rules in a document of the company, for the user to confirm."""

from pathlib import Path
from typing import Annotated

from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.policy.policy_form_store import (
    PolicyFormStore,
    RulesDraft,
    read_sentences,
)
from desktop_assist.expenses.policy.rule_inquiry import RuleInquiry
from desktop_assist.expenses.policy.rules_card import rules_card, rules_json
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _AskForExpenseRules(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the document.")]


class AskForExpenseRules:
    """Takes only rules whose words and figures stand in the document; nothing is written.

    Args:
        form: Reads and tries the rules.
        inquiry: Asks the model.
        workers: Runs what blocks.
    """

    def __init__(self, form: PolicyFormStore, inquiry: RuleInquiry, workers: WorkerPool) -> None:
        self._form = form
        self._inquiry = inquiry
        self._workers = workers

    spec = ToolSpec(
        name="ask_for_expense_rules",
        description="Send the words of a document to the chosen model, to draft expense rules.",
        parameters=schema(_AskForExpenseRules),
        effect="send",
        is_offered=False,
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Ask, and hold what is answered against the document."""
        path = Path(parse(_AskForExpenseRules, arguments).file)
        if not context.conversation_id or not await self._inquiry.is_possible():
            raise ToolFailedError(
                "No model is chosen that could be asked.", "Choose one beside the message box."
            )
        sentences = await self._workers.run_isolated(read_sentences, path)
        said = await self._inquiry.ask(sentences, context.conversation_id)
        draft = await self._workers.run(self._form.draft, path.name, sentences, said.texts)
        summary = _summary(path, draft)
        card = rules_card(path, draft, summary, (), said.note, said.warning)
        return ToolOutcome(
            output={
                "rules": rules_json(draft),
                "refused": list(draft.refused),
                "summary": summary,
            },
            card=card,
            is_outside=True,
        )


def _summary(path: Path, draft: RulesDraft) -> str:
    count = len(draft.lines) + len(draft.further)
    if not count:
        return f"No rule that expenses can be checked for was found in {path.name}."
    found = f"{count} rule{'s were' if count > 1 else ' was'} found in {path.name}"
    return f"{found}. None is used before you say so."
