"""Look a question up in the company's documents."""

from typing import Annotated

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.answer_words import answer_words
from desktop_assist.documents.document_json import answer_json, passages_json
from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.indexing import bring_up_to_date
from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema
from desktop_assist.tools.look_up_table import lookup_card

_MOST_PASSAGES = 5


class _SearchPolicies(Arguments, frozen=True):
    query: Annotated[str, describe("The question, in the user's own words.")]


class SearchPolicies:
    """Quotes what the documents say, each time with the place.

    Args:
        library: The documents.
        workers: Reads them.
    """

    def __init__(self, library: DocumentLibrary, workers: WorkerPool) -> None:
        self._library = library
        self._workers = workers

    spec = ToolSpec(
        name="search_policies",
        description=(
            "Search the user's company policies and handbooks. Answer only with what the passages"
            " say, and name source, page and section of each claim."
        ),
        parameters=schema(_SearchPolicies),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read what is new, then look."""
        query = parse(_SearchPolicies, arguments).query
        await bring_up_to_date(self._library, self._workers)
        answer = await self._workers.run(self._library.answer, query)
        found = await self._workers.run(self._library.search, query, _MOST_PASSAGES)
        return ToolOutcome(
            output={
                **answer_json(answer),
                **passages_json(query, found),
                "summary": answer_words(answer),
            },
            card=_card(answer),
            is_outside=True,
        )


def _card(answer: Answer) -> Card:
    if answer.looked_up is not None:
        return lookup_card(answer.looked_up)
    shown = answer.quotations if answer.is_found else answer.quotations[:1]
    return Card(
        kind="document",
        title="What your documents say" if answer.is_found else "Not found in your documents",
        subtitle="" if answer.is_found or not shown else "The closest is:",
        fields=tuple(CardField(_short_place(one), one.text) for one in shown),
        footnote="Word for word, without a model." if shown else "Drop a policy to add it.",
        actions=tuple(
            CardAction(f"Open {path.name}", opens=path)
            for path in dict.fromkeys(one.path for one in shown)
        ),
    )


def _short_place(quotation: Quotation) -> str:
    """The file and the page; the headings stand with the sentence in the conversation."""
    return Citation(quotation.path.name, "", quotation.page).place_words()
