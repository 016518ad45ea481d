"""Reads what somebody who is called by name is to do, as people in a hurry write it.

"Hafiz pls pay the deposit and Wei Ling tell them", "Ada seating plan by Friday pls",
"perfect, Ben gets three".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_assist.connectors.slack.digest.action_words import WORK
from desktop_assist.connectors.slack.digest.sentences import People
from desktop_assist.connectors.slack.digest.task_wording import as_order

_NAME = r"(?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?)"
_OPENING = (
    r"^\W*(?:(?:ok(?:ay)?|so|then|good|great|right|fine|perfect|super|thanks|and|but|alright|cool)"
    r"\b[\s,.!]*)*"
)
_HOW = r"(?:(?:instead|also|then|just|maybe|kindly|now|meanwhile)\s+)*"
_ASKED = r"(?:pls|plz|please|can (?:you|u)|could (?:you|u)|will you)"
_SAME_WHEN_OVER = r"(?!(?:put|set|cut|read|spread|quote|hit|let|cost)\b)"
"""In the past they sound the same: "Ada put it in the store"."""
_ORDERED = re.compile(
    rf"{_OPENING}{_NAME},?\s+{_HOW}(?:{_ASKED}\s+{_HOW}(?P<asked>(?!(?:{_ASKED})\b)\w.+)"
    rf"|{_SAME_WHEN_OVER}(?P<told>(?:(?-i:{WORK}))\b(?! (?:is|was|are|were|has|had|will)\b)"
    r"\s+\w.+))"
)
_LISTED = re.compile(rf"{_OPENING}{_NAME} (?P<what>[^?:]+?),? (?:pls|plz|please)\W*$")
_SETTLED = re.compile(
    r"^\W*(?:(?:perfect|great|good|ok(?:ay)?|so|then|right|fine|alright)\b[\s,.!]+)+"
    rf"{_NAME} (?P<what>(?:{WORK})(?:e?s)\b(?! (?:in|from|at|for)\b)\s+\w.+)"
)
"""Said of others once that is settled, not told of them: "perfect, Ben gets three"."""
_NEXT = re.compile(
    rf"[,;]?\s+and\s+(?=(?:I'll|I will|I can)\b|{_NAME} (?:{_HOW})(?:{WORK}|{_ASKED})\b)"
)


@dataclass(frozen=True, slots=True)
class NamedOrder:
    """What is to be done, and by whom."""

    owner: str
    what: str


def named_order(text: str, people: People) -> NamedOrder | None:
    """What a sentence gives somebody to do whose name stands before it; None where it does not."""
    if text.rstrip().endswith("?") and not re.search(rf"\b(?:{_ASKED})\b", text):
        return None
    for pattern in (_ORDERED, _LISTED, _SETTLED):
        found = pattern.match(text)
        owner = people.named(found["name"]) if found else ""
        if found is None or not owner:
            continue
        groups = found.groupdict()
        what = groups.get("asked") or groups.get("told") or groups.get("what") or ""
        return NamedOrder(owner, as_order(what) if pattern is _SETTLED else what)
    return None


def orders_in(text: str, people: People) -> Iterator[str]:
    """The sentence, cut where somebody else is given something to do."""
    start = 0
    for joint in _NEXT.finditer(text):
        is_other = people.named(joint["name"]) if joint["name"] else named_order(text, people)
        if is_other:
            yield text[start : joint.start()]
            start = joint.end()
    yield text[start:]
