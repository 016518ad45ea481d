"""Cuts messages into sentences, and tells who is spoken of."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_assist.connectors.slack.message import SlackMessage

_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)
_QUOTE = re.compile(r"^\s*(?:>|&gt;).*$", re.MULTILINE)
_END = re.compile(r"(?<=[.!?…])\s+(?=\S)")
# Not the end of one: "Dr.", "z. B.", "e.g."; "3. December" is, and "on the 3." may be.
_SHORT = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Nr|No|St|ca|vs|bzw|ggf|inkl|etc|usw|approx|incl|Prof)|\b[A-Za-z]"
    r"|\b[A-Za-z]\.\s?[A-Za-z])\.$"
)
# Points within a line: "(1) the receipts, (2) the invoices".
_POINT = re.compile(r"[,;]?\s+(?=\(?\d\)\s+\S)")
_DATE_DOT = re.compile(r"\d\.$")
_ENGLISH = re.compile(r"\b(?:the|to|at|is|it|we|i|you|for|and|this|with|on|ok)\b", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_MENTION = re.compile(r"@([\w.\u00c0-\u024f'-]+(?: [A-ZÀ-Þ][\w.\u00c0-\u024f'-]+)?)")
_BULLET = re.compile(r"^\s*(?:[-*•◦\u2013]|\(?\d{1,2}[.)])\s+|^\s*\[[ xX]?\]\s*")
_WORDS_OF_THREE = 3
_MARKS = re.compile(r"(?<!\w)[*_~](?=\S)|(?<=\S)[*_~](?!\w)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        text: Without marks for bold and italic.
        number: Its place in the message.
        message: Where it stands.
        said_at: When, in the home zone.
        is_bullet: Whether it is a point of a list.
        is_crossed: Whether the point was marked as done: "[x]".
    """

    text: str
    number: int
    message: SlackMessage
    said_at: datetime
    is_bullet: bool = False
    is_crossed: bool = False


class People:
    """Those who take part in a discussion, or are spoken to in it."""

    def __init__(self, messages: Iterable[SlackMessage]) -> None:
        names = [one.author for one in messages if one.author and not one.is_from_bot]
        self.names = tuple(dict.fromkeys(names))
        self._by_name = {name.casefold(): name for name in self.names}
        parts = Counter(part for name in self.names for part in set(_parts_of(name)))
        self._by_part = {
            part: name for name in self.names for part in _parts_of(name) if parts[part] == 1
        }

    def named(self, name: str) -> str:
        """Who is called so; empty when nobody in the discussion is."""
        wanted = name.strip(" .,:;!?@").casefold()
        return self._by_name.get(wanted) or self._by_part.get(wanted, "")

    def mentioned(self, text: str) -> tuple[str, ...]:
        """Everybody behind an "@", also those who say nothing themselves."""
        return tuple(dict.fromkeys(self._mention(one[1]) for one in _MENTION.finditer(text)))

    def _mention(self, found: str) -> str:
        """Such as "Ben Okafor", or only "Ben" where what follows is another word."""
        return self.named(found) or self.named(found.split()[0]) or found


def _parts_of(name: str) -> Iterator[str]:
    """What somebody is called by: the first name, and both where the family's name comes first.

    "Koh Wei Ling" is "Wei Ling", and also "Koh".
    """
    words = name.casefold().split()
    if words:
        yield words[0]
    if len(words) == _WORDS_OF_THREE:
        yield " ".join(words[1:])


def without_names(text: str) -> str:
    """The text without those it is addressed to."""
    return _MENTION.sub("", text)


def sentences_in(messages: Iterable[SlackMessage], zone: ZoneInfo) -> Iterator[Sentence]:
    """Every sentence that people wrote themselves: no quotations, no code, nothing deleted."""
    for message in messages:
        if message.is_deleted:
            continue
        said_at = message.said_at.astimezone(zone)
        for number, piece in enumerate(_pieces(message.text)):
            bullet = _BULLET.match(piece)
            text = _BULLET.sub("", piece) if bullet else piece
            is_crossed = bool(bullet) and "[x]" in piece[:8].lower()
            plain = _MARKS.sub("", _BULLET.sub("", text)).strip()
            if plain:
                yield Sentence(plain, number, message, said_at, bool(bullet), is_crossed)


def _pieces(text: str) -> Iterator[str]:
    text = _QUOTE.sub("", _CODE.sub(" ", text))
    for line in text.split("\n"):
        begun = ""
        pieces = [one for point in _POINT.split(line) for one in _END.split(point)]
        for piece, after in zip(pieces, (*pieces[1:], ""), strict=True):
            begun = f"{begun} {piece}" if begun else piece
            if not _SHORT.search(begun) and not _is_ordinal(begun, after):
                yield begun
                begun = ""
        if begun.strip():
            yield begun


def _is_ordinal(begun: str, after: str) -> bool:
    """Whether its last dot stands behind an ordinal: English has none, "closes 3 to 9. Mia, …"."""
    if not _DATE_DOT.search(begun):
        return False
    return not (_ENGLISH.search(begun) and _CAPITAL.match(after))
