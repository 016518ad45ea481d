"""Keep a dropped document among the policies, so that it can be asked about."""

from pathlib import Path
from typing import Annotated

from desktop_assist.documents.document import Document
from desktop_assist.documents.indexing import Indexing
from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.journal import Change
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.file_kind import DOCUMENT_TYPES, can_read_document
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _KeepDocument(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the document.")]


class KeepDocument:
    """Copies a document among the policies, which can be undone, and reads it.

    Args:
        indexing: The documents, and what keeps them read.
        workers: Runs what blocks.
    """

    def __init__(self, indexing: Indexing, workers: WorkerPool) -> None:
        self._indexing = indexing
        self._library = indexing.library
        self._workers = workers

    spec = ToolSpec(
        name="keep_document",
        description="Keep a document that was dropped among the policies.",
        parameters=schema(_KeepDocument),
        effect="write",
        is_offered=False,
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Copy the file, and bring the index up to date."""
        path = Path(parse(_KeepDocument, arguments).file)
        if not await self._workers.run_isolated(can_read_document, path):
            raise ToolInputError(
                f"{path.name} is not a document that can be searched.",
                DOCUMENT_TYPES,
            )
        cause = Cause(
            f"Added {path.name} to the policies", self.spec.name, context.origin, context.turn_id
        )
        kept, change = await self._workers.run(self._library.keep, path, cause)
        await self._indexing.read(kept)
        documents = await self._workers.run(self._library.documents)
        document = next((one for one in documents if one.path == kept), None)
        return ToolOutcome(
            output={"file": str(kept), "summary": _summary(kept, document)},
            card=_card(kept, document, change),
            change_id=change.id if change else None,
            is_outside=True,
        )


def _summary(kept: Path, document: Document | None) -> str:
    if document is None or document.problem:
        problem = document.problem if document else "It could not be read."
        return f"Kept {kept.name} among the policies, but it cannot be searched: {problem}"
    return f"{kept.name} is among the policies now and can be asked about."


def _card(kept: Path, document: Document | None, change: Change | None) -> Card:
    undo = (CardAction("Undo", tool="undo", arguments={"change_id": change.id}),) if change else ()
    file: JsonObject = {"file": str(kept)}
    take_over = CardAction("Take over its rules for expenses", "draft_expense_rules", file)
    rules = (take_over,) if document and document.passages else ()
    return Card(
        kind="document",
        title=(document.title if document else "") or kept.name,
        subtitle=_subtitle(document),
        warnings=(document.problem,) if document and document.problem else (),
        footnote=f"Kept in {in_its_folder(kept.parent)}",
        actions=(_opening(kept, document), *rules, *undo),
    )


def _opening(kept: Path, document: Document | None) -> CardAction:
    if document is None or document.state == "failed":
        return CardAction("Open", opens=kept)
    return CardAction("Open", shows=Citation(document.name, ""))


def _subtitle(document: Document | None) -> str:
    if document is None or not document.passages:
        return "It cannot be searched."
    pages = f"{document.pages} pages" if document.pages > 1 else "1 page"
    return f"{pages}, ready to be asked about."
