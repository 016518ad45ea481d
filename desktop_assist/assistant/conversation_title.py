"""Names a conversation after what it is about, without a model."""

import re
from collections.abc import Iterable

from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolResult

_LONGEST = 60
_UNNAMED = "New conversation"

_GREETING = (
    r"(?:hi|hello|hey|hallo|moin|servus|dear|liebe[rs]?|"
    r"good (?:morning|afternoon|evening|day)|guten? (?:morgen|tag|abend))"
    r"(?: (?:there|all|assistant|assist|zusammen|assistent))?"
)
_ASKING = (
    r"(?:can|could|would|will) you(?: be so kind (?:as )?to)?|would you mind|"
    r"(?:i(?:'d| would) like|i want|i need)(?: you)? to(?: know)?|i was wondering if you could|"
    r"(?:kannst|könntest|würdest) du|(?:können|könnten|würden) sie|"
    r"ich (?:möchte|würde gern(?:e)?|hätte gern(?:e)?)(?: wissen)?"
)
_GAP = r"[\s,.!;:\u2013-]"
_POLITE = r"please|kindly|bitte|mal|just|quickly|kurz|also|so|ok(?:ay)?|well|um|äh"
# Only where a word ends, so that “so” is not taken off “sort”.
_OPENING = re.compile(
    rf"(?:{_GREETING}|(?P<asking>{_ASKING})|{_POLITE})(?!\w){_GAP}*", re.IGNORECASE
)
_CLOSING = re.compile(
    rf"{_GAP}*(?<!\w)(?:please|bitte|thanks(?: (?:a lot|so much|in advance))?|"
    r"thank you(?: (?:very much|so much|in advance))?|thx|cheers|"
    r"danke(?: (?:schön|dir|ihnen|im voraus))?|vielen dank)[\s.!?]*$",
    re.IGNORECASE,
)

_ADDRESS = re.compile(r"https?://(?:www\.)?([\w.-]+)\S*")


def title_of(text: str) -> str:
    """The essence of a first message, on one line: without greeting, politeness and full stop.

    Of an address only its host: "Summarise acme.slack.com".
    """
    line = _ADDRESS.sub(r"\1", one_line(text))
    return shortened(_capitalised(_essence(line)) or line or _UNNAMED)


def title_of_chore(messages: Iterable[Message]) -> str:
    """A title from what was done, when the messages hold a chore that names itself; else empty."""
    parts = (part for message in messages for part in message.parts)
    results = (part for part in parts if isinstance(part, ToolResult))
    return next((title for title in map(_chore, results) if title), "")


def one_line(text: str) -> str:
    """The text with its spaces and line breaks made one space each."""
    # A file name can hold bytes that are no text; SQLite takes only text.
    return " ".join(text.encode("utf-8", "replace").decode().split())


def shortened(title: str) -> str:
    """A title that fits into a list, cut between words."""
    if len(title) <= _LONGEST:
        return title
    cut = title[:_LONGEST]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut}…"


def _essence(line: str) -> str:
    rest = line
    while closing := _CLOSING.search(rest):
        rest = rest[: closing.start()]
    while opening := _OPENING.match(rest):
        # “Could you …?” asks for no answer.
        is_asked = opening["asking"] is not None
        rest = rest[opening.end() :].rstrip("?" if is_asked else "")
    return rest.rstrip(" .!,;:")


def _capitalised(text: str) -> str:
    """With a capital first letter, unless the word is written in its own way, as a file's name."""
    first_word = text.partition(" ")[0]
    return text[:1].upper() + text[1:] if first_word.isalpha() and first_word.islower() else text


def _chore(result: ToolResult) -> str:
    """What a result is about; what others have written is no title."""
    card = result.card
    if card is None or not result.ok or result.is_outside:
        return ""
    match card.kind:
        case "meeting":  # with its day, which the card says first: “Tuesday, 24 November 2026, …”
            words = (card.title, *card.subtitle.split(", ")[1:2])
        case "expense":
            words = (card.title, card.subtitle)
        case "calculation":  # the result alone would name nothing
            words = (card.subtitle,)
        case _:
            return ""
    return shortened(one_line(", ".join(filter(None, words))))
