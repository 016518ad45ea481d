"""Find a document of the person's, to be opened, shown in its folder or attached."""

from collections.abc import Sequence
from typing import Annotated, Literal

from desktop_assist.documents.document import Document
from desktop_assist.documents.document_finder import FoundDocument, find_documents
from desktop_assist.documents.document_json import document_json
from desktop_assist.documents.indexing import Indexing
from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_LISTED = 50
_COLUMNS = ("Document", "Where", "In force since")


class _FindDocument(Arguments, frozen=True, kw_only=True):
    query: Annotated[
        str, describe("What the document is called, or what it is about; empty: all of them.")
    ]
    then: Annotated[
        Literal["show", "open"],
        describe('"open" when the user asked to open it: it is shown inside the program.'),
    ] = "show"


class FindDocument:
    """Finds among the policies; the file itself is opened by a click only.

    Args:
        indexing: The documents, and what keeps them read.
        workers: Runs what blocks.
    """

    def __init__(self, indexing: Indexing, workers: WorkerPool) -> None:
        self._indexing = indexing
        self._workers = workers

    spec = ToolSpec(
        name="find_document",
        description=(
            "Find one of the user's policy documents by its name or by what it is about, and show"
            " where it is. What it says is searched with search_policies."
        ),
        parameters=schema(_FindDocument),
        effect="read",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Look; a single one is shown inside the program when that was asked for."""
        given = parse(_FindDocument, arguments)
        await self._indexing.be_ready()
        query = given.query.strip()
        if not query:
            return await self._all()
        found = await self._workers.run(find_documents, self._indexing.library, query)
        # Where text from outside may have asked for it, the person's click decides.
        opens = given.then == "open" and len(found) == 1 and not context.is_tainted
        return ToolOutcome(
            output={
                "documents": [
                    {**document_json(one.document), "page": one.page, "quote": one.quote}
                    for one in found
                ],
                "is_opened": opens,
                "summary": _summary(found, query, opens=opens),
            },
            card=_card(found, opens=opens),
            is_outside=True,
        )

    async def _all(self) -> ToolOutcome:
        """What there is, by name."""
        documents = await self._workers.run(self._indexing.library.documents)
        in_order = sorted(documents, key=lambda one: one.name.casefold())
        found = tuple(map(FoundDocument, in_order[:_MOST_LISTED]))
        return ToolOutcome(
            output={
                "documents": [document_json(one.document) for one in found],
                "is_opened": False,
                "summary": _summary_of_all(len(documents)),
            },
            card=_card_of_all(found, left_out=len(documents) - len(found)),
            is_outside=True,
        )


def _summary_of_all(count: int) -> str:
    match count:
        case 0:
            return "There are no documents yet."
        case 1:
            return "You have 1 document."
    return f"You have {count} documents."


def _card_of_all(found: Sequence[FoundDocument], left_out: int) -> Card:
    if not found:
        return _card((), opens=False)
    return Card(
        kind="document",
        title="Your documents",
        table=_table(found),
        footnote=f"{left_out} more are on the page of documents."
        if left_out
        else "A click opens it.",
    )


def _summary(found: Sequence[FoundDocument], query: str, *, opens: bool) -> str:
    if not found:
        return f"There is no document about {query} among your policies."
    names = ", ".join(one.document.name for one in found)
    if len(found) > 1:
        return f"{len(found)} documents may be meant: {names}."
    one = found[0].document
    where = f"{one.name} is in {in_its_folder(one.path.parent)}."
    return f"{where} It is opened." if opens else where


def _card(found: Sequence[FoundDocument], *, opens: bool) -> Card:
    if not found:
        return Card(
            kind="document", title="Not found", subtitle="Drop a document on the window to add it."
        )
    if len(found) == 1:
        return _single(found[0], opens=opens)
    return Card(
        kind="document",
        title="Which document is meant?",
        table=_table(found),
        footnote="A click opens it.",
    )


def _table(found: Sequence[FoundDocument]) -> CardTable:
    rows = tuple(
        (one.document.name, in_its_folder(one.document.path.parent), _since(one.document))
        for one in found
    )
    return CardTable(_COLUMNS, rows, row_actions=tuple(map(_opening, found)))


def _single(found: FoundDocument, *, opens: bool) -> Card:
    document = found.document
    opening = _opening(found)
    fields = (
        CardField("Where", in_its_folder(document.path.parent)),
        CardField("In force since", _since(document)),
        CardField("Tags", ", ".join(document.tags)),
        CardField("Found", found.quote, is_quoted=True),
    )
    return Card(
        kind="document",
        title=document.title or document.name,
        subtitle=document.name if document.title else "",
        fields=tuple(field for field in fields if field.value),
        warnings=(document.problem,) if document.problem else (),
        actions=(
            opening,
            CardAction("Show in folder", opens=document.path.parent),
            CardAction("Attach", attaches=document.path),
        ),
        at_once=opening if opens else None,
    )


def _opening(found: FoundDocument) -> CardAction:
    place = Citation(found.document.name, found.quote, found.page)
    return CardAction("Open", shows=place, is_primary=True)


def _since(document: Document) -> str:
    return date_words(document.effective) if document.effective else ""
