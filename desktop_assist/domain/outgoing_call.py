"""What kinds of connections the program may open; each is declared where it is opened."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutgoingCall:
    """One kind of connection, in words for people.

    Attributes:
        to: Whom it reaches.
        sends: What goes there.
        when: What makes it happen.
        settings: What turns it off or leads it elsewhere, "section.key".
        is_near: Whether it stays on this computer.
    """

    to: str
    sends: str
    when: str
    settings: tuple[str, ...] = ()
    is_near: bool = False
