"""`undo` and `redo`: take the program's own changes back, or make them again."""

from desktop_assist.cli import terminal
from desktop_assist.cli.options import Redo, Undo
from desktop_assist.cli.services import Changes
from desktop_assist.domain.journal import Change
from desktop_assist.domain.translation import tr
from desktop_assist.domain.worker_pool import WorkerPool


async def undo(options: Undo, changes: Changes, workers: WorkerPool, *, is_json: bool) -> int:
    """Take a change back and say which."""
    change = await workers.run(changes.undo, options.change_id)
    _show(change, tr("Taken back"), is_json=is_json)
    return 0


async def redo(options: Redo, changes: Changes, workers: WorkerPool, *, is_json: bool) -> int:
    """Make a change again and say which."""
    change = await workers.run(changes.redo, options.change_id)
    _show(change, tr("Made again"), is_json=is_json)
    return 0


def _show(change: Change, what_happened: str, *, is_json: bool) -> None:
    if not is_json:
        terminal.show(f"{what_happened}: {change.cause.summary}")
        return
    terminal.show_json(
        {
            "change_id": change.id,
            "summary": change.cause.summary,
            "made_at": change.made_at,
            "state": change.state,
            "files": _files(change),
        }
    )


def _files(change: Change) -> list[str]:
    """The files of a change, without the folders made for them on the way."""
    folders = {folder for file in change.files for folder in file.path.parents}
    return [str(file.path) for file in change.files if file.path not in folders]
