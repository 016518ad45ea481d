"""Whether what was said is not to be done after all: "sync at 10. No, never mind"."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_NEVER_MIND = one_of(
    "doch nicht, quatsch, (?:war (?:nur |ein )*)?(?:scherz|witz|spaß), (?:just )?kidding",
    "just a joke, never ?mind, forget (?:it|that), vergiss (?:es|das), lass (?:mal|gut sein|es)",
)
_NO = one_of("no, nein, nah, nope")
_AT_THE_END = re.compile(
    rf"(?:[.!?;,]|\s[-\u2013\u2014])\s*(?:(?:ach|oh|wait|actually|nee),? )?"
    rf"(?:{_NO}(?:,? {_NEVER_MIND})?|{_NEVER_MIND})(?:,? (?:danke|thanks|wait))*[\s.!]*$",
    re.IGNORECASE,
)


def is_taken_back(text: str) -> bool:
    """Whether the last words take back all that stands before them."""
    return _AT_THE_END.search(text) is not None
