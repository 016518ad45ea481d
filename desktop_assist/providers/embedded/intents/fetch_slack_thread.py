"""Requests for a discussion in Slack."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of, starting_with

TOOL = "fetch_slack_thread"
_PERMALINK = re.compile(r"https?://[\w.-]*slack\.com/\S+[\w/]")
_CHANNEL = re.compile(
    r"(?:\b(?:in|from|of|on|at|im|aus|in)\s+)?(?:(?:the|our|dem|der|den)\s+)?(?:slack[ -])?"
    r"(?:#(?P<hash>[\w-]+)(?:[ -]channel|[ -]kanal)?"
    r"|(?P<name>[\w-]+)[ -](?:slack[ -])?(?:channel|kanal)\b"
    r"|(?:channel|kanal)\s+#?(?P<named>[\w-]+))",
    re.IGNORECASE,
)
_SLACK = re.compile(
    r"\bslack\b|\bthreads?\b|(?:^|\s)#[a-z][\w-]+|\bchannel\b|\bkanal\b", re.IGNORECASE
)
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|on|zu[mr]?|über|wegen|for"
    r"|where (?:we|they|people) (?:talked about|discussed|mentioned|decided(?: on)?))\s+"
    r"(?:(?:the|our|den|die|das|dem|der)\s+)?(?P<query>[^¦?.!,]+)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:(?:the|our|die|den|der)\s+)?(?P<query>[^¦?.!,]+?)\s+"
    + one_of("discussion, thread, conversation, debate, diskussion, unterhaltung"),
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"\s+(?:" + one_of("gesagt, geschrieben, besprochen, diskutiert, discussion, thread") + r")\s*$"
    r"|\s+(?:on|in|from|auf|aus)\s+slack\s*$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:"
    + one_of(
        "please, can you, could you, bitte, get, show, find, fetch, pull up, search, give, read",
        "me, what, did, people, was, said, summari[sz]e, open, look up, slack, for, in, the",
        "latest, hol, mir, zeig\\w*, finde?, such\\w*, von, recent, last, a, thread, from, up",
        "summary, of",
    )
    + r"\b\W*)+",
    re.IGNORECASE,
)
_SENDS = starting_with(
    "(?:(?:please|can you|could you) )?(?:post|send|write|reply|message|notify|tell|share|join)",
    "schreib\\w*, poste?, sende?, schick\\w*, antworte",
)
_OTHER = re.compile(
    r"\b(?:slack off|tv|youtube|music|radio|sewing|screw|cut me some)\b", re.IGNORECASE
)


def read(request: UserRequest) -> Reply | None:
    """The channel or the link, and what the discussion is about."""
    text = request.text
    link = _PERMALINK.search(text)
    if link:
        return Act((PlannedCall(TOOL, {"permalink": link[0]}),))
    if not _SLACK.search(text) or _SENDS.search(text) or _OTHER.search(text):
        return None
    channel = _CHANNEL.search(text)
    rest = f"{text[: channel.start()]} ¦ {text[channel.end() :]}" if channel else text
    if not re.search(r"\w", rest):
        return None
    arguments = {"channel": _name(channel), "query": _query(rest)}
    arguments = {name: value for name, value in arguments.items() if value}
    return Act((PlannedCall(TOOL, arguments),)) if arguments else None


def _name(channel: re.Match[str] | None) -> str:
    if channel is None:
        return ""
    return next(filter(None, channel.group("hash", "name", "named")), "").lower()


def _query(rest: str) -> str:
    about = _ABOUT.search(rest) or _SUBJECT.search(_OPENING.sub("", rest))
    query = about["query"] if about else _OPENING.sub("", rest).replace("¦", " ")
    words = _TRAILING.sub("", query.rstrip(" ?.!,"))
    return " ".join(_TRAILING.sub("", words).split())
