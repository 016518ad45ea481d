"""Puts Slack's refusals, and what goes wrong on the way there, into words for people."""

from collections.abc import Mapping
from typing import Protocol

from desktop_assist.domain.errors import SlackAccessError, SlackError

_SETTINGS = "The settings, page Slack, say how to get a token."
_TOKEN_REFUSED = frozenset(
    [
        "invalid_auth",
        "not_authed",
        "token_revoked",
        "token_expired",
        "account_inactive",
        "not_allowed_token_type",
        "org_login_required",
        "team_access_not_granted",
    ]
)
_GONE = {
    "channel_not_found": (
        "Slack knows no such channel, or it cannot be read with this token.",
        "Private channels are seen only by those who are in them.",
    ),
    "not_in_channel": (
        "The channel can only be read by those who are in it.",
        "Join it in Slack, and try again.",
    ),
    "thread_not_found": ("The message is not in Slack any more: it was deleted.", ""),
    "message_not_found": ("The message is not in Slack any more: it was deleted.", ""),
}
_TOO_MANY = 429
_WEAK_SERVER = 500


class SlackAnswer(Protocol):
    """What the library gives of an answer that is no yes."""

    @property
    def status_code(self) -> int:
        """HTTP status."""

    @property
    def headers(self) -> Mapping[str, str]:
        """HTTP headers."""

    @property
    def data(self) -> object:
        """What the server said: an object as a rule."""


class BusyError(Exception):
    """Slack asks to wait; `retry_after_s` is 0 where it does not say how long."""

    def __init__(self, retry_after_s: float) -> None:
        super().__init__("busy")
        self.retry_after_s = retry_after_s


def refusal(answer: SlackAnswer) -> Exception:
    """What an answer means that is no yes."""
    data = answer.data if isinstance(answer.data, dict) else {}
    reason = str(data.get("error", ""))[:60]
    if answer.status_code == _TOO_MANY or reason in ("ratelimited", "rate_limited"):
        return BusyError(_retry_after(answer.headers))
    if reason in _TOKEN_REFUSED:
        return SlackAccessError(_why_refused(reason), _SETTINGS, reason=reason)
    if reason == "missing_scope":
        needed = str(data.get("needed", ""))[:80] or "another scope"
        return SlackAccessError(
            f"The Slack token may not read this: the scope {needed} is missing.",
            "Add the scope to the Slack app, install it again and paste the new token.",
            reason=reason,
        )
    return _other(reason, is_fault=answer.status_code >= _WEAK_SERVER)


def _other(reason: str, *, is_fault: bool) -> SlackError:
    if reason in _GONE:
        return SlackError(*_GONE[reason], reason=reason)
    if is_fault:
        return SlackError("Slack itself has a fault just now.", "Try again later.", reason=reason)
    known = f" ({reason})" if reason.replace("_", "").isalnum() else ""
    return SlackError(f"Slack refuses this request{known}.", "Nothing was changed.", reason=reason)


def in_words(error: Exception) -> SlackError:
    """What went wrong before there was an answer; never with what the library says itself."""
    if isinstance(error, TimeoutError):
        return SlackError("Slack takes too long to answer.", "Try again later.")
    if isinstance(error, OSError):
        return SlackError(
            "Slack cannot be reached.",
            "Check the network. What was fetched before, and exports, can still be searched.",
        )
    return SlackError("What came back is not an answer of Slack's.", "Check slack.api_url.")


def _why_refused(reason: str) -> str:
    return {
        "token_revoked": "The Slack token was revoked.",
        "token_expired": "The Slack token has expired.",
        "account_inactive": "The account of the Slack token is not active any more.",
        "not_authed": "There is no Slack token yet.",
    }.get(reason, "Slack refuses the token.")


def _retry_after(headers: Mapping[str, str]) -> float:
    found = {name.lower(): value for name, value in headers.items()}.get("retry-after", "")
    value = found[0] if isinstance(found, list) else found
    return float(value) if str(value).isdigit() else 0.0
