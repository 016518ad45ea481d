"""Asks Slack's Web API, one request after the other, and waits where Slack asks to wait."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from desktop_assist.connectors.slack.access import SlackNetwork, trusted
from desktop_assist.connectors.slack.message import SlackChannel, SlackMessage, SlackUser
from desktop_assist.connectors.slack.refusal import BusyError, in_words, refusal
from desktop_assist.connectors.slack.wire import (
    inner,
    read_channel,
    read_message,
    read_user,
    rows_of,
    text_of,
)
from desktop_assist.domain.errors import SlackError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.worker_pool import WorkerPool

if TYPE_CHECKING:
    from slack_sdk import WebClient

_LOG = logging.getLogger(__name__)
# Slack gives fewer where it allows fewer: 15 to apps that others distribute.
PAGE_SIZE = 200
_CHANNEL_TYPES = "public_channel,private_channel,mpim,im"
_LONGEST_PAUSE_S = 300.0
_PAUSE_WITHOUT_WORD_S = 30.0
_MOST_REFUSALS = 20


@dataclass(frozen=True, slots=True)
class Workspace:
    """Whose the token is.

    Attributes:
        team_id: Slack's id of the workspace.
        name: What it is called.
        url: Where it is, "https://acme.slack.com/".
        user: As whom the token reads.
    """

    team_id: str
    name: str
    url: str
    user: str


@dataclass(frozen=True, slots=True)
class Page:
    """Some messages, and where those after them begin; `cursor` is empty at the end."""

    messages: tuple[SlackMessage, ...]
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class ChannelPage:
    """Some channels, and where those after them begin."""

    channels: tuple[SlackChannel, ...]
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """How waiting is told and done.

    Attributes:
        tell: Told of each wait, with its seconds, before it begins.
        pause: Waits; it can be cancelled.
        longest_s: Longer waits are not taken, but told as an error.
    """

    tell: Callable[[float], None] = lambda _: None
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    longest_s: float = _LONGEST_PAUSE_S


class SlackWebApi:
    """Speaks for one token.

    Args:
        network: How this computer reaches Slack, as it is now; may block.
        token: Gives the token; read for each request and kept nowhere.
        workers: Runs requests: they block.
        waiting: How Slack's limits are waited for.
    """

    def __init__(
        self,
        network: Callable[[], SlackNetwork],
        token: Callable[[], Awaitable[str]],
        workers: WorkerPool,
        waiting: Waiting | None = None,
    ) -> None:
        self._network = network
        self._token = token
        self._workers = workers
        self._waiting = waiting or Waiting()

    def with_waiting(self, waiting: Waiting) -> "SlackWebApi":
        """The same, with waits told somewhere else."""
        return SlackWebApi(self._network, self._token, self._workers, waiting)

    async def workspace(self) -> Workspace:
        """Whose the token is.

        Raises:
            SlackError: Slack refuses it or cannot be reached.
        """
        got = await self._ask("auth.test")
        names = ("team_id", "team", "url", "user")
        return Workspace(*(text_of(got, name) for name in names))

    async def replies(self, channel_id: str, thread_ts: str, cursor: str = "") -> Page:
        """A page of a thread, its first message first."""
        asked = {"channel": channel_id, "ts": thread_ts, "limit": PAGE_SIZE}
        return _page(await self._ask("conversations.replies", asked, cursor), channel_id)

    async def history(self, channel_id: str, since_ts: str = "", cursor: str = "") -> Page:
        """A page of what was said in a channel outside threads, the newest first."""
        asked: dict[str, Any] = {"channel": channel_id, "limit": PAGE_SIZE}
        if since_ts:
            asked["oldest"] = since_ts
        return _page(await self._ask("conversations.history", asked, cursor), channel_id)

    async def channels(self, cursor: str = "") -> ChannelPage:
        """A page of the channels that the token's owner is in."""
        asked = {"types": _CHANNEL_TYPES, "limit": PAGE_SIZE, "exclude_archived": True}
        got = await self._ask("users.conversations", asked, cursor)
        found = map(read_channel, rows_of(got.get("channels")))
        return ChannelPage(tuple(one for one in found if one), _cursor(got))

    async def channel(self, channel_id: str) -> SlackChannel:
        """One channel, by its id."""
        got = await self._ask("conversations.info", {"channel": channel_id})
        return read_channel(inner(got, "channel")) or SlackChannel(channel_id, channel_id)

    async def user(self, user_id: str) -> SlackUser:
        """Somebody; by the id where Slack does not know them any more."""
        bot = user_id.startswith("B")
        name, key = ("bots.info", "bot") if bot else ("users.info", "user")
        try:
            got = await self._ask(name, {key: user_id})
        except SlackError as error:
            if error.reason not in ("user_not_found", "user_not_visible", "bot_not_found"):
                raise
            return SlackUser(user_id, user_id)
        return read_user(inner(got, key)) or SlackUser(user_id, user_id)

    async def search(self, words: str) -> tuple[SlackMessage, ...]:
        """Messages with these words, the best first; only with the scope search:read."""
        got = await self._ask("search.messages", {"query": words, "count": 20})
        found = rows_of(inner(got, "messages").get("matches"))
        read = (read_message(one, text_of(inner(one, "channel"), "id")) for one in found)
        return tuple(one for one in read if one and one.channel_id)

    async def _ask(
        self, method: str, asked: dict[str, Any] | None = None, cursor: str = ""
    ) -> JsonObject:
        params = {**(asked or {}), **({"cursor": cursor} if cursor else {})}
        for _ in range(_MOST_REFUSALS):
            token = await self._token()
            try:
                return await self._workers.run(self._request, token, method, params)
            except BusyError as busy:
                await self._wait(busy.retry_after_s or _PAUSE_WITHOUT_WORD_S)
        raise SlackError("Slack lets no request through just now.", "Try again later.")

    async def _wait(self, seconds: float) -> None:
        if seconds > self._waiting.longest_s:
            raise SlackError(
                f"Slack asks to wait for {round(seconds / 60)} minutes.", "Try again then."
            )
        self._waiting.tell(seconds)
        await self._waiting.pause(seconds)

    def _request(self, token: str, method: str, params: dict[str, Any]) -> JsonObject:
        """One request; blocking."""
        client = self._client(token)
        from slack_sdk.errors import SlackApiError, SlackClientError

        try:
            data = client.api_call(method, params=params).data
        except SlackApiError as error:
            # Without its cause: the library's error holds the whole answer.
            raise refusal(error.response) from None
        except (SlackClientError, OSError, ValueError) as error:
            _fail(error)
        return data if isinstance(data, dict) else {}

    def _client(self, token: str) -> "WebClient":
        network = self._network()
        from desktop_assist.connectors.slack.library_client import web_client

        return web_client(network, token, trusted(network))


def _fail(error: Exception) -> NoReturn:
    _LOG.info("slack_request_failed", extra={"error": type(error).__name__})
    raise in_words(error) from None


def _page(got: JsonObject, channel_id: str) -> Page:
    read = (read_message(one, channel_id) for one in rows_of(got.get("messages")))
    return Page(tuple(one for one in read if one), _cursor(got))


def _cursor(got: JsonObject) -> str:
    return text_of(inner(got, "response_metadata"), "next_cursor")
