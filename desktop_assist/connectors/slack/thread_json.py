"""Shows discussions and what they come to as JSON, for scripts and for models."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from desktop_assist.connectors.slack.digest.digest import ActionItem, Agreement, Claim, Digest
from desktop_assist.connectors.slack.message import SlackMessage, SlackThread, moment_of
from desktop_assist.connectors.slack.permalink import Permalink, permalink
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.json_value import JsonObject, JsonValue

# About ten thousand tokens: of a longer discussion its beginning and its end.
_MOST_CHARACTERS = 40_000
_LONGEST_TEXT = 4_000
_MOST_CITATIONS = 12


def link_to(thread: SlackThread, ts: str) -> str:
    """The address of a message of the discussion."""
    message = next((one for one in thread.messages if one.ts == ts), None)
    thread_ts = message.thread_ts if message else ts
    place = Permalink(thread.channel.id, ts, thread_ts)
    return permalink(place, workspace_url=thread.workspace_url, team_id=thread.team_id)


def with_ticks(digest: Digest, ticked: frozenset[str]) -> Digest:
    """The same with the action items done that the person has ticked off."""
    items = tuple(replace(one, is_done=one.is_done or one.key in ticked) for one in digest.items)
    return replace(digest, items=items)


def thread_json(thread: SlackThread, digest: Digest, zone: ZoneInfo) -> JsonObject:
    """A discussion: what was said, and what it comes to."""
    shown = _shown(thread.messages)
    return {
        "channel": thread.channel.title,
        "channel_id": thread.channel.id,
        "thread_ts": thread.root_ts,
        "permalink": link_to(thread, thread.root_ts),
        "topic": digest.topic,
        "participants": participants(thread),
        "message_count": len(thread.messages),
        "is_whole": thread.is_whole,
        "as_of": thread.as_of.isoformat(timespec="seconds"),
        "note": thread.note,
        "left_out": len(thread.messages) - len(shown),
        "messages": [_message_json(thread, one, zone) for one in shown],
        "claims": [_claim_json(thread, one, zone) for one in digest.claims],
        "action_items": [_item_json(thread, one, zone) for one in digest.items],
        "agreements": list(_agreements_json(thread, digest, zone)),
        "spendings": [
            {
                "amount": str(one.amount),
                "currency": one.currency,
                "what": one.what,
                "date": one.day.isoformat(),
                "author": one.author,
                "permalink": link_to(thread, one.ts),
            }
            for one in digest.spendings
        ],
        "citations": list(_citations(thread, digest, zone)),
    }


def participants(thread: SlackThread) -> list[str]:
    """Everybody who said something, in their order."""
    return list(dict.fromkeys(one.author for one in thread.messages if not one.is_deleted))


def said_at(ts: str, zone: ZoneInfo) -> str:
    """When, as ISO 8601 in the home zone."""
    return moment_of(ts).astimezone(zone).isoformat(timespec="seconds")


def said_words(ts: str, zone: ZoneInfo) -> str:
    """When, for people: "18 November 2026, 13:06"."""
    moment = moment_of(ts).astimezone(zone)
    return f"{date_words(moment.date())}, {moment:%H:%M}"


def _shown(messages: tuple[SlackMessage, ...]) -> tuple[SlackMessage, ...]:
    """As many as there is room for: two fifths from the beginning, the rest from the end."""
    lengths = [min(len(one.text), _LONGEST_TEXT) + 200 for one in messages]
    if sum(lengths) <= _MOST_CHARACTERS:
        return messages
    first = _count_within(lengths, _MOST_CHARACTERS * 2 // 5)
    last = _count_within(lengths[:first:-1], _MOST_CHARACTERS * 3 // 5)
    return (*messages[:first], *messages[len(messages) - last :])


def _count_within(lengths: list[int], limit: int) -> int:
    total = 0
    for count, length in enumerate(lengths):
        total += length
        if total > limit:
            return count
    return len(lengths)


def _message_json(thread: SlackThread, message: SlackMessage, zone: ZoneInfo) -> JsonObject:
    more: dict[str, JsonValue] = {
        "deleted": message.is_deleted,
        "edited": bool(message.edited_ts),
        "files": [one.name for one in message.files],
        "links": list(message.links),
        "reactions": {one.name: one.count for one in message.reactions},
    }
    return {
        "author": message.author,
        "said_at": said_at(message.ts, zone),
        "text": message.text[:_LONGEST_TEXT],
        "permalink": link_to(thread, message.ts),
        **{name: value for name, value in more.items() if value},
    }


def _claim_json(thread: SlackThread, claim: Claim, zone: ZoneInfo) -> JsonObject:
    return {
        "text": claim.text,
        "author": claim.author,
        "said_at": said_at(claim.ts, zone),
        "permalink": link_to(thread, claim.ts),
        "is_decision": claim.is_decision,
    }


def _item_json(thread: SlackThread, item: ActionItem, zone: ZoneInfo) -> JsonObject:
    return {
        "key": item.key,
        "what": item.what,
        "text": item.text,
        "owner": item.owner or None,
        "due": item.due.isoformat() if item.due else None,
        "author": item.author,
        "said_at": said_at(item.ts, zone),
        "permalink": link_to(thread, item.ts),
        "is_done": item.is_done,
    }


def _agreements_json(thread: SlackThread, digest: Digest, zone: ZoneInfo) -> Iterator[JsonObject]:
    for one in digest.agreements:
        yield {
            "title": one.title,
            "start": one.start.astimezone(zone).isoformat(timespec="minutes"),
            "duration_minutes": one.minutes,
            "attendees": list(one.people),
            "text": one.text,
            "author": one.author,
            "permalink": link_to(thread, one.ts),
        }


def _citations(thread: SlackThread, digest: Digest, zone: ZoneInfo) -> Iterator[JsonObject]:
    """Where the claims, the tasks and the meetings stand: each message once."""
    parts: tuple[Claim | ActionItem | Agreement, ...]
    parts = (*digest.claims, *digest.items, *digest.agreements)
    quoted = {one.ts: one for one in reversed(parts)}
    for ts in sorted(quoted)[:_MOST_CITATIONS]:
        one = quoted[ts]
        yield {
            "source": f"{one.author} in {thread.channel.title}",
            "section": said_words(ts, zone),
            "quote": one.text,
            "link": link_to(thread, ts),
        }
