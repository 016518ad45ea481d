"""Tells one thing of a meeting: its place, its length, who comes, when it begins or ends."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.text import Text

Fact: TypeAlias = Literal["place", "length", "people", "time", "end"]
_PLACE = Text("“{title}” takes place here: {place}.", "„{title}“ findet hier statt: {place}.")
_NO_PLACE = Text("No place is given for “{title}”.", "Für „{title}“ ist kein Ort angegeben.")
_LENGTH = Text("“{title}” lasts {minutes} minutes.", "„{title}“ dauert {minutes} Minuten.")
_PEOPLE = Text("Invited to “{title}”: {people}.", "Eingeladen zu „{title}“: {people}.")
_NO_PEOPLE = Text("Nobody is invited to “{title}”.", "Zu „{title}“ ist niemand eingeladen.")
_TIME = Text("“{title}” starts at {time}.", "„{title}“ beginnt um {time} Uhr.")
_END = Text("“{title}” ends at {time}.", "„{title}“ endet um {time} Uhr.")
_ALL_DAY = Text("“{title}” lasts the whole day.", "„{title}“ dauert den ganzen Tag.")
_WHEN = Text("It is on {when}.", "Der Termin ist am {when}.")


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What can be told of a meeting.

    Attributes:
        title: What it is called.
        start: A date when it lasts whole days; else in the person's own zone.
        end: Exclusive.
        place: Where it is; empty when that is not said.
        people: Names and addresses of those who are invited.
    """

    title: str
    start: date | datetime
    end: date | datetime
    place: str
    people: tuple[str, ...]

    def told(self, *facts: Fact, language: Language) -> str:
        """A sentence with each fact, and one with the day and the hour it is on."""
        when = _WHEN.in_language(language, when=point_words(self.start, language))
        asked: list[Fact] = [fact for fact in facts if fact != "time" or len(facts) == 1]
        return " ".join((*(self._sentence(fact, language) for fact in asked), when))

    def _sentence(self, fact: Fact, language: Language) -> str:
        title = self.title
        if fact == "place":
            text = _PLACE if self.place else _NO_PLACE
            return text.in_language(language, title=title, place=self.place)
        if fact == "people":
            text = _PEOPLE if self.people else _NO_PEOPLE
            return text.in_language(language, title=title, people=", ".join(self.people))
        if not isinstance(self.start, datetime) or not isinstance(self.end, datetime):
            return _ALL_DAY.in_language(language, title=title)
        if fact == "length":
            minutes = str((self.end - self.start) // timedelta(minutes=1))
            return _LENGTH.in_language(language, title=title, minutes=minutes)
        text, moment = (_END, self.end) if fact == "end" else (_TIME, self.start)
        return text.in_language(language, title=title, time=f"{moment:%H:%M}")
