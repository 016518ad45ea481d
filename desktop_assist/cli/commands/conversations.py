"""`conversations`: what was said before."""

from typing import assert_never

from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.cli import terminal
from desktop_assist.cli.card_text import show_card
from desktop_assist.cli.message_json import message_json
from desktop_assist.cli.options import ShowConversation
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    Part,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.worker_pool import WorkerPool

_SPEAKERS = {"user": "You", "assistant": "Assistant", "tool": "Tool"}


async def list_conversations(
    store: ConversationStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show the conversations kept."""
    listing = await workers.run(store.listing)
    if is_json:
        terminal.show_json({"conversations": [_as_json(one) for one in listing]})
    elif listing:
        rows = [(one.id, f"{one.updated_at:%Y-%m-%d %H:%M}", one.title) for one in listing]
        terminal.show_table(("id", "last used", "title"), rows)
    else:
        terminal.show("There is no conversation yet.")
    return 0


async def show_conversation(
    options: ShowConversation, store: ConversationStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show one conversation with its messages."""
    conversation = await workers.run(_find, store, options.conversation)
    messages = await workers.run(store.messages, conversation.id)
    if is_json:
        shown = [message_json(message) for message in messages]
        terminal.show_json({**_as_json(conversation), "messages": shown})
    else:
        terminal.show(f"{conversation.title} ({conversation.id})")
        for message in messages:
            _show_message(message)
    return 0


async def find_conversation(
    word: str | None, store: ConversationStore, workers: WorkerPool
) -> str | None:
    """The id of the conversation meant by an id or "last"; None stays None.

    Raises:
        UsageError: There is no such conversation.
    """
    return None if word is None else (await workers.run(_find, store, word)).id


def _find(store: ConversationStore, word: str) -> Conversation:
    found = store.latest() if word == "last" else store.find(word)
    if found is None:
        raise UsageError(
            f"There is no conversation “{word}”.",
            "“desktop-assist conversations list” shows those there are.",
        )
    return found


def _as_json(conversation: Conversation) -> dict[str, object]:
    return {
        "id": conversation.id,
        "title": conversation.title,
        "created_at": conversation.created_at,
        "updated_at": conversation.updated_at,
        "is_pinned": conversation.is_pinned,
        "is_archived": conversation.is_archived,
    }


def _show_message(message: Message) -> None:
    mark = "" if message.status == "complete" else f" ({message.status})"
    terminal.show(f"\n{_SPEAKERS[message.role]}, {message.created_at:%Y-%m-%d %H:%M}{mark}")
    for part in message.parts:
        _show_part(part)


def _show_part(part: Part) -> None:
    match part:
        case TextPart():
            terminal.show(part.text)
        case AttachmentPart():
            terminal.show(f"[{part.name}]")
        case ReasoningPart():
            return
        case QuestionPart():
            terminal.show(" ".join((part.text, *part.choices)))
        case ErrorPart():
            terminal.show(f"{part.message} {part.hint}".rstrip())
        case ToolCall():
            terminal.show(f"{part.name} {dict(part.arguments)}")
        case ToolResult():
            _show_result(part)
        case _:
            assert_never(part)


def _show_result(result: ToolResult) -> None:
    if result.card is not None:
        show_card(result.card)
    else:
        terminal.show(str(result.output.get("summary", "")))
