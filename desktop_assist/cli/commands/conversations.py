"""`conversations`: what was said before."""

from collections.abc import Iterable
from typing import assert_never

from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.cli import terminal
from desktop_assist.cli.card_text import show_card
from desktop_assist.cli.commands.conversation_changes import (
    KeptConversation,
    change_conversation,
)
from desktop_assist.cli.commands.conversation_export import export_conversation
from desktop_assist.cli.commands.conversation_import import import_conversations
from desktop_assist.cli.commands.conversation_search import search_conversations
from desktop_assist.cli.commands.sent_requests import show_sent
from desktop_assist.cli.conversation_options import (
    ConversationOptions,
    ExportConversation,
    ImportConversations,
    KeptOptions,
    ListConversations,
    SearchConversations,
    ShowConversation,
    ShowSent,
)
from desktop_assist.cli.message_json import conversation_json, message_json
from desktop_assist.cli.services import CliServices
from desktop_assist.cli.source_text import show_sources
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
from desktop_assist.domain.shared_warning import without_told
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.translation import tr
from desktop_assist.domain.worker_pool import WorkerPool


async def use_conversations(
    options: ConversationOptions, services: CliServices, *, is_json: bool
) -> int:
    """Do what one of the commands asks for."""
    store, workers = services.conversations, services.workers
    match options:
        case ListConversations():
            return await list_conversations(options, store, workers, is_json=is_json)
        case SearchConversations():
            return await search_conversations(options, services.search, workers, is_json=is_json)
        case ImportConversations():
            return await import_conversations(options, services.exchange.importer, is_json=is_json)
        case ShowConversation():
            return await show_conversation(options, store, workers, is_json=is_json)
        case _:
            return await _use_one(options, services, is_json=is_json)


async def _use_one(
    options: ExportConversation | ShowSent | KeptOptions, services: CliServices, *, is_json: bool
) -> int:
    store, workers = services.conversations, services.workers
    found = await workers.run(found_conversation, store, options.conversation)
    if isinstance(options, ExportConversation):
        export = services.exchange.exporter.export
        return await export_conversation(found, options, export, workers, is_json=is_json)
    if isinstance(options, ShowSent):
        return await show_sent(options, found, services.privacy.sent, workers, is_json=is_json)
    keeper = KeptConversation(found, store, services.removal, workers)
    return await change_conversation(options, keeper, is_json=is_json)


async def list_conversations(
    options: ListConversations, store: ConversationStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show the conversations kept."""
    kept = await workers.run(store.listing)
    listing = [one for one in kept if one.is_archived == options.is_archived]
    if is_json:
        terminal.show_json({"conversations": [conversation_json(one) for one in listing]})
    elif listing:
        rows = [_row(one) for one in listing]
        terminal.show_table(("id", tr("last used"), "pinned", "title"), rows)
    else:
        archived = tr(" archived") if options.is_archived else ""
        terminal.show(tr("There is no{archived} conversation yet.", archived=archived))
    return 0


async def show_conversation(
    options: ShowConversation, store: ConversationStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show one conversation with its messages."""
    conversation = await workers.run(found_conversation, store, options.conversation)
    messages = await workers.run(store.messages, conversation.id)
    if is_json:
        shown = [message_json(message) for message in messages]
        terminal.show_json({**conversation_json(conversation), "messages": shown})
    else:
        terminal.show(f"{conversation.title} ({conversation.id})")
        warned: set[str] = set()
        for message in messages:
            if message.role == "user":
                warned.clear()
            _show_message(message, _said_in(message.turn_id, messages), warned)
    return 0


async def find_conversation(
    word: str | None, store: ConversationStore, workers: WorkerPool
) -> str | None:
    """The id of the conversation meant by an id or "last"; None stays None.

    Raises:
        UsageError: There is no such conversation.
    """
    return None if word is None else (await workers.run(found_conversation, store, word)).id


def found_conversation(store: ConversationStore, word: str) -> Conversation:
    """The conversation meant by an id or "last"; blocking.

    Raises:
        UsageError: There is no such conversation.
    """
    found = store.latest() if word == "last" else store.find(word)
    if found is None:
        raise UsageError(
            tr("There is no conversation “{word}”.", word=word),
            tr("“desktop-assist conversations list” shows those there are."),
        )
    return found


def _row(conversation: Conversation) -> tuple[str, ...]:
    pinned = "yes" if conversation.is_pinned else ""
    when = f"{conversation.updated_at:%Y-%m-%d %H:%M}"
    return (conversation.id, when, pinned, conversation.title)


def _said_in(turn_id: str, messages: Iterable[Message]) -> str:
    """The answer of a turn."""
    answers = (one for one in messages if one.turn_id == turn_id and one.role == "assistant")
    return "\n".join(
        part.text for one in answers for part in one.parts if isinstance(part, TextPart)
    )


def _show_message(message: Message, said: str, warned: set[str]) -> None:
    mark = "" if message.status == "complete" else f" ({message.status})"
    speaker = tr("You") if message.role == "user" else tr("Assistant")
    if message.role != "tool":
        terminal.show(f"\n{speaker}, {message.created_at:%Y-%m-%d %H:%M}{mark}")
    for part in message.parts:
        _show_part(part, said, warned)


def _show_part(part: Part, said: str, warned: set[str]) -> None:
    match part:
        case TextPart():
            terminal.show(part.text)
            show_sources(part.citations)
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
            _show_result(part, said, warned)
        case _:
            assert_never(part)


def _show_result(result: ToolResult, said: str, warned: set[str]) -> None:
    summary = str(result.output.get("summary", ""))
    if result.card is not None:
        show_card(without_told(result.card, warned), said)
        warned.update(result.card.warnings)
    elif summary not in said:
        terminal.show(f"  {summary}")
