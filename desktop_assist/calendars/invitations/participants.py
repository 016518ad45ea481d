"""Who takes part in a meeting, as its event names them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_assist.calendars.ics.attendee import Attendee, attendee
from desktop_assist.calendars.ics.event_writer import NAME_ONLY_PROPERTY
from desktop_assist.domain.errors import UsageError

if TYPE_CHECKING:
    from icalendar import Component

# What a mail program takes as it stands; no comments, no quoted names, no domain in brackets.
_MAIL_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
_SCHEME = re.compile(r"mailto:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Guest:
    """One ATTENDEE of an event.

    Attributes:
        person: Name and address; the address is empty where no mail can be sent to it.
        answer: PARTSTAT in capitals: ACCEPTED, DECLINED, TENTATIVE, NEEDS-ACTION.
        parameters: Everything else that is said of them (ROLE, CUTYPE …).
    """

    person: Attendee
    answer: str
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Participants:
    """Everyone an event names.

    Attributes:
        guests: Those with a mail address.
        without_address: Names of the others.
        organizer: Who invited; None when nobody is named.
    """

    guests: tuple[Guest, ...]
    without_address: tuple[str, ...] = ()
    organizer: Attendee | None = None

    def guest_at(self, address: str) -> Guest | None:
        """The guest with a mail address."""
        return next((one for one in self.guests if is_same_address(one.person, address)), None)


def participants(component: "Component") -> Participants:
    """Everyone an event names, each address once."""
    found = [_guest(value) for value in _values(component, "ATTENDEE")]
    guests = {one.person.address.casefold(): one for one in reversed(found) if one.person.address}
    names = [one.person.name for one in found if not one.person.address]
    names += map(str, _values(component, NAME_ONLY_PROPERTY))
    organizers = [_person(value) for value in _values(component, "ORGANIZER")]
    return Participants(
        guests=tuple(reversed(guests.values())),
        without_address=tuple(dict.fromkeys(name for name in names if name)),
        organizer=organizers[0] if organizers else None,
    )


def mail_person(text: str) -> Attendee:
    """The person of "Name <address>" or an address.

    Raises:
        UsageError: There is no mail address in it.
    """
    person = attendee(text)
    if not _MAIL_ADDRESS.fullmatch(person.address):
        raise UsageError(
            f'"{text}" has no mail address.',
            "Give a name and an address, such as Ada Rossi <ada@example.org>.",
        )
    return person


def is_same_address(person: Attendee, address: str) -> bool:
    """Whether a person has this mail address; capitals make no other one."""
    return bool(address) and person.address.casefold() == address.casefold()


def named(person: Attendee) -> str:
    """What a person is called: the name, else the address."""
    return person.name or person.address


def _guest(value: Any) -> Guest:  # noqa: ANN401 - one class of icalendar's for each kind of value
    parameters = {name.upper(): str(one) for name, one in value.params.items()}
    answer = parameters.pop("PARTSTAT", "NEEDS-ACTION").upper()
    parameters.pop("CN", None)
    return Guest(_person(value), answer, tuple(parameters.items()))


def _person(value: Any) -> Attendee:  # noqa: ANN401 - one class of icalendar's for each value
    address = _SCHEME.sub("", str(value), count=1).strip()
    name = " ".join(str(value.params.get("CN", "")).split())
    if not _MAIL_ADDRESS.fullmatch(address):
        return Attendee(name or address, "")
    return Attendee("" if name.casefold() == address.casefold() else name, address)


def _values(component: "Component", name: str) -> Sequence[Any]:  # one class for each kind of value
    value = component.get(name, [])
    return value if isinstance(value, list) else [value]
