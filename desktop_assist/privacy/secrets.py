"""Recognises keys and passwords of programs, which nobody means to write into a conversation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_assist.privacy.password import find_passwords

CALENDAR_ADDRESS = "the secret address of a calendar"


@dataclass(frozen=True, slots=True)
class FoundSecret:
    """Where a secret stands in a text, and what it is, in words for people."""

    kind: str
    start: int
    end: int

    @property
    def is_calendar_address(self) -> bool:
        """Whether it is one that can be subscribed to."""
        return self.kind == CALENDAR_ADDRESS


# In each pattern the secret itself is the group `secret`. Each begins with fixed characters, so
# that the search is fast; whether a word runs into it ("task-…") is looked at afterwards.
_PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "a private key",
            r"(?s)(?P<secret>-----BEGIN [A-Z ]*PRIVATE KEY[A-Z ]*-{5}.*?(?:-{5}END [A-Z ]*-+|\Z))",
        ),
        ("an API key", r"(?P<secret>sk-[A-Za-z0-9_-]{16,})"),
        (
            "a payment service key",
            r"(?P<secret>(?:[rs]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,})",
        ),
        ("a Slack token", r"(?P<secret>(?:xox[a-z]|xapp)-[A-Za-z0-9-]{10,})"),
        (
            "a Slack address",
            r"(?P<secret>hooks\.slack\.com/(?:services|workflows)/[A-Za-z0-9/_-]{20,})",
        ),
        # webcal only ever means "subscribe to this"; https is a secret where a long mark is in it.
        (CALENDAR_ADDRESS, r"(?P<secret>(?i:webcals?://)[^\s<>\"']{4,600})"),
        (
            CALENDAR_ADDRESS,
            (
                r"(?P<secret>https://(?:calendar\.google\.com/calendar/ical/[^\s<>\"']{1,300}/private-"
                r"|outlook\.(?:office365|office|live)\.com/owa/calendar/"
                r"|[a-z0-9-]{1,40}\.icloud\.com/published/)[^\s<>\"']{10,600})"
            ),
        ),
        (
            CALENDAR_ADDRESS,
            (
                r"(?P<secret>https?://(?=[^\s<>\"']{0,300}?(?=[A-Za-z_-]{0,30}\d)[\w-]{20})"
                r"[^\s<>\"']{0,600}?\.ics\b(?:\?[^\s<>\"']{0,600})?)"
            ),
        ),
        ("an AWS access key", r"(?P<secret>(?:AKIA|ASIA)[A-Z0-9]{16})(?![A-Z0-9])"),
        (
            "an AWS secret key",
            r"(?:AKIA|ASIA)[A-Z0-9]{16}\b[^\n]{1,60}?(?<![\w/+])(?P<secret>[A-Za-z0-9/+]{40})(?![\w/+=])",
        ),
        (
            "a GitHub token",
            r"(?P<secret>gh[a-z]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{20,})",
        ),
        ("a GitLab token", r"(?P<secret>glpat-[A-Za-z0-9_-]{20,})"),
        (
            "a Google API key",
            r"(?P<secret>AIza[A-Za-z0-9_-]{30,}|GOCSPX-[A-Za-z0-9_-]{20,}|ya29\.[A-Za-z0-9_-]{20,})",
        ),
        ("a mail service key", r"(?P<secret>SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,})"),
        (
            "a package registry token",
            r"(?P<secret>npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_-]{40,}|hf_[A-Za-z0-9]{30,})",
        ),
        (
            "a cloud service token",
            r"(?P<secret>do[op]_v1_[a-f0-9]{40,}|shp(?:at|ss|ca)_[a-fA-F0-9]{30,}|gsk_[A-Za-z0-9]{40,})",
        ),
        ("a container registry token", r"(?P<secret>dckr_pat_[A-Za-z0-9_-]{20,})"),
        ("a chat bot's token", r"(?P<secret>[0-9]{8,10}:AA[A-Za-z0-9_-]{30,})"),
        ("a mail service key", r"(?P<secret>key-[0-9a-f]{32})(?![0-9a-f])"),
        (
            "an access token",
            r"(?P<secret>eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*)",
        ),
        ("an access token", r"(?i:\bbearer)[ \t]+(?P<secret>[A-Za-z0-9._~+/=-]{16,})"),
    )
)


def find_secret(text: str) -> FoundSecret | None:
    """The first secret in a text, if there is one."""
    return min(find_secrets(text), key=lambda found: found.start, default=None)


def find_secrets(text: str) -> Iterator[FoundSecret]:
    """All secrets in a text; several may overlap."""
    yield from find_keys(text)
    for start, end in find_passwords(text):
        yield FoundSecret("a password", start, end)


def find_keys(text: str) -> Iterator[FoundSecret]:
    """Those that are told by their form alone, not by the words around them."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("secret")
            if not _is_inside_a_word(text, start):
                yield FoundSecret(kind, start, end)


def _is_inside_a_word(text: str, position: int) -> bool:
    return position > 0 and text[position - 1 : position + 1].isalnum()
