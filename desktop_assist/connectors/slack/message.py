"""What was said in Slack, as plain values."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Literal, TypeAlias

ChannelKind: TypeAlias = Literal["channel", "private", "group", "direct"]


@dataclass(frozen=True, slots=True)
class SlackUser:
    """Somebody who writes; `name` is how Slack shows them."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class SlackChannel:
    """Where something was said.

    Attributes:
        id: Slack's own.
        name: Without the "#"; of a direct message, who takes part.
        kind: Who can read it.
    """

    id: str
    name: str
    kind: ChannelKind = "channel"

    @property
    def title(self) -> str:
        """For people: "#travel"."""
        return f"#{self.name}" if self.kind in ("channel", "private") else self.name


@dataclass(frozen=True, slots=True)
class SlackReaction:
    """How many answered with the same sign; `name` is Slack's, such as "+1"."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class SlackFile:
    """A file of a message; only named here, never fetched."""

    name: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class SlackMessage:
    """One message.

    Attributes:
        channel_id: Where it was said.
        ts: Slack's name of it within the channel, which is also when it was said.
        thread_ts: The `ts` of the message that began the thread; its own where it is in none.
        user_id: Who said it.
        author: Who said it, by name.
        text: Plain, with names in place of ids.
        links: Addresses that the text leads to.
        files: What was attached.
        reactions: How it was answered without words.
        edited_ts: When it was last changed; empty when it never was.
        is_deleted: Its author took it away; only its place is left.
        reply_count: How many replies Slack says there are, where it began a thread.
    """

    channel_id: str
    ts: str
    thread_ts: str
    user_id: str
    author: str
    text: str
    links: tuple[str, ...] = ()
    files: tuple[SlackFile, ...] = ()
    reactions: tuple[SlackReaction, ...] = ()
    edited_ts: str = ""
    is_deleted: bool = False
    reply_count: int = 0

    @property
    def is_from_bot(self) -> bool:
        """Whether a program wrote it: what it asks for, nobody has asked of anybody."""
        return self.user_id.startswith("B")

    @property
    def said_at(self) -> datetime:
        """When it was said, in UTC."""
        return moment_of(self.ts)


@dataclass(frozen=True, slots=True)
class SlackThread:
    """A discussion, oldest message first.

    Attributes:
        channel: Where it is.
        root_ts: Its first message.
        messages: What was said.
        is_whole: False when Slack has more of it than is here.
        as_of: When it was fetched, or imported.
        workspace_url: Of the workspace, "https://acme.slack.com/"; empty where it is not known.
        team_id: Slack's id of the workspace; empty where it is not known.
        note: What to know about the copy: it could not be brought up to date, say.
    """

    channel: SlackChannel
    root_ts: str
    messages: tuple[SlackMessage, ...]
    is_whole: bool
    as_of: datetime
    workspace_url: str = ""
    team_id: str = ""
    note: str = ""


def moment_of(ts: str) -> datetime:
    """When something with this name was said, in UTC; no float, which would round it."""
    seconds, _, fraction = ts.partition(".")
    micros = int(fraction.ljust(6, "0")[:6] or "0")
    return datetime.fromtimestamp(int(seconds), UTC).replace(microsecond=micros)


def ts_of(moment: datetime) -> str:
    """The name that something said at a moment would have."""
    return f"{Decimal(int(moment.timestamp()))}.{moment.microsecond:06}"
