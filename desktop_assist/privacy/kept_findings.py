"""Looks for personal data in each text once: most of a request is the same at every step."""

from functools import lru_cache, partial

from desktop_assist.privacy.people import People, PeopleNow
from desktop_assist.privacy.personal_data import FindPersonalData, PersonalData

# The instructions, the descriptions of all tools and the messages of a long conversation.
_MOST_TEXTS = 4_096
# Of an attached document nothing is kept; it would be looked for in vain the next day.
_LONGEST_TEXT = 8_000


class KeptFindings:
    """Finds personal data, and remembers it as long as the same people are known.

    Args:
        people: Whose names are taken out.
    """

    def __init__(self, people: People) -> None:
        self._people = people
        self._kept = lru_cache(_MOST_TEXTS)(_look)

    def finder(self, *, with_names: bool = True) -> FindPersonalData:
        """Finds all pieces in a text, in its order, by the settings and contacts of this moment.

        To ask for those at each text of a request took three times as long as all the rest.

        Args:
            with_names: False for numbers and keys alone.
        """
        return partial(self._found, people=self._people.now(), with_names=with_names)

    def _found(self, text: str, *, people: PeopleNow, with_names: bool) -> list[PersonalData]:
        if len(text) > _LONGEST_TEXT:
            return _find(text, people, with_names=with_names)
        return list(self._kept(text, people, with_names=with_names))


def _look(text: str, people: PeopleNow, *, with_names: bool) -> tuple[PersonalData, ...]:
    return tuple(_find(text, people, with_names=with_names))


def _find(text: str, people: PeopleNow, *, with_names: bool) -> list[PersonalData]:
    from desktop_assist.privacy.personal_data_search import find_personal_data

    return find_personal_data(text, people, with_names=with_names)
