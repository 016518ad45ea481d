"""Let ranges that end in the last row of a table take in the row below."""

import re
from collections.abc import Iterable

_RANGE = re.compile(r"(\$?[A-Z]{1,3}\$?)(\d+):(\$?[A-Z]{1,3}\$?)(\d+)")
_ATTRIBUTE = re.compile(rb"(\s(?:ref|sqref)=)([\"'])([^\"']*)\2")
_ELEMENT = re.compile(rb"(<(?:\w+:)?sqref>)([^<]*)(</)")


def grown(ranges: str, last: int) -> str:
    """Ranges such as "A2:A20 C2:C20", each one row longer that ends in row `last`."""

    def longer(match: re.Match[str]) -> str:
        left, top, right, bottom = match.groups()
        return f"{left}{top}:{right}{int(bottom) + (int(bottom) == last)}"

    return _RANGE.sub(longer, ranges)


def last_row(reference: str) -> int:
    """The row in which a range such as "A1:H20" ends."""
    return int(reference.rpartition(":")[2].lstrip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def first_row(reference: str) -> int:
    """The row in which a range such as "A1:H20" begins."""
    return last_row(reference.partition(":")[0])


def with_grown_tags(content: bytes, places: Iterable[int], last: int) -> bytes:
    """XML in which the ranges of the start tags at `places` have grown."""
    for place in sorted(places, reverse=True):
        end = content.index(b">", place)
        tag = _ATTRIBUTE.sub(lambda match: _grown_bytes(match, last), content[place:end])
        content = content[:place] + tag + content[end:]
    return content


def with_grown_elements(content: bytes, last: int) -> bytes:
    """XML in which the ranges of newer features, kept in elements of their own, have grown."""
    return _ELEMENT.sub(
        lambda match: match[1] + grown(match[2].decode(), last).encode() + match[3], content
    )


def _grown_bytes(match: re.Match[bytes], last: int) -> bytes:
    return match[1] + match[2] + grown(match[3].decode(), last).encode() + match[2]
