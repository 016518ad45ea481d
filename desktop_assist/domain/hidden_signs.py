"""Takes out of a text what nobody sees, but a model reads: orders are hidden in such signs."""

import re

# Tags, zero-width signs, marks that turn the direction, variants beyond the usual ones, and
# everything that steers a terminal.
_HIDDEN = re.compile(
    "[\U000e0000-\U000e01ef\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u180e"
    "\x00-\x08\x0b-\x1f\x7f-\x9f]"
)


def in_plain_sight(text: str) -> str:
    """The text as a person sees it."""
    return _HIDDEN.sub("", text)
