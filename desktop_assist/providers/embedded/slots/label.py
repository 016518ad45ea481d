"""Words that only say what stands after them: "Date: 3 December, duration: 1 hour"."""

import re

from desktop_assist.providers.embedded.slots.remainder import CUT
from desktop_assist.providers.embedded.word_list import one_of

_COLON = one_of(
    "date, time, when, day, duration, length, repeat(?:s|ing)?, recurrence, start(?:s|ing)?",
    "datum, zeit, uhrzeit, wann, tag, dauer, beginn, wiederholung",
)
_BARE = one_of("duration, length, dauer, lasting, lasts, takes, planned for, geplant für")
_WITH_COLON = re.compile(rf"(?:^|(?<=\W))(?<!save the ){_COLON}\s*[:=]\s*", re.IGNORECASE)
_BEFORE_LENGTH = re.compile(
    rf"\b{_BARE}(?: (?:is|of|about|ist|von|ca\.?))?\s+"
    r"(?=\d|an? |one |half|two |three |eine? |zwei)",
    re.IGNORECASE,
)


def without_labels(text: str) -> str:
    """The text without them; what stood apart stays apart."""
    return _BEFORE_LENGTH.sub(CUT, _WITH_COLON.sub(CUT, text))
