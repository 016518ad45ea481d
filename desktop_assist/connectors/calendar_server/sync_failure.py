"""Says in words for people why a calendar could not be brought into step."""

from dataclasses import dataclass

from desktop_assist.domain.errors import CalendarServerError

_LATER = "It is tried again by itself; what you change here meanwhile is sent then."
_KINDS: dict[str, tuple[str, str]] = {
    "login": (
        "The server does not accept the user name or the password.",
        (
            "Many servers want a password of its own for each program (“app password”): make one "
            "in the account's settings, then remove the server here and add it again."
        ),
    ),
    "forbidden": (
        "The server does not allow this account to do that in this calendar.",
        "Choose “only fetch” for it, or ask its owner for the right to write.",
    ),
    "certificate": (
        "The server's certificate is not trusted on this computer; nothing was sent to it.",
        (
            "In a company network its own root certificate may be missing: it can be added to the "
            "system, or named in the settings (openai.ca_file)."
        ),
    ),
    "missing": (
        "The server has no such calendar, or not any more.",
        "Look it up again among the account's calendars.",
    ),
    "twice": (
        "Two events of this calendar have the same identifier; nothing was changed.",
        "Delete one of the two, here or at the server, then sync again.",
    ),
    "no calendars": (
        "At this address no CalDAV server answers.",
        (
            "The server's help names the address: for Nextcloud it is the cloud's own, for "
            "Fastmail https://caldav.fastmail.com, for iCloud https://caldav.icloud.com."
        ),
    ),
    "unfit": (
        "An event at the server is broken or too large, and was not fetched.",
        "Everything else is in step. Look at the event in the server's own calendar.",
    ),
    "slow": ("The server did not answer in time.", _LATER),
    "network": ("The server cannot be reached.", _LATER),
    "moved on": ("The calendar changed while it was read.", _LATER),
    "stopped": ("The round was broken off.", _LATER),
}
_PASSING = frozenset({"slow", "network", "moved on", "stopped"})
_STATUS = "status "
_IN_TROUBLE, _BUSY = 500, 429


@dataclass(frozen=True, slots=True)
class Failure:
    """What happened, what to do next, and whether only a person can do it."""

    message: str
    hint: str
    needs_person: bool

    def as_error(self) -> CalendarServerError:
        """The same as an error."""
        return CalendarServerError(self.message, self.hint)


def failure(kind: str) -> Failure:
    """What a kind of failure means."""
    if kind.startswith(_STATUS):
        return _of_status(int(kind.removeprefix(_STATUS)))
    if kind in _KINDS:
        return Failure(*_KINDS[kind], needs_person=kind not in _PASSING)
    return Failure(f"The round was broken off ({kind}).", _LATER, needs_person=False)


def emptied(side: str) -> Failure:
    """A side has lost all its events since both were in step: seldom what anybody wants."""
    if side == "here":
        return Failure(
            "All events of this calendar are gone here; nothing was deleted at the server.",
            "Undo that, or choose “Take it over” to delete them at the server as well.",
            needs_person=True,
        )
    return Failure(
        "All events of this calendar are gone at the server; nothing was deleted here.",
        "If that was meant, choose “Take it over” to delete them here as well.",
        needs_person=True,
    )


def is_emptied(problem: str) -> bool:
    """Whether a calendar's problem is that one side has lost all its events."""
    return problem in {emptied(side).message for side in ("here", "there")}


def _of_status(status: int) -> Failure:
    if status == _BUSY:
        return Failure("The server is asked too much just now.", _LATER, needs_person=False)
    if status >= _IN_TROUBLE:
        return Failure(f"The server has a problem ({status}).", _LATER, needs_person=False)
    return Failure(
        f"The server refuses the request ({status}).",
        "Check the address of the server in its own help.",
        needs_person=True,
    )
