"""Read contacts from vCards (2.1, 3.0 and 4.0), several in one file."""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_assist.domain.contact import Contact, ContactBook, ContactFault, ContactGroup

_BEGIN, _END = "BEGIN:VCARD", "END:VCARD"
_PROPERTY = re.compile(
    r"(?:[\w-]+\.)?(?P<name>[A-Z][\w-]*)(?P<parameters>(?:;(?:\"[^\"]*\"|[^\":])*)*):(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_QUOTED_PRINTABLE = re.compile(r"QUOTED-PRINTABLE", re.IGNORECASE)
_PREFERRED = re.compile(r";(?:TYPE=[^;:]*\bPREF\b|PREF\b)", re.IGNORECASE)
_LIST_PARTS = re.compile(r"\\.|\\$|[^\\,;]+|[,;]", re.DOTALL)
_MEMBERS = frozenset({"MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"})
_KINDS = frozenset({"KIND", "X-ADDRESSBOOKSERVER-KIND"})
_LOCALITY = 3
"""The place of the town among the parts of ADR (RFC 6350, section 6.3.1)."""
_IDENTIFIER = re.compile(r"^(?:urn:uuid:|mailto:)", re.IGNORECASE)


@dataclass(slots=True)
class _Card:
    """One vCard as far as it is read."""

    line: int
    name: str = ""
    parts: str = ""
    uid: str = ""
    is_group: bool = False
    addresses: list[str] = field(default_factory=list)
    nicknames: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    zone: str = ""
    town: str = ""
    roles: list[str] = field(default_factory=list)

    @property
    def full_name(self) -> str:
        return self.name or self.parts

    @property
    def contact(self) -> Contact:
        place, role = self.zone or self.town, ", ".join(self.roles)
        return Contact(self.full_name, tuple(self.addresses), tuple(self.nicknames), place, role)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line put together again, with the number of its first piece."""

    number: int
    text: str


def read_vcards(text: str, file: str) -> ContactBook:
    """The people and groups in a file; what cannot be read is named by its line.

    Args:
        text: The file's text.
        file: Its name.
    """
    cards: list[_Card] = []
    faults: list[ContactFault] = []
    for card in _cards(text, file, faults):
        if card.full_name or card.addresses:
            cards.append(card)
        else:
            faults.append(ContactFault(file, card.line, "The card has neither name nor address."))
    names = {card.uid: card.full_name for card in cards if card.uid}
    groups = (
        ContactGroup(card.full_name, tuple(names.get(one, one) for one in card.members))
        for card in cards
        if card.is_group
    )
    people = (card.contact for card in cards if not card.is_group)
    return ContactBook(tuple(people), tuple(groups), tuple(faults))


def _cards(text: str, file: str, faults: list[ContactFault]) -> Iterator[_Card]:
    card: _Card | None = None
    for line in _unfolded(text):
        mark = line.text.strip().upper()
        if mark == _BEGIN:
            if card is not None:
                faults.append(ContactFault(file, card.line, "The card has no end."))
            card = _Card(line.number)
        elif mark == _END and card is not None:
            yield card
            card = None
        elif mark:
            reason = "It stands outside of any card." if card is None else _take(card, line.text)
            if reason:
                faults.append(ContactFault(file, line.number, reason))
    if card is not None:
        faults.append(ContactFault(file, card.line, "The card has no end."))


def _unfolded(text: str) -> Iterator[_Line]:
    kept: _Line | None = None
    for number, piece in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        if kept is not None and piece[:1] in (" ", "\t"):
            kept = _Line(kept.number, kept.text + piece[1:])
        elif kept is not None and _goes_on(kept.text):
            kept = _Line(kept.number, kept.text[:-1] + piece)
        else:
            if kept is not None:
                yield kept
            kept = _Line(number, piece)
    if kept is not None:
        yield kept


def _goes_on(text: str) -> bool:
    """Whether a line of vCard 2.1 is continued as quoted-printable text is."""
    return text.endswith("=") and _QUOTED_PRINTABLE.search(text.partition(":")[0]) is not None


def _take(card: _Card, text: str) -> str:
    """Keep what a line says; give the reason when it says nothing that can be read."""
    found = _PROPERTY.fullmatch(text)
    if found is None:
        return "It is no line of a vCard."
    name, value = found["name"].upper(), found["value"]
    if _QUOTED_PRINTABLE.search(found["parameters"]):
        value = quopri.decodestring(value.encode()).decode("utf-8", errors="replace")
    if name == "EMAIL":
        return _take_address(card, value, found["parameters"])
    _keep(card, name, value)
    _keep_work(card, name, value)
    return ""


def _take_address(card: _Card, value: str, parameters: str) -> str:
    address = _IDENTIFIER.sub("", _plain(value))
    if "@" not in address:
        return "It is no mail address." if address else ""
    card.addresses.insert(0 if _PREFERRED.search(parameters) else len(card.addresses), address)
    return ""


def _keep(card: _Card, name: str, value: str) -> None:
    match name:
        case "FN":
            card.name = card.name or _plain(value)
        case "N":
            card.parts = _name_of_parts(value)
        case "UID":
            card.uid = _IDENTIFIER.sub("", value.strip())
        case "NICKNAME":
            card.nicknames += [_plain(one) for one in _split(value, ",") if one.strip()]
        case _ if name in _KINDS:
            card.is_group = value.strip().lower() == "group"
        case _ if name in _MEMBERS:
            card.members.append(_IDENTIFIER.sub("", value.strip()))


def _keep_work(card: _Card, name: str, value: str) -> None:
    """Where somebody works, and as what."""
    match name:
        case "TZ" if "/" in value:  # an offset alone is another one in summer
            card.zone = _plain(value)
        case "ADR":
            parts = _split(value, ";")
            town = _plain(parts[_LOCALITY]) if len(parts) > _LOCALITY else ""
            card.town = card.town or town
        case "TITLE" | "ROLE" | "ORG":
            card.roles.append(_plain(" ".join(_split(value, ";"))))


def _name_of_parts(value: str) -> str:
    """The parts "Kowalska;Anna;Maria;;" in the order in which they are said."""
    family, given, *_ = (*_split(value, ";"), "", "")
    return " ".join(filter(None, (_plain(given), _plain(family))))


def _split(value: str, separator: str) -> list[str]:
    """At separators that are not escaped; a backslash before one may be (RFC 6350, 3.4)."""
    pieces = [""]
    for part in _LIST_PARTS.findall(value):
        if part == separator:
            pieces.append("")
        else:
            pieces[-1] += part
    return pieces


def _plain(value: str) -> str:
    text = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
    return " ".join(text.split())
