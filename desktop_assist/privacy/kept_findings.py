"""Looks for personal data in each text once: most of a request is the same at every step."""

from functools import lru_cache

from desktop_assist.privacy.people import People
from desktop_assist.privacy.personal_data import PersonalData, find_personal_data

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
        self._kept = lru_cache(_MOST_TEXTS)(self._look)

    def find(self, text: str) -> list[PersonalData]:
        """All pieces in a text, in its order."""
        return self._found(text, with_names=True)

    def find_numbers(self, text: str) -> list[PersonalData]:
        """The same without the names of people and where they live."""
        return self._found(text, with_names=False)

    def _found(self, text: str, *, with_names: bool) -> list[PersonalData]:
        if len(text) > _LONGEST_TEXT:
            return find_personal_data(text, self._people, with_names=with_names)
        return list(self._kept(text, self._people.known, with_names=with_names))

    def _look(
        self, text: str, known: frozenset[str] | None, *, with_names: bool
    ) -> tuple[PersonalData, ...]:
        del known  # with other people known, another answer is kept
        return tuple(find_personal_data(text, self._people, with_names=with_names))
