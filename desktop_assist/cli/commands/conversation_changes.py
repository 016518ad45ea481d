"""`conversations rename`, `pin`, `archive`, `delete`: put what was said before in order."""

from dataclasses import dataclass
from typing import assert_never

from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.conversation_options import (
    ArchiveConversation,
    DeleteConversation,
    KeptOptions,
    PinConversation,
    RenameConversation,
)
from desktop_assist.cli.message_json import conversation_json
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.translation import tr
from desktop_assist.domain.worker_pool import WorkerPool


@dataclass(frozen=True, slots=True)
class KeptConversation:
    """The conversation that is to change, and what changes it."""

    conversation: Conversation
    store: ConversationStore
    removal: ConversationRemoval
    workers: WorkerPool


async def change_conversation(
    options: KeptOptions, kept: KeptConversation, *, is_json: bool
) -> int:
    """Change one conversation and say what it has become."""
    name, store, run = kept.conversation.id, kept.store, kept.workers.run
    match options:
        case RenameConversation():
            changed = await run(store.rename, name, options.title)
            _show(changed, tr("Renamed"), is_json=is_json)
        case PinConversation(is_pinned=is_pinned):
            changed = await run(store.pin, name, is_pinned=is_pinned)
            _show(changed, tr("Pinned") if is_pinned else tr("No longer pinned"), is_json=is_json)
        case ArchiveConversation(is_archived=is_archived):
            changed = await run(store.archive, name, is_archived=is_archived)
            _show(
                changed, tr("Archived") if is_archived else tr("Back in the list"), is_json=is_json
            )
        case DeleteConversation():
            await _delete(options, kept, is_json=is_json)
        case _:
            assert_never(options)
    return 0


async def _delete(options: DeleteConversation, kept: KeptConversation, *, is_json: bool) -> None:
    title = kept.conversation.title
    if not (options.is_confirmed or await _is_confirmed(title, is_json=is_json)):
        raise UsageError(
            tr("Nothing was deleted: a deleted conversation cannot be brought back."),
            tr("With --yes it is deleted without being asked."),
        )
    await kept.workers.run(kept.removal.remove, kept.conversation.id)
    if is_json:
        terminal.show_json({"id": kept.conversation.id, "title": title, "is_deleted": True})
    else:
        terminal.show(tr("Deleted for good: {title}", title=title))


async def _is_confirmed(title: str, *, is_json: bool) -> bool:
    if is_json or not terminal.is_interactive():
        return False
    answer = await prompt.read(lambda: input(tr("Delete “{title}” for good? [y/N] ", title=title)))
    return prompt.is_yes(answer)


def _show(conversation: Conversation, what_happened: str, *, is_json: bool) -> None:
    if is_json:
        terminal.show_json(conversation_json(conversation))
    else:
        terminal.show(f"{what_happened}: {conversation.title}")
