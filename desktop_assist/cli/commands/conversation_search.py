"""`conversations search`: find what was said."""

import time

from desktop_assist.cli import terminal
from desktop_assist.cli.conversation_options import SearchConversations
from desktop_assist.domain.conversation_search import (
    ConversationQuery,
    ConversationSearch,
    FoundMessage,
)
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import Role
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool

_SPEAKERS: dict[Role, str] = {
    "user": marked("You"),
    "assistant": marked("Assistant"),
    "tool": marked("Done"),
}


async def search_conversations(
    options: SearchConversations,
    search: ConversationSearch,
    workers: WorkerPool,
    *,
    is_json: bool,
) -> int:
    """Show the messages in which the words stand, the best first."""
    start = time.perf_counter()
    found = await workers.run(search.search, ConversationQuery(options.text, options.limit))
    seconds = time.perf_counter() - start
    if is_json:
        messages = [_as_json(one) for one in found]
        shape = {"query": options.text, "messages": messages, "seconds": round(seconds, 4)}
        terminal.show_json(shape)
    for one in () if is_json else found:
        _show(one)
    if not found and not is_json:
        terminal.show(tr("Nothing was said about “{text}”.", text=options.text))
    return 0


def _as_json(found: FoundMessage) -> JsonObject:
    return {
        "conversation_id": found.conversation_id,
        "title": found.title,
        "is_archived": found.is_archived,
        "message_id": found.message_id,
        "role": found.role,
        "said_at": found.said_at.isoformat(),
        "text": found.text,
        "snippet": found.snippet,
        "matches": [[span.start, span.end] for span in found.matches],
        "is_outside": found.is_outside,
    }


def _show(found: FoundMessage) -> None:
    archived = ", archived" if found.is_archived else ""
    said = f"{tr(_SPEAKERS[found.role])}, {found.said_at:%Y-%m-%d %H:%M}"
    terminal.show(f"{said} in {found.title} ({found.conversation_id}{archived})")
    terminal.show(f"  {' '.join(found.snippet.split())}")
