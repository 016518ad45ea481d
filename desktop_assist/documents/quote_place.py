"""Find a quotation in a text that was taken apart: the words of a page, or paragraphs.

Only letters and digits are compared. Spaces, hyphens of divided words and the marks that join the
cells of a row are not the same wherever a text is read anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_LEAST_LETTERS = 24


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """Where it stands.

    Attributes:
        first: The piece in which it begins.
        start: The place of its first letter there.
        last: The piece in which it ends.
        end: The place after its last letter there.
    """

    first: int
    start: int
    last: int
    end: int


def find_quote(pieces: Sequence[str], quote: str) -> QuotePlace | None:
    """Where a quotation stands; of a long one that is not there as a whole, its beginning."""
    wanted = _letters(quote)
    if not wanted:
        return None
    whole = "".join(map(_letters, pieces))
    at = whole.find(wanted)
    while at < 0 and len(wanted) > _LEAST_LETTERS:
        wanted = wanted[: max(len(wanted) // 2, _LEAST_LETTERS)]
        at = whole.find(wanted)
    if at < 0:
        return None
    first, start = _place_of(pieces, at)
    last, end = _place_of(pieces, at + len(wanted) - 1)
    return QuotePlace(first, start, last, _after_marks(pieces[last], end + 1))


def _place_of(pieces: Sequence[str], letter: int) -> tuple[int, int]:
    """The piece of a letter, counted over all, and its place there."""
    for number, piece in enumerate(pieces):
        count = len(_letters(piece))
        if letter < count:
            places = [place for place, one in enumerate(piece) if one.isalnum()]
            return number, places[letter]
        letter -= count
    raise ValueError(letter)


def _after_marks(piece: str, end: int) -> int:
    """The end of a sentence belongs to it, and closing marks."""
    while end < len(piece) and not (piece[end].isspace() or piece[end].isalnum()):
        end += 1
    return end


def _letters(text: str) -> str:
    # One letter stays one letter: `casefold` and `lower` make two of some.
    return "".join(one if len(one.lower()) != 1 else one.lower() for one in text if one.isalnum())
