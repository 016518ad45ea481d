"""Where a message says that something is to be."""

import re
from collections.abc import Collection, Sequence

from desktop_assist.providers.embedded.proposals.grounding import times_in
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.place import find_place
from desktop_assist.providers.embedded.slots.target import telling_words, words_of

_MOST_PLACES = 3
_ARTICLES = frozenset(["the", "der", "die", "das", "dem", "den"])
_OWNED = re.compile(r"\w['\u2019]s\b|\w['\u2019](?= )")
"""In "Ana's office" the name alone is somebody who is spoken of."""
_STREET = re.compile(
    r"\b(?:at|over at|in|on) (?P<place>(?:\d{1,3}[a-z]? )?(?!(?:the|my|our|a|his|her) )[a-z][\w'-]+"
    r"(?: [a-z][\w'-]+)? (?:court|street|st|road|rd|lane|avenue|ave|close|drive|square|crescent"
    r"|gardens|quay|wharf|hill|green|mews|park|bridge))\b(?! \w+['\u2019]s)"
)
"""Who writes all in small letters names a street so, too."""
_IS_ROOM_WORD = re.compile(r"(?:room|raum|zimmer|saal|office|house|haus)$")


def place_in(
    request: UserRequest,
    places: Sequence[str],
    now: str = "",
    title_words: Collection[str] = (),
    said_in: str = "",
) -> str:
    """A place that the calendar knows, else one in words that only a place has.

    Args:
        request: The message.
        places: Where the meetings of the calendar are.
        now: Where the meeting is that is spoken of; it is no new place.
        title_words: The words that name the meeting; they name no place.
        said_in: The part of the message in which a place that is not known may be told.
    """
    said = words_of(request.text)
    known = [one for one in dict.fromkeys(places) if one and one != now]
    named = [one for one in known if _is_named(one, said, title_words)]
    if len(named) == 1:
        return named[0]
    text = said_in or request.text
    for _ in range(_MOST_PLACES):
        place = find_place(text)
        is_title = bool(set(title_words) & set(words_of(place.name)))
        is_time = bool(times_in(request.saying(place.name)))
        is_known = set(words_of(place.name)) - _ARTICLES <= set(words_of(now))
        if place.name and not (is_title or is_time or is_known):
            return place.name
        text = place.rest
    street = _STREET.search(said_in or request.text)
    return street["place"].title() if street and not now else ""


def _is_named(place: str, said: Sequence[str], title_words: Collection[str]) -> bool:
    is_owned = _OWNED.search(place) is not None
    words = [one for one in telling_words(place) if is_owned or not _IS_ROOM_WORD.search(one)]
    return bool(words) and all(one in said for one in words) and not set(title_words) & set(words)
