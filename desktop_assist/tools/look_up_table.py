"""Look a number up in a table among the documents."""

from typing import Annotated

from desktop_assist.documents.answer import Answer
from desktop_assist.documents.answer_words import answer_words
from desktop_assist.documents.document_json import looked_up_json, row_place
from desktop_assist.documents.indexing import Indexing
from desktop_assist.documents.lookup.looked_up import LookedUp
from desktop_assist.domain.card import Card, CardAction, CardTable
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.evidence import CITING, with_marks
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_COLUMNS = ("Value", "What", "Place", "When", "Where it stands")


class _LookUpTable(Arguments, frozen=True, kw_only=True):
    conditions: Annotated[
        str, describe("What is looked for: which number, of which place, for when.")
    ]
    table: Annotated[str | None, describe("A part of the table's file name; null: any.")] = None


class LookUpTable:
    """Finds the cell of a place, a season and a measure, with its file and row.

    Args:
        indexing: The documents, and what keeps them read.
        workers: Runs what blocks.
    """

    def __init__(self, indexing: Indexing, workers: WorkerPool) -> None:
        self._indexing = indexing
        self._library = indexing.library
        self._workers = workers

    spec = ToolSpec(
        name="look_up_table",
        description=(f"Look up a number, such as a per-diem rate, in the user's tables. {CITING}"),
        parameters=schema(_LookUpTable),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read what is new, then look."""
        given = parse(_LookUpTable, arguments)
        await self._indexing.be_ready()
        found = await self._workers.run(self._library.look_up, given.conditions, given.table or "")
        found = found or LookedUp(note="No row of a table fits.")
        answer = Answer(given.conditions, (), bool(found.cells), found)
        return ToolOutcome(
            output=with_marks({**looked_up_json(found), "summary": answer_words(answer)}),
            card=lookup_card(found),
            is_outside=True,
        )


def lookup_card(found: LookedUp) -> Card:
    """What tables say, as a card."""
    rows = tuple(
        (one.value, one.column, one.place, one.season, f"{one.source}, {row_place(one)}")
        for one in found.cells
    )
    choices = tuple((one,) for one in found.choices)
    places = tuple(
        CardAction("Open", shows=Citation(one.source, one.quote, None, row_place(one)))
        for one in found.cells
    )
    table = CardTable(_COLUMNS, rows, row_actions=places) if rows else None
    return Card(
        kind="document",
        title=_title(found),
        table=CardTable(("Place",), choices) if choices else table,
        warnings=(found.note,) if found.note else (),
        footnote="As the table says, without a model." if rows else "",
    )


def _title(found: LookedUp) -> str:
    if found.choices:
        return "Which one is meant?"
    return "What your tables say" if found.cells else "Not found in your tables"
