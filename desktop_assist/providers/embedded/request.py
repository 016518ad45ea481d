"""What a person wrote, with everything needed to understand it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, time

from desktop_assist.calendars.phrases import Policy
from desktop_assist.domain.contact import NOBODY, ContactBook
from desktop_assist.domain.fact import Fact
from desktop_assist.providers.embedded.language import Language, decided_language


def _nothing(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class UserRequest:
    """One request in everyday words.

    Attributes:
        text: As typed.
        now: The turn's moment, aware, in the home zone.
        policy: How open questions about time are settled.
        duration_minutes: How long a meeting is when nothing is said.
        currency: What amounts are in when nothing is said.
        facts: What is remembered of the person.
        uses_facts: Whether the person wants it to be used at all.
        contacts: The people the person knows.
        knows: Whether the person's documents answer a question; it takes its time.
        working_hours: From when until when the person works.
        told: Why it is wanted, where that stands beside an order; no part of `text`.
        talk: The language of what was said before, for a text that tells none: "super".
    """

    text: str
    now: datetime
    policy: Policy
    duration_minutes: int
    currency: str
    facts: tuple[Fact, ...] = ()
    uses_facts: bool = True
    contacts: ContactBook = NOBODY
    knows: Callable[[str], bool] = field(default=_nothing, compare=False)
    working_hours: tuple[time, time] = (time(9), time(17, 30))
    told: str = ""
    talk: Language = "english"

    @property
    def lower(self) -> str:
        """The text in lower case, with plain apostrophes and single spaces."""
        return " ".join(self.text.replace("\u2019", "'").lower().split())

    @property
    def language(self) -> Language:
        """The language to answer in."""
        return decided_language(self.text) or self.talk

    def saying(self, text: str) -> "UserRequest":
        """The same moment and settings with other words."""
        return replace(self, text=text)

    def looking_back(self) -> "UserRequest":
        """The same words about the past: "Monday" is the last one."""
        return replace(self, policy=self.policy.for_listing("past"))
