"""Take back a change to the user's files."""

from typing import Annotated

from desktop_assist.domain.card import Card
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.files.made_folders import written_files
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

# What these change is called as others named it: the file that was dropped, the meeting, the shop.
_NAMED_BY_OTHERS = frozenset(
    {
        "import_calendar",
        "keep_receipt",
        "update_meeting",
        "cancel_meeting",
        "save_invitation",
        "restore_occurrence",
        "duplicate_meeting",
        "answer_invitation",
        "update_expense",
        "delete_expense",
        "edit_assistant",
    }
)


class _Undo(Arguments, frozen=True):
    change_id: Annotated[str | None, describe("The change to take back. Null: the newest one.")] = (
        None
    )


class Undo:
    """Takes back one change; the files are then as before, byte for byte."""

    def __init__(self, changes: ChangeHistory, workers: WorkerPool) -> None:
        self._changes = changes
        self._workers = workers

    spec = ToolSpec(
        name="undo",
        description="Take back the last change made to the user's files, or the one named.",
        parameters=schema(_Undo),
        effect="write",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Take the change back."""
        change = await self._workers.run(self._changes.undo, parse(_Undo, arguments).change_id)
        files = [file.path for file in written_files(change)]
        summary = f"Taken back: {change.cause.summary}."
        return ToolOutcome(
            output={
                "change_id": change.id,
                "files": [str(file) for file in files],
                "summary": summary,
            },
            card=Card(kind="undo", title=summary, footnote=", ".join(map(in_its_folder, files))),
            is_outside=change.cause.tool in _NAMED_BY_OTHERS,
        )
