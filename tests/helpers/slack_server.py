"""A server on 127.0.0.1 that behaves like Slack's Web API, written from its public documentation.

Cursor pages, 429 with Retry-After, missing scopes, revoked tokens, deleted messages, redirects.
"""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from urllib.parse import parse_qs

TOKEN = "xoxp-test-0123456789"
SCOPES = {
    "auth.test": "",
    "conversations.replies": "channels:history",
    "conversations.history": "channels:history",
    "conversations.info": "channels:read",
    "users.conversations": "channels:read",
    "users.info": "users:read",
    "bots.info": "users:read",
    "search.messages": "search:read",
}


@dataclass
class SlackServer:
    """One workspace, who may read it, and what it was asked."""

    channels: dict[str, dict] = field(default_factory=dict)
    users: dict[str, dict] = field(default_factory=dict)
    messages: dict[str, list[dict]] = field(default_factory=dict)
    scopes: set[str] = field(default_factory=lambda: set(SCOPES.values()) - {"search:read"})
    token: str = TOKEN
    token_error: str = "invalid_auth"
    largest_page: int = 1000
    busy: list[str] = field(default_factory=list)
    busy_every: int = 0
    status: int = 200
    redirects_to: str = ""
    root: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)

    def add_channel(self, channel_id: str, name: str, **more) -> None:
        self.channels[channel_id] = {"id": channel_id, "name": name, "is_channel": True, **more}
        self.messages.setdefault(channel_id, [])

    def add_user(self, user_id: str, name: str) -> None:
        profile = {"display_name": name, "real_name": f"{name} (real)"}
        self.users[user_id] = {"id": user_id, "name": name.lower(), "profile": profile}

    def say(self, channel_id: str, ts: str, user: str, text: str, **more) -> dict:
        row = {"type": "message", "ts": ts, "user": user, "text": text, **more}
        self.messages[channel_id].append(row)
        root = next(
            (one for one in self.messages[channel_id] if one["ts"] == row.get("thread_ts")), None
        )
        if root is not None and root is not row:
            root["thread_ts"] = root["ts"]
            root["reply_count"] = root.get("reply_count", 0) + 1
        return row

    def count(self, method: str) -> int:
        return sum(name == method for name, _ in self.asked)

    def answer(self, method: str, given: dict[str, str], token: str) -> tuple[int, dict, dict]:
        self.asked.append((method, given))
        self.tokens.append(token)
        if self.status != 200:
            return self.status, {}, {"ok": False, "error": "internal_error"}
        if self.busy or (self.busy_every and len(self.asked) % self.busy_every == 0):
            wait = self.busy.pop(0) if self.busy else "60"
            headers = {"Retry-After": wait} if wait else {}
            return 429, headers, {"ok": False, "error": "ratelimited"}
        if token != self.token:
            return 200, {}, _no(self.token_error)
        needed = SCOPES.get(method)
        if needed and needed not in self.scopes:
            held = ",".join(sorted(self.scopes))
            return 200, {}, {**_no("missing_scope"), "needed": needed, "provided": held}
        handler = getattr(self, f"_{method.replace('.', '_')}", None)
        return 200, {}, handler(given) if handler else _no("unknown_method")

    def _auth_test(self, _: dict[str, str]) -> dict:
        return {
            "ok": True, "url": "https://acme.slack.com/", "team": "Acme", "user": "ada",
            "team_id": "T0001", "user_id": "U1",
        }  # fmt: skip

    def _conversations_replies(self, given: dict[str, str]) -> dict:
        found = self.messages.get(given["channel"])
        if found is None:
            return _no("channel_not_found")
        thread = [
            one for one in found if one.get("thread_ts") == given["ts"] or one["ts"] == given["ts"]
        ]
        if not thread:
            return _no("thread_not_found")
        return self._page("messages", sorted(thread, key=lambda one: one["ts"]), given)

    def _conversations_history(self, given: dict[str, str]) -> dict:
        found = self.messages.get(given["channel"])
        if found is None:
            return _no("channel_not_found")
        oldest = given.get("oldest", "0")
        talk = [
            one for one in found
            if one.get("thread_ts", one["ts"]) == one["ts"] and one["ts"] >= oldest
        ]  # fmt: skip
        return self._page("messages", sorted(talk, key=lambda one: one["ts"], reverse=True), given)

    def _conversations_info(self, given: dict[str, str]) -> dict:
        found = self.channels.get(given["channel"])
        return {"ok": True, "channel": found} if found else _no("channel_not_found")

    def _users_conversations(self, given: dict[str, str]) -> dict:
        return self._page("channels", list(self.channels.values()), given)

    def _users_info(self, given: dict[str, str]) -> dict:
        found = self.users.get(given["user"])
        return {"ok": True, "user": found} if found else _no("user_not_found")

    def _bots_info(self, given: dict[str, str]) -> dict:
        return {"ok": True, "bot": {"id": given["bot"], "name": "Deploy bot"}}

    def _search_messages(self, given: dict[str, str]) -> dict:
        words = [one.lower() for one in given["query"].split() if ":" not in one]
        matches = [
            {**one, "channel": {"id": place, "name": self.channels[place]["name"]}}
            for place, said in self.messages.items()
            for one in said
            if all(word in one["text"].lower() for word in words)
        ]
        return {"ok": True, "messages": {"matches": matches, "total": len(matches)}}

    def _page(self, name: str, rows: list[dict], given: dict[str, str]) -> dict:
        start = 0
        if given.get("cursor"):
            try:
                start = int(base64.b64decode(given["cursor"]).decode().removeprefix("next:"))
            except ValueError:
                return _no("invalid_cursor")
        end = start + min(int(given.get("limit", "100")), self.largest_page)
        cursor = base64.b64encode(f"next:{end}".encode()).decode() if end < len(rows) else ""
        page = {"ok": True, name: rows[start:end], "has_more": bool(cursor)}
        return {**page, "response_metadata": {"next_cursor": cursor}}


def _no(error: str) -> dict:
    return {"ok": False, "error": error}


@contextmanager
def slack_server() -> Iterator[SlackServer]:
    """A running server, ended with the block."""
    shared, lock = SlackServer(), Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            given = {name: values[-1] for name, values in parse_qs(body).items()}
            token = self.headers.get("Authorization", "").removeprefix("Bearer ")
            if shared.redirects_to:
                self.send_response_only(302)
                self.send_header("Location", shared.redirects_to)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            with lock:
                status, headers, answer = shared.answer(
                    self.path.removeprefix("/api/"), given, token
                )
            content = json.dumps(answer).encode()
            self.send_response_only(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # a client that hangs up is part of a test
    shared.root = f"http://127.0.0.1:{server.server_address[1]}/api/"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield shared
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
