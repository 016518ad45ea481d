"""Reads what Slack's Web API and its exports give: checked once here, typed from here on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from desktop_assist.connectors.slack.markup import Names, people_in, plain_text, without_unseen
from desktop_assist.connectors.slack.message import (
    ChannelKind,
    SlackChannel,
    SlackFile,
    SlackMessage,
    SlackReaction,
    SlackUser,
)
from desktop_assist.domain.json_value import JsonObject, JsonValue

_TS = re.compile(r"(\d{10})\.(\d{1,6})\d{0,6}")
PEOPLE_SEPARATOR = ", "
"""Between those who take part in a talk that has no name."""
_LONGEST_NAME = 80
_DEEPEST = 12
# What Slack itself says about a channel; nobody wrote it.
_NOT_SAID = frozenset(
    [
        "channel_join",
        "channel_leave",
        "channel_topic",
        "channel_purpose",
        "channel_name",
        "channel_archive",
        "channel_unarchive",
        "group_join",
        "group_leave",
        "group_topic",
        "group_purpose",
        "group_name",
        "pinned_item",
        "channel_posting_permissions",
        "channel_convert_to_private",
        "reminder_add",
        "huddle_thread",
        "bot_add",
        "bot_remove",
    ]
)
_GONE = frozenset({"tombstone", "message_deleted"})
Rows: TypeAlias = "list[JsonObject]"


def rows_of(value: JsonValue) -> Rows:
    """The objects of a list; nothing of anything else."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def text_of(row: JsonObject, name: str) -> str:
    """A value that is a text; empty where it is missing or something else."""
    value = row.get(name)
    return value if isinstance(value, str) else ""


def inner(row: JsonObject, name: str) -> JsonObject:
    """A value that is an object; empty where it is missing or something else."""
    value = row.get(name)
    return value if isinstance(value, dict) else {}


def read_message(row: JsonObject, channel_id: str) -> SlackMessage | None:
    """One message, its text still as Slack keeps it; None for what nobody said."""
    kind = text_of(row, "subtype")
    if kind == "message_changed":
        changed = inner(row, "message")
        return read_message(changed, channel_id) if changed.get("subtype") != kind else None
    ts = _ts(row, "deleted_ts" if kind == "message_deleted" else "ts")
    if not ts or kind in _NOT_SAID:
        return None
    before = inner(row, "previous_message") if kind == "message_deleted" else row
    message = SlackMessage(
        channel_id=channel_id,
        ts=ts,
        thread_ts=_ts(before, "thread_ts") or ts,
        user_id=text_of(before, "user") or text_of(before, "bot_id"),
        author=_own_name(before),
        text="",
        is_deleted=kind in _GONE,
        reply_count=_count(before, "reply_count"),
    )
    return message if message.is_deleted else _with_content(message, row)


def read_user(row: JsonObject) -> SlackUser | None:
    """Somebody, by the name that people know."""
    user_id = text_of(row, "id")
    profile = inner(row, "profile")
    real_name = text_of(profile, "real_name") or text_of(row, "real_name")
    name = _shown(text_of(profile, "display_name"), real_name, text_of(row, "name"))
    return SlackUser(user_id, name or user_id) if user_id else None


def read_channel(row: JsonObject) -> SlackChannel | None:
    """A channel, or a talk between a few."""
    channel_id = text_of(row, "id")
    kind: ChannelKind = "channel"
    if row.get("is_im"):
        kind = "direct"
    elif row.get("is_mpim"):
        kind = "group"
    elif row.get("is_private") or row.get("is_group"):
        kind = "private"
    members = row.get("members")
    people = PEOPLE_SEPARATOR.join(map(str, members)) if isinstance(members, list) else ""
    name = _one_line(text_of(row, "name")) or text_of(row, "user") or people or channel_id
    return SlackChannel(channel_id, name, kind) if channel_id else None


def mentioned(message: SlackMessage) -> Iterator[str]:
    """The ids of everybody whose name is needed to show a message that was just read."""
    if message.user_id and not message.author:
        yield message.user_id
    yield from people_in(message.text)


def called(channel: SlackChannel, users: Mapping[str, str]) -> SlackChannel:
    """The channel; a talk without a name is called after those who take part."""
    people = channel.name.split(PEOPLE_SEPARATOR)
    return replace(channel, name=PEOPLE_SEPARATOR.join(users.get(one, one) for one in people))


def with_names(message: SlackMessage, names: Names) -> SlackMessage:
    """The message as people read it."""
    said = plain_text(message.text, names)
    author = names.users.get(message.user_id) or message.author or message.user_id
    return replace(message, author=author or "Unknown", text=said.text, links=said.links)


def _ts(row: JsonObject, name: str) -> str:
    """A message's name in its full length, so that later ones sort later; empty for none."""
    found = _TS.fullmatch(text_of(row, name))
    return f"{found[1]}.{found[2].ljust(6, '0')}" if found else ""


def _with_content(message: SlackMessage, row: JsonObject) -> SlackMessage:
    files = tuple(
        SlackFile(
            _one_line(text_of(one, "name") or text_of(one, "title")), text_of(one, "mimetype")
        )
        for one in rows_of(row.get("files"))
        if text_of(one, "name") or text_of(one, "title")
    )
    reactions = tuple(
        SlackReaction(text_of(one, "name"), max(_count(one, "count"), 1))
        for one in rows_of(row.get("reactions"))
        if text_of(one, "name")
    )
    return replace(
        message,
        text=text_of(row, "text") or "\n".join(_texts_in(row)),
        files=files,
        reactions=reactions,
        edited_ts=text_of(inner(row, "edited"), "ts"),
    )


def _texts_in(row: JsonObject) -> Iterator[str]:
    """What apps write into boxes instead of the text of the message."""
    for box in rows_of(row.get("attachments")):
        words = (text_of(box, name) for name in ("pretext", "title", "text"))
        said = "\n".join(filter(None, words))
        yield said or text_of(box, "fallback")
    yield from _texts_below(row.get("blocks"), 0)


def _texts_below(value: JsonValue, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _texts_below(one, depth + 1)
    elif isinstance(value, dict):
        words = value.get("text")
        if isinstance(words, str):
            yield words
        for name in ("text", "elements", "fields"):
            if isinstance(value.get(name), dict | list):
                yield from _texts_below(value[name], depth + 1)


def _own_name(row: JsonObject) -> str:
    """How a message names its author itself: bots, and people in exports."""
    profile = inner(row, "user_profile") or inner(row, "bot_profile")
    display_name, real_name = text_of(profile, "display_name"), text_of(profile, "real_name")
    return _shown(display_name, real_name, text_of(profile, "name"), text_of(row, "username"))


def _shown(display_name: str, real_name: str, *others: str) -> str:
    """A name as people know it: "pierreluc" is how somebody logs in, not what they are called."""
    is_login = display_name == display_name.lower() and " " not in display_name.strip()
    first = (real_name, display_name) if is_login else (display_name, real_name)
    return next(filter(None, map(_one_line, (*first, *others))), "")


def _one_line(text: str) -> str:
    return " ".join(without_unseen(text).split())[:_LONGEST_NAME]


def _count(row: JsonObject, name: str) -> int:
    value = row.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
