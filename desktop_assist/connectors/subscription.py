"""A subscribed calendar as the rest of the program sees it: everything but its address."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_assist.domain.secret_store import KeyStatus


@dataclass(frozen=True, slots=True)
class Subscription:
    """One subscribed calendar.

    Attributes:
        id: Names it for ever, also in the keyring.
        name: What the person calls it.
        file: The copy kept here.
        as_of: When the copy was last known to be the calendar's present state, aware.
        next_at: When it is asked again, aware.
        failures: How often in a row it could not be fetched.
        problem: Why it could not be fetched the last time; empty when it could.
        hint: What to do about that.
        needs_person: Whether that will not pass by itself.
    """

    id: str
    name: str
    file: Path
    as_of: datetime
    next_at: datetime
    failures: int = 0
    problem: str = ""
    hint: str = ""
    needs_person: bool = False

    @property
    def age_words(self) -> str:
        """How old the copy is, for people."""
        return f"as of {self.as_of.day} {_MONTHS[self.as_of.month - 1]}, {self.as_of:%H:%M}"


@dataclass(frozen=True, slots=True)
class NewSubscription:
    """A calendar just subscribed to, and where its address is kept."""

    subscription: Subscription
    address: KeyStatus


# strftime would follow the machine's locale.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
