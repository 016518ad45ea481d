"""Look a question up in the company's documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.answer_words import answer_words
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.document_json import answer_json, passages_json
from desktop_assist.documents.hosted.hosted_search import HostedSearch
from desktop_assist.documents.indexing import Indexing
from desktop_assist.documents.search_scope import SearchScope
from desktop_assist.documents.token_estimate import estimate_tokens
from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.evidence import CITING, with_marks
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema
from desktop_assist.tools.look_up_table import lookup_card

_MOST_PASSAGES, _FEWEST_PASSAGES = 5, 2
# What a model reads is paid: what stands behind the best thousand tokens answers one question more
# in a hundred (measured on 65 questions).
_MOST_TOKENS = 1_100
_LEFT = "{count} documents are still being read, and were not searched."


class _SearchPolicies(Arguments, frozen=True, kw_only=True):
    query: Annotated[str, describe("The question, in the user's own words.")]
    on: Annotated[
        date | None,
        describe("The day whose rules are asked for, such as an expense's; null: today."),
    ] = None
    document: Annotated[
        str, describe("A part of the name of the only document meant; empty: any.")
    ] = ""
    tag: Annotated[str, describe("A tag that the documents meant have; empty: any.")] = ""


class SearchPolicies:
    """Quotes what the documents say, each time with the place.

    Args:
        indexing: The documents, and what keeps them read.
        workers: Runs what blocks.
        hosted: Copies of documents at a service, which are searched too where the person wants it.
    """

    def __init__(
        self, indexing: Indexing, workers: WorkerPool, hosted: HostedSearch | None = None
    ) -> None:
        self._indexing = indexing
        self._library = indexing.library
        self._workers = workers
        self._hosted = hosted

    spec = ToolSpec(
        name="search_policies",
        description=(
            "Search the user's company policies and handbooks. Answer only with what the passages"
            f" say. {CITING}"
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
        given = parse(_SearchPolicies, arguments)
        query, on, scope = given.query, given.on, SearchScope(given.document, given.tag)
        left = await self._indexing.be_ready()
        answer = await self._workers.run(self._library.answer, query, on, scope)
        found = _within(
            await self._workers.run(self._library.search, query, _MOST_PASSAGES, on, scope)
        )
        quoted = [one.path for one in answer.quotations if answer.is_found]
        await self._workers.run(self._library.details.note_use, quoted)
        # The copies at the service have neither tags nor the names that they have here.
        is_asked_there = answer.looked_up is None and scope.is_everything
        there = await self._found_there(query) if is_asked_there else _Hosted()
        here = {one.text for one in found}
        more = tuple(one for one in there.passages if one.text not in here)
        output = {
            **answer_json(answer),
            **passages_json(query, (*found, *more)),
            **({"problem": there.problem} if there.problem else {}),
            "summary": f"{answer_words(answer)} {there.problem}".strip(),
        }
        warnings = (there.problem, _LEFT.format(count=left) if left else "")
        return ToolOutcome(
            output=with_marks(output),
            card=_card(answer, more, tuple(filter(None, warnings))),
            is_outside=True,
        )

    async def _found_there(self, query: str) -> "_Hosted":
        """What the store at the service adds; that it cannot be asked is no reason to fail."""
        if self._hosted is None or not await self._hosted.is_on():
            return _Hosted()
        try:
            answer = await self._hosted.find(query, _MOST_PASSAGES)
        except DesktopAssistError as error:  # what is here is told all the same
            return _Hosted(problem=f"The store at OpenAI was not searched. {error.message}")
        return _Hosted(answer.passages)


def _within(found: Sequence[FoundPassage]) -> tuple[FoundPassage, ...]:
    """The best passages, as many as are worth reading."""
    kept: list[FoundPassage] = []
    tokens = 0
    for one in found:
        tokens += estimate_tokens(one.text)
        if tokens > _MOST_TOKENS and len(kept) >= _FEWEST_PASSAGES:
            break
        kept.append(one)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Hosted:
    """What was found at the service, and why nothing could be."""

    passages: tuple[FoundPassage, ...] = ()
    problem: str = ""


def _card(
    answer: Answer, more: Sequence[FoundPassage] = (), warnings: tuple[str, ...] = ()
) -> Card:
    if answer.looked_up is not None:
        return lookup_card(answer.looked_up)
    shown = answer.quotations if answer.is_found else answer.quotations[:1]
    return Card(
        kind="document",
        title="What your documents say" if answer.is_found else "Not found in your documents",
        subtitle="" if answer.is_found or not shown else "The closest is:",
        fields=(
            *(CardField(_short_place(one), one.text, is_quoted=True) for one in shown),
            *(_hosted_field(one) for one in more if not one.id),
        ),
        warnings=warnings,
        footnote="Word for word, without a model." if shown else "Drop a policy to add it.",
        actions=tuple(
            CardAction(f"Open {_short_place(one)}", shows=_place(one))
            for one in {(one.path, one.page): one for one in reversed(shown)}.values()
        )[::-1],
    )


def _hosted_field(one: FoundPassage) -> CardField:
    return CardField(f"At OpenAI: {one.source}", one.text, is_quoted=True)


def _place(quotation: Quotation) -> Citation:
    return Citation(quotation.source, quotation.text, quotation.page, quotation.section)


def _short_place(quotation: Quotation) -> str:
    """The file and the page; the headings stand with the sentence in the conversation."""
    return Citation(quotation.path.name, "", quotation.page).place_words()
