"""Words that were divided at the end of a line, made whole again.

A text layer does not tell the hyphen of "opt-in" from that of "informa-tion". The document does:
what it writes elsewhere without a hyphen is one word, and what it writes with one keeps it. What it
writes nowhere else is decided as the others are: programs divide words everywhere or not at all.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_assist.files.formats.block import Block

DIVIDED = ("\x02", "\ufffe", "\u00ad")
"""What pdfium writes for a hyphen at the end of a line, and the hyphen that is seen only there."""

_MARKS = "".join(DIVIDED)
_PLACE = re.compile(rf"(\w*)[{_MARKS}](\w*)")
_NO_PART = rf"[\w{_MARKS}-]"


@dataclass(frozen=True, slots=True)
class _Halves:
    first: str
    second: str

    @property
    def is_one_word(self) -> bool:
        """Whether it may be: numbers and names keep their hyphens."""
        letters = self.first[-1:].isalpha() and self.second[:1].islower()
        return letters or not (self.first and self.second)


def with_whole_words(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a document without a mark of a divided word."""
    texts = [one.text for one in blocks if any(mark in one.text for mark in DIVIDED)]
    if not texts:
        return tuple(blocks)
    whole = _whole(texts, [one.text for one in blocks])
    return tuple(_made_whole(one, whole) if _PLACE.search(_all(one)) else one for one in blocks)


def _all(block: Block) -> str:
    return " ".join((block.text, *block.cells, *block.header))


def _made_whole(block: Block, whole: Callable[[str], str]) -> Block:
    return replace(
        block,
        text=whole(block.text),
        cells=tuple(map(whole, block.cells)),
        header=tuple(map(whole, block.header)),
    )


def _whole(divided: Iterable[str], texts: Iterable[str]) -> Callable[[str], str]:
    """What makes the words of a text whole, in view of all texts."""
    everything = "\n".join(texts).casefold()
    places = [_Halves(*found) for text in divided for found in _PLACE.findall(text)]
    asked = {_together(one) for one in places}
    words = frozenset(one for one in asked if _stands_alone(one, everything))
    divides = any(one.is_one_word and _together(one) in words for one in places)

    def decided(found: re.Match[str]) -> str:
        one = _Halves(found[1], found[2])
        compound = f"{one.first}-{one.second}"
        if not one.is_one_word or compound.casefold() in everything:
            return compound
        is_word = _together(one) in words or divides or not (one.first and one.second)
        return one.first + one.second if is_word else compound

    return lambda text: _PLACE.sub(decided, text)


def _stands_alone(word: str, text: str) -> bool:
    whole = rf"(?<!{_NO_PART}){re.escape(word)}(?!{_NO_PART})"
    return word in text and re.search(whole, text) is not None


def _together(halves: _Halves) -> str:
    return (halves.first + halves.second).casefold()
