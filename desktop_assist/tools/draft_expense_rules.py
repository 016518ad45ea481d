"""Draft the common rules for expenses from a document of the company."""

from pathlib import Path
from typing import Annotated

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.policy.passage import passage_line
from desktop_assist.expenses.policy.policy_form import LABELS
from desktop_assist.expenses.policy.policy_form_store import (
    PolicyFormStore,
    TriedLine,
    read_sentences,
)
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_COLUMNS = ("Rule", "Drafted", "Where it says so", "In its words", "Among your expenses")
_LONGEST_QUOTE = 300
_SHOWN_FINDINGS = 2


class _DraftExpenseRules(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the document.")]


class DraftExpenseRules:
    """Shows what the document says outright, tried on the user's own rows, to be confirmed."""

    def __init__(self, form: PolicyFormStore, workers: WorkerPool) -> None:
        self._form = form
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
        tried = await self._workers.run(self._form.draft, path.name, sentences)
        summary = (
            f"{len(tried)} rules were found in {path.name}. None is used before you say so."
            if tried
            else f"No rule with a plain figure was found in {path.name}: fill the rules in."
        )
        return ToolOutcome(
            output={"rules": [_rule_json(one) for one in tried], "summary": summary},
            card=_card(path, tried, summary),
            is_outside=True,
        )


def _rule_json(tried: TriedLine) -> JsonObject:
    line = tried.line
    return {
        "rule": line.line,
        "text": line.text,
        "page": line.citation.page,
        "section": line.citation.section,
        "quote": line.citation.quote,
        "others": list(line.others),
        "finds": list(tried.found),
    }


def _card(path: Path, tried: tuple[TriedLine, ...], summary: str) -> Card:
    save = CardAction(
        "Use these rules", tool="save_expense_rules", arguments=_arguments(tried), is_primary=True
    )
    fill_in = CardAction("Fill the rules in", tool="show_expense_rules", arguments={})
    return Card(
        kind="document",
        title=f"Rules in {path.name}",
        subtitle=summary,
        fields=tuple(
            CardField(
                LABELS[one.line.line],
                one.line.text,
                name=one.line.line,
                is_doubtful=bool(one.line.others),
            )
            for one in tried
        ),
        table=CardTable(_COLUMNS, tuple(map(_row, tried))) if tried else None,
        warnings=tuple(
            f"{LABELS[one.line.line]}: the document also says {', '.join(one.line.others[:3])}."
            for one in tried
            if one.line.others
        ),
        actions=(save, fill_in) if tried else (fill_in,),
    )


def _row(tried: TriedLine) -> tuple[str, ...]:
    line = tried.line
    shown = " ".join(tried.found[:_SHOWN_FINDINGS])
    count = len(tried.found)
    finds = f"{count}: {shown}" if count else "Nothing above it"
    if line.line == "mileage_rate":
        finds = ""
    quote = line.citation.quote[:_LONGEST_QUOTE]
    return (LABELS[line.line], line.text, line.citation.place_words(), quote, finds)


def _arguments(tried: tuple[TriedLine, ...]) -> JsonObject:
    sources: list[JsonValue] = [
        {
            "line": one.line.line,
            "text": one.line.text,
            "cite": passage_line(one.line.citation),
            "quote": one.line.citation.quote[:_LONGEST_QUOTE],
        }
        for one in tried
    ]
    texts: JsonObject = {one.line.line: one.line.text for one in tried}
    return {**texts, "sources": sources}
