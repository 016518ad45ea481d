"""Write the common rules for expenses into the policy file."""

from typing import Annotated

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.policy.passage import read_passage
from desktop_assist.expenses.policy.policy_form import FORM_LINES, LABELS, FormLine
from desktop_assist.expenses.policy.policy_form_store import PolicyFormStore
from desktop_assist.expenses.policy.said_rule import RuleBlock
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_AS_IT_IS = "Empty text: no such rule. Null: as it is."


class _Source(Arguments, frozen=True):
    line: Annotated[FormLine, describe("Which rule.")]
    text: Annotated[str, describe("As it was drafted.")]
    cite: Annotated[str, describe("The passage: document, page, section.")]
    quote: Annotated[str, describe("Its words.")]


class _Further(Arguments, frozen=True):
    title: Annotated[str, describe("For people.")]
    name: Annotated[str, describe("Its id in the policy file.")]
    text: Annotated[str, describe("Its block of the policy file.")]


class _SaveExpenseRules(Arguments, frozen=True, kw_only=True):
    meals_per_day: Annotated[str | None, describe(f'Such as "75.00 USD". {_AS_IT_IS}')] = None
    hotel_per_night: Annotated[str | None, describe(f'Such as "140.00 EUR". {_AS_IT_IS}')] = None
    receipt_above: Annotated[str | None, describe(f'Such as "25.00 USD". {_AS_IT_IS}')] = None
    mileage_rate: Annotated[str | None, describe(f'Such as "0.30 EUR a km". {_AS_IT_IS}')] = None
    deadline_days: Annotated[str | None, describe(f'Such as "60". {_AS_IT_IS}')] = None
    forbidden_words: Annotated[str | None, describe(f'Such as "alcohol". {_AS_IT_IS}')] = None
    sources: Annotated[
        list[_Source] | None, describe("Where the document says what was drafted from it.")
    ] = None
    further: Annotated[
        list[_Further] | None, describe("Drafted rules that the form has no line for.")
    ] = None
    kept: Annotated[
        str | None, describe("The titles of those further rules that are used; null: all.")
    ] = None


class SaveExpenseRules:
    """Changes the rules that are different, and nothing else in the file; it can be undone."""

    def __init__(self, form: PolicyFormStore, workers: WorkerPool) -> None:
        self._form = form
        self._workers = workers

    spec = ToolSpec(
        name="save_expense_rules",
        description="Write the common rules for expenses that were filled in.",
        parameters=schema(_SaveExpenseRules),
        effect="write",
        is_offered=False,
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Write the file."""
        given = parse(_SaveExpenseRules, arguments)
        filled = {line: getattr(given, line) for line in FORM_LINES}
        wanted = {line: text for line, text in filled.items() if text is not None}
        cause = Cause(
            "Changed the rules for expenses", self.spec.name, context.origin, context.turn_id
        )
        change = await self._workers.run(
            self._form.save, wanted, _sources(given, wanted), cause, _further(given)
        )
        lines = await self._workers.run(self._form.lines)
        saved = f"The rules for expenses are in {self._form.file.name}."
        summary = saved if change else "The rules for expenses are as they were."
        undo = (
            CardAction("Undo", tool="undo", arguments={"change_id": change.id}) if change else None
        )
        card = Card(
            kind="expense_list",
            title="Rules for expenses",
            subtitle=summary,
            fields=tuple(CardField(LABELS[line], one.text) for line, one in lines.items()),
            footnote=in_its_folder(self._form.file),
            actions=(
                *((undo,) if undo else ()),
                CardAction("Check the expenses", tool="check_policy", arguments={}),
                CardAction("Open the policy", opens=self._form.file),
            ),
        )
        output: JsonObject = {line: one.text for line, one in lines.items()}
        return ToolOutcome(
            output={**output, "summary": summary},
            card=card,
            change_id=change.id if change else None,
            is_outside=True,
        )


def _sources(given: _SaveExpenseRules, wanted: dict[FormLine, str]) -> dict[FormLine, Citation]:
    """The passages of rules that are kept as they were drafted: another figure has none."""
    found: dict[FormLine, Citation] = {}
    for one in given.sources or ():
        citation = read_passage(one.cite, one.quote)
        if citation is not None and wanted.get(one.line) == one.text:
            found[one.line] = citation
    return found


def _further(given: _SaveExpenseRules) -> tuple[RuleBlock, ...]:
    """The further rules whose titles were left standing."""
    kept = None if given.kept is None else {one.strip() for one in given.kept.split(";")}
    return tuple(
        RuleBlock(one.title, one.name, one.text)
        for one in given.further or ()
        if kept is None or one.title in kept
    )
