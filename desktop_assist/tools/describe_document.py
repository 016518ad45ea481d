"""Note a document's tags, and from when it holds."""

from datetime import date
from typing import Annotated

from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.document_notes import DocumentNote
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.journal import Change
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_TAGS, _LONGEST_TAG = 20, 40


class _DescribeDocument(Arguments, frozen=True, kw_only=True):
    name: Annotated[str, describe("The document's name.")]
    tags: Annotated[str | None, describe("With commas between them; null: as they are.")] = None
    effective: Annotated[
        str | None,
        describe("The first day on which it holds; empty: as the document says; null: as it is."),
    ] = None


class DescribeDocument:
    """Keeps what a person says of a document, which can be undone.

    Args:
        library: The documents.
        workers: Runs what blocks.
    """

    def __init__(self, library: DocumentLibrary, workers: WorkerPool) -> None:
        self._library = library
        self._workers = workers

    spec = ToolSpec(
        name="describe_document",
        description="Note a document's tags and from when it holds.",
        parameters=schema(_DescribeDocument),
        effect="write",
        is_offered=False,
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Write it down beside the policies."""
        given = parse(_DescribeDocument, arguments)
        change = await self._workers.run(self._note, given, context)
        summary = f"Noted about {given.name}." if change else "It was noted already."
        return ToolOutcome(
            output={"name": given.name, "summary": summary},
            change_id=change.id if change else None,
        )

    def _note(self, given: _DescribeDocument, context: ToolContext) -> Change | None:
        document = self._library.find(given.name)
        notes = self._library.details.notes
        known = notes.by_name().get(document.name, DocumentNote(document.name))
        tags = known.tags if given.tags is None else _tags(given.tags)
        effective = known.effective if given.effective is None else _day(given.effective)
        what = f"Noted about {document.name}"
        cause = Cause(what, self.spec.name, context.origin, context.turn_id)
        return notes.put(DocumentNote(document.name, tags, effective), cause)


def _tags(text: str) -> tuple[str, ...]:
    tags = dict.fromkeys(" ".join(tag.split())[:_LONGEST_TAG] for tag in text.split(","))
    return tuple(filter(None, tags))[:_MOST_TAGS]


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise ToolInputError(
            f"{text} is not a day.", "Write it like 2026-01-31: year, month, day."
        ) from error
