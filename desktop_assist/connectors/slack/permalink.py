"""Reads and writes the addresses of messages in Slack; nothing is ever fetched from one."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from desktop_assist.domain.errors import UsageError

_CHANNEL = re.compile(r"[CDG][A-Z0-9]{2,20}")
_MESSAGE = re.compile(r"p(\d{10})(\d{6})")
_TS = re.compile(r"\d{10}\.\d{6}")
_ELSEWHERE = "https://slack.com/app_redirect"
_WRAPPING = " \t\r\n<>\"'“”()"


@dataclass(frozen=True, slots=True)
class Permalink:
    """Which message an address leads to; `thread_ts` is that of its thread's first message."""

    channel_id: str
    ts: str
    thread_ts: str


def read_permalink(text: str) -> Permalink:
    """The message that a pasted address leads to.

    Raises:
        UsageError: It is not the address of a message in Slack.
    """
    parts = urlsplit(text.strip(_WRAPPING).replace("&amp;", "&"))
    host = (parts.hostname or "").lower()
    is_slack = host in ("slack.com", "slack-gov.com") or host.endswith(
        (".slack.com", ".slack-gov.com")
    )
    asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    found = _archived(parts.path, asked) or _redirected(asked)
    if parts.scheme not in ("http", "https") or not is_slack or found is None:
        raise UsageError(
            "This is not the link to a message in Slack.",
            "In Slack, point at the message, choose “More actions” and then “Copy link”.",
        )
    return found


def _archived(path: str, asked: dict[str, str]) -> Permalink | None:
    """The usual kind: /archives/C012345/p1700000000000100?thread_ts=1699999999.000100."""
    words = path.strip("/").split("/")
    if len(words) != 3 or words[0] != "archives" or not _CHANNEL.fullmatch(words[1]):
        return None
    message = _MESSAGE.fullmatch(words[2])
    if message is None:
        return None
    ts = f"{message[1]}.{message[2]}"
    return Permalink(words[1], ts, _valid(asked.get("thread_ts", "")) or ts)


def _redirected(asked: dict[str, str]) -> Permalink | None:
    """The kind that names the workspace by its id, which is all an export tells."""
    channel, ts = asked.get("channel", ""), _valid(asked.get("message_ts", ""))
    if not ts or not _CHANNEL.fullmatch(channel):
        return None
    return Permalink(channel, ts, _valid(asked.get("thread_ts", "")) or ts)


def _valid(ts: str) -> str:
    return ts if _TS.fullmatch(ts) else ""


def permalink(message: Permalink, *, workspace_url: str = "", team_id: str = "") -> str:
    """The address of a message, as Slack's own “Copy link” gives it where that can be known."""
    is_reply = message.thread_ts != message.ts
    thread = {"thread_ts": message.thread_ts} if is_reply else {}
    if workspace_url:
        query = urlencode({**thread, "cid": message.channel_id}) if is_reply else ""
        place = f"archives/{message.channel_id}/p{message.ts.replace('.', '')}"
        return f"{workspace_url.rstrip('/')}/{place}" + (f"?{query}" if query else "")
    team = {"team": team_id} if team_id else {}
    named = {**team, "channel": message.channel_id, "message_ts": message.ts, **thread}
    return f"{_ELSEWHERE}?{urlencode(named)}"
