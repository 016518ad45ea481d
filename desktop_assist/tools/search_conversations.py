"""Find again what was said in earlier conversations."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Annotated

import msgspec

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

_MOST, _MOST_QUOTED = 10, 3
_LONGEST_QUOTE = 1_000
_LONGEST_IN_SUMMARY = 200
_SAID: dict[Role, str] = {
    "user": "You said",
    "assistant": "The answer was",
    "tool": "This was done",
}
_SPEAKERS: dict[Role, str] = {"user": "You", "assistant": "Assistant", "tool": "Done"}


class _SearchConversations(Arguments, frozen=True, kw_only=True):
    query: Annotated[
        str,
        describe(
            "A few words that were used, for example: hotel limit. Empty with days: all that the "
            "user said on these."
        ),
    ]
    first_day: Annotated[
        date | None, describe("First day, included (ISO 8601 date). Null: any.")
    ] = msgspec.field(name="from", default=None)
    last_day: Annotated[date | None, describe("Last day, included (ISO 8601 date). Null: any.")] = (
        msgspec.field(name="to", default=None)
    )


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
        given = parse(_SearchConversations, arguments)
        words = given.query
        if not any(map(str.isalnum, words)) and given.first_day is None:
            raise ToolInputError("There is no word to look for.")
        home = context.now.tzinfo
        query = ConversationQuery(
            words,
            _MOST,
            asked_in=context.turn_id or "",
            since=_midnight(given.first_day, home),
            until=_midnight(given.last_day and given.last_day + timedelta(days=1), home),
        )
        found = await self._found(query)
        has_words = any(map(str.isalnum, words))
        summary = _summary(words, found) if has_words else _said_summary(found)
        return ToolOutcome(
            output={"summary": summary, "messages": [_as_json(one) for one in found]},
            card=_card(words if has_words else "", summary, found),
            is_outside=any(one.is_outside for one in found),
        )

    async def _found(self, query: ConversationQuery) -> tuple[FoundMessage, ...]:
        found = await self._workers.run(self._search.search, query)
        # People remember what it was about, rarely every word.
        return found or await self._workers.run(self._search.search, replace(query, matching="any"))


def _midnight(day: date | None, home: tzinfo | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), home)


def _said_summary(found: tuple[FoundMessage, ...]) -> str:
    """The first words of each message, the newest first."""
    if not found:
        return "Nothing was said on these days in the conversations kept here."
    quotes = ", ".join(f"“{' '.join(one.snippet.split())}”" for one in found[:_MOST_QUOTED])
    said = f"You said on {_day(found[0].said_at)}: {quotes}"
    more = {0: "", 1: " 1 more message was found."}.get(
        len(found) - _MOST_QUOTED, f" {len(found) - _MOST_QUOTED} more messages were found."
    )
    return said + more if len(found) > _MOST_QUOTED else said


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
        title=f"What was said about “{words}”" if words else "What you said",
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
