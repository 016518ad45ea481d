"""`conversations export`: take a conversation elsewhere."""

from collections.abc import Callable
from pathlib import Path

from desktop_assist.cli import terminal
from desktop_assist.cli.conversation_options import ExportConversation
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.export import ExportForm
from desktop_assist.domain.worker_pool import WorkerPool


async def export_conversation(
    conversation: Conversation,
    options: ExportConversation,
    export: Callable[[str, ExportForm, Path], Path],
    workers: WorkerPool,
    *,
    is_json: bool,
) -> int:
    """Write one file in each form and say where they are."""
    folder = options.folder.expanduser().absolute()
    files = [await workers.run(export, conversation.id, form, folder) for form in options.forms]
    if is_json:
        terminal.show_json({"id": conversation.id, "files": files})
    for file in () if is_json else files:
        terminal.show(str(file))
    return 0
