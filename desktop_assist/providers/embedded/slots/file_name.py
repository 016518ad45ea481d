"""The name or path of a file."""

import re

from desktop_assist.providers.embedded.word_list import one_of


def find_file(text: str, endings: tuple[str, ...]) -> str:
    """The first file with one of the endings, as said; empty when there is none."""
    ending = rf"\.{one_of(*endings)}"
    quoted = rf"[\"'\u201c\u201e«](?P<quoted>[^\"'\u201c\u201d\u201e«»]+{ending})[\"'\u201c\u201d»]"
    plain = rf"(?<![\w.])(?P<plain>(?:~|[A-Za-z]:)?[\w./\\-]*[\w)-]{ending})(?!\w)"
    found = re.search(rf"{quoted}|{plain}", text, re.IGNORECASE)
    return (found["quoted"] or found["plain"]).strip() if found else ""
