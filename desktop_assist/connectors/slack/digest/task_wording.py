"""Puts a task shortly, and tells when two sentences are about the same one."""

import re
from hashlib import sha256

from desktop_assist.domain.spoken_time import SpokenTime

_LONGEST_WHAT = 120
_FEW = 1
_ALIKE = 0.6
_OPENING = re.compile(
    r"^(?:(?:please|pls|bitte|ok|okay|gut|ja|yes|sure|klar|super|also|then|just|quickly|to|mal|noch"
    r"|und|and|so|@[\w.'-]+(?: [A-ZÀ-Þ][\w.'-]+)?)\b[\s,:]*)+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:\s*[,;\u2013\u2014-]|\s+(?:and|so|but|und|aber|until|by|before|due|bis|am|zum|spätestens"
    r"|please|pls|bitte)\b)*[\s.!?,;:]*$",
    re.IGNORECASE,
)
# "Who writes the minutes?": "Write the minutes".
_THIRD_PERSON = re.compile(r"^(?!is\b|has\b|does\b)(\w+?)(?:(?<=ch|sh|ss)es|(?<=x)es|s)\b(?= \w)")
_REASON = re.compile(
    r"(?<=\w\w)[,;]? (?:otherwise|because|since|so that|so (?:we|you|it|they) |but|although|though"
    r"|weil|sonst|damit|aber|denn|obwohl)\b.*$|(?<=\w\w), (?:frist|deadline)\b.*$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W_]{4,}")
_POINTING = re.compile(
    r"it|them|this|that|those|these|both|all|too|also|as|well|do|take|handle|deal|with|have|get|off"
    r"|over|one|care|of|will|you|to|us|then|later|soon|today|das|dies|die|den|der|sie|es|beides"
    r"|alles|auch|ebenfalls|ich|mir|mich|dir|gerne?|dann|mal|noch|gleich|später"
)
# What says how, and not what: two tasks are not the same because both are to be taken care of.
_LIGHT = re.compile(
    r"take|handle|make|care|will|with|have|from|that|this|them|they|then|just|also|over|into|about"
    r"|your|some|their|needs?|should|would|could|please|when|where|which|what|must|next|week"
    r"|probably|maybe|perhaps|hopefully|noch|dann|bitte|auch|wird|wohl|vielleicht|muss|kann|ihre"
    r"|eure|dein|unser|einen?|werden"
)


def shortened(what: str, found: tuple[SpokenTime, ...]) -> str:
    """The task without its day, the reason for it, and whom it was said to.

    Args:
        what: As it was said.
        found: The times named in it.
    """
    text = what.strip()
    if found and found[-1].end >= len(text.rstrip(" .!?)")) - 1:
        text = text[: found[-1].start].rstrip()
    text = _BEHIND.sub("", _REASON.sub("", _OPENING.sub("", text))).strip(" .!?,;:([")
    return f"{text[:1].upper()}{text[1:_LONGEST_WHAT]}"


def as_order(what: str) -> str:
    """What "Who writes the minutes?" asks for: "write the minutes"."""
    return _THIRD_PERSON.sub(r"\1", what)


def points_back(what: str) -> bool:
    """Whether it only points to what was said before: "that as well"."""
    words = re.findall(r"[^\W\d_]+", what.lower())
    return all(_POINTING.fullmatch(word) for word in words)


def roots(text: str) -> set[str]:
    """The beginnings of the words that tell one task from another."""
    words = {word.lower() for word in _WORDS.findall(text)}
    return {word[:6] for word in words if not _LIGHT.fullmatch(word)}


def is_same_task(words: set[str], known: set[str], *, is_near: bool) -> bool:
    """Whether two tasks are one: nearly the same words, or one word of it shortly after."""
    same = words & known
    is_short = len(words) <= _FEW and words <= known and is_near
    return bool(same) and (is_short or len(same) >= _ALIKE * max(len(words), len(known)))


def key_of(ts: str, text: str) -> str:
    """The same whenever the thread is fetched, as long as the sentence is."""
    return f"{ts}-{sha256(text.encode()).hexdigest()[:8]}"
