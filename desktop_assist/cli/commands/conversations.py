"""`conversations`: what was said before."""

from collections.abc import Iterable
from typing import assert_never

from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.cli import terminal
from desktop_assist.cli.card_text import show_card
from desktop_assist.cli.commands.conversation_search import search_conversations
from desktop_assist.cli.conversation_options import (
    ConversationOptions,
    ListConversations,
    SearchConversations,
    ShowConversation,
)
from desktop_assist.cli.message_json import message_json
from desktop_assist.cli.services import CliServices
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    OfferPart,
    Part,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.worker_pool import WorkerPool


async def use_conversations(
    options: ConversationOptions, services: CliServices, *, is_json: bool
) -> int:
    """Do what one of the commands asks for."""
    store, workers = services.conversations, services.workers
    match options:
        case ListConversations():
            return await list_conversations(store, workers, is_json=is_json)
        case ShowConversation():
            return await show_conversation(options, store, workers, is_json=is_json)
        case SearchConversations():
            return await search_conversations(options, services.search, workers, is_json=is_json)
        case _:
            assert_never(options)


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
            _show_message(message, _said_in(message.turn_id, messages))
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


def _said_in(turn_id: str, messages: Iterable[Message]) -> str:
    """The answer of a turn."""
    answers = (one for one in messages if one.turn_id == turn_id and one.role == "assistant")
    return "\n".join(
        part.text for one in answers for part in one.parts if isinstance(part, TextPart)
    )


def _show_message(message: Message, said: str) -> None:
    mark = "" if message.status == "complete" else f" ({message.status})"
    speaker = "You" if message.role == "user" else "Assistant"
    if message.role != "tool":
        terminal.show(f"\n{speaker}, {message.created_at:%Y-%m-%d %H:%M}{mark}")
    for part in message.parts:
        _show_part(part, said)


def _show_part(part: Part, said: str) -> None:
    match part:
        case TextPart():
            terminal.show(part.text)
        case AttachmentPart():
            terminal.show(f"[{part.name}] {part.note}".rstrip())
        case ReasoningPart() | OfferPart():
            return
        case QuestionPart():
            terminal.show(" ".join((part.text, *part.choices)))
        case ErrorPart():
            terminal.show(f"{part.message} {part.hint}".rstrip())
        case ToolCall():
            given = (f"{name}: {value}" for name, value in part.arguments.items() if value)
            terminal.show(f"[{part.name}] {', '.join(given)}".rstrip())
        case ToolResult():
            _show_result(part, said)
        case _:
            assert_never(part)


def _show_result(result: ToolResult, said: str) -> None:
    summary = str(result.output.get("summary", ""))
    if result.card is not None:
        show_card(result.card, said)
    elif summary not in said:
        terminal.show(f"  {summary}")
