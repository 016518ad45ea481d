"""Take a document out of the policies."""

from typing import Annotated

from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _RemoveDocument(Arguments, frozen=True):
    name: Annotated[str, describe("The document's name, or that of a folder that was added.")]


class RemoveDocument:
    """Removes the copy among the policies, which can be undone; files elsewhere stay.

    Args:
        library: The documents.
        workers: Runs what blocks.
    """

    def __init__(self, library: DocumentLibrary, workers: WorkerPool) -> None:
        self._library = library
        self._workers = workers

    spec = ToolSpec(
        name="remove_document",
        description="Take a document out of the policies.",
        parameters=schema(_RemoveDocument),
        effect="write",
        is_offered=False,
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Remove it, and have the index forget it."""
        name = parse(_RemoveDocument, arguments).name
        cause = Cause(
            f"Removed {name} from the policies", self.spec.name, context.origin, context.turn_id
        )
        removed = await self._workers.run(self._library.remove, name, cause)
        await self._workers.run(self._library.changed)
        return ToolOutcome(
            output={"name": removed.name, "summary": removed.in_words},
            change_id=removed.change.id if removed.change else None,
        )
