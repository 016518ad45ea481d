"""The name or path of a file."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_ROOT = r"(?<![\w.:/\\-])(?:~[/\\]|[A-Za-z]:[/\\]|/|\\\\)(?=[^\s/\\])"
"""Where a whole path begins: nothing else does, so what follows may hold blanks."""
_WITH_BLANKS = r"(?:(?!\.\w{2,5}\s)[^\"'\n<>|*?\u201c\u201d\u201e«»])*?"
"""Up to the first ending; "/a/notes.txt and b.pdf" are two files."""


def find_file(text: str, endings: tuple[str, ...]) -> str:
    """The first file with one of the endings, as said; empty when there is none."""
    ending = rf"\.{one_of(*endings)}"
    quoted = rf"[\"'\u201c\u201e«](?P<quoted>[^\"'\u201c\u201d\u201e«»]+{ending})[\"'\u201c\u201d»]"
    rooted = rf"(?P<rooted>{_ROOT}{_WITH_BLANKS}{ending})(?!\w)"
    plain = rf"(?<![\w.])(?P<plain>(?:~|[A-Za-z]:)?[\w./\\-]*[\w)-]{ending})(?!\w)"
    found = re.search(rf"{quoted}|{rooted}|{plain}", text, re.IGNORECASE)
    return (found["quoted"] or found["rooted"] or found["plain"]).strip() if found else ""
