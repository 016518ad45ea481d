"""Find again what was said in earlier conversations."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated

from desktop_assist.domain.card import Card, CardAction, CardTable
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.conversation_search import (
    ConversationQuery,
    ConversationSearch,
    FoundMessage,
)
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import Role
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST = 10
_LONGEST_QUOTE = 1_000
_LONGEST_IN_SUMMARY = 200
_SAID: dict[Role, str] = {
    "user": "You said",
    "assistant": "The answer was",
    "tool": "This was done",
}
_SPEAKERS: dict[Role, str] = {"user": "You", "assistant": "Assistant", "tool": "Done"}


class _SearchConversations(Arguments, frozen=True):
    query: Annotated[str, describe("A few words that were used, for example: hotel limit.")]


class SearchConversations:
    """Quotes what the person and the assistant said, with who, when and where."""

    def __init__(self, search: ConversationSearch, workers: WorkerPool) -> None:
        self._search = search
        self._workers = workers

    spec = ToolSpec(
        name="search_conversations",
        description="Find what was said in earlier conversations with the user, quoted exactly.",
        parameters=schema(_SearchConversations),
        effect="read",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Look through the conversations."""
        words = parse(_SearchConversations, arguments).query
        if not any(map(str.isalnum, words)):
            raise ToolInputError("There is no word to look for.")
        asked_in = context.turn_id or ""
        found = await self._found(ConversationQuery(words, _MOST, asked_in=asked_in))
        summary = _summary(words, found)
        return ToolOutcome(
            output={"summary": summary, "messages": [_as_json(one) for one in found]},
            card=_card(words, summary, found),
            is_outside=any(one.is_outside for one in found),
        )

    async def _found(self, query: ConversationQuery) -> tuple[FoundMessage, ...]:
        found = await self._workers.run(self._search.search, query)
        # People remember what it was about, rarely every word.
        return found or await self._workers.run(self._search.search, replace(query, matching="any"))


def _summary(words: str, found: tuple[FoundMessage, ...]) -> str:
    if not found:
        return f"Nothing was said about “{words}” in the conversations kept here."
    best, count = found[0], len(found) - 1
    quote = " ".join(_shortened(best).split())
    said = f"{_SAID[best.role]} on {_day(best.said_at)}: “{quote}”"
    more = {0: "", 1: " 1 more message was found."}.get(
        count, f" {count} more messages were found."
    )
    return said + more


def _shortened(message: FoundMessage) -> str:
    return message.text if len(message.text) <= _LONGEST_IN_SUMMARY else message.snippet


def _as_json(message: FoundMessage) -> JsonObject:
    return {
        "conversation_id": message.conversation_id,
        "conversation": message.title,
        "message_id": message.message_id,
        "role": message.role,
        "said_at": message.said_at.isoformat(timespec="seconds"),
        "quote": _quote(message),
        "is_outside": message.is_outside,
    }


def _quote(message: FoundMessage) -> str:
    """All of it, or what stands around the words."""
    return message.text if len(message.text) <= _LONGEST_QUOTE else message.snippet


def _card(words: str, summary: str, found: tuple[FoundMessage, ...]) -> Card:
    places = [MessagePlace(one.conversation_id, one.message_id) for one in found]
    table = CardTable(
        ("When", "Who", "What was said"),
        tuple(_row(one) for one in found),
        row_actions=tuple(CardAction("Open", leads_to=place) for place in places),
    )
    return Card(
        kind="conversation_list",
        title=f"What was said about “{words}”",
        subtitle=_counted(found) if found else summary,
        table=table if found else None,
        footnote=_conversations(found),
        actions=(CardAction("Open the best match", leads_to=places[0]),) if found else (),
    )


def _counted(found: tuple[FoundMessage, ...]) -> str:
    return "1 message" if len(found) == 1 else f"{len(found)} messages"


def _row(message: FoundMessage) -> tuple[str, ...]:
    when = f"{_day(message.said_at)}, {message.said_at:%H:%M}"
    return (when, _SPEAKERS[message.role], " ".join(message.snippet.split()))


def _conversations(found: tuple[FoundMessage, ...]) -> str:
    titles = dict.fromkeys(one.title for one in found)
    return "In " + ", ".join(f"“{title}”" for title in titles) + "." if titles else ""


def _day(moment: datetime) -> str:
    return date_words(moment.date())
