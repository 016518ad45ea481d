"""Says in plain words what leaves the laptop and when, from what the code itself declares."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.settings import Settings

_OFFLINE = (
    "Offline is on: none of the connections below is opened, except to a model server on this "
    "computer, and servers of tools do not run."
)
_AT_REST = (
    "By default nothing leaves this computer: the built-in assistant needs no network. What can "
    "leave, to whom and when, is all of this:"
)
_AND_ELSE = (
    "A link you click is opened by your browser, and a server that you add for more tools is a "
    "program of its own. No statistics and no error reports are sent."
)


@dataclass(frozen=True, slots=True)
class LeavingStatement:
    """One page about what leaves.

    Attributes:
        summary: How things stand now.
        calls: Every kind of connection.
        rules: What holds for all of them, as it is set now.
    """

    summary: str
    calls: tuple[OutgoingCall, ...]
    rules: tuple[str, ...]

    def in_words(self) -> str:
        """The page as text."""
        lines = [self.summary, ""]
        for call in self.calls:
            lines += [
                call.to,
                f"  What: {call.sends}.",
                f"  When: {call.when}.",
                *([f"  Settings: {', '.join(call.settings)}."] if call.settings else []),
                "",
            ]
        return "\n".join([*lines, *self.rules])


def leaving_statement(calls: Sequence[OutgoingCall], settings: Settings) -> LeavingStatement:
    """The page as things stand now."""
    summary = _OFFLINE if settings.privacy.offline else _AT_REST
    return LeavingStatement(summary, tuple(calls), tuple(_rules(settings)))


def _rules(settings: Settings) -> list[str]:
    names = "names of people and postal addresses" if settings.privacy.hide_names else ""
    hidden = ", ".join(
        filter(
            None, ("mail addresses, phone numbers, account, card and identity numbers, keys", names)
        )
    )
    rules = [f"Taken out before anything leaves, and put back in answers: {hidden}."]
    if settings.privacy.pictures == "text":
        rules.append("Pictures never leave: only the text that was recognised in them.")
    else:
        rules.append("A picture or a PDF leaves as it is only after a yes to that very file.")
    rules.append(_region(settings))
    if settings.privacy.hosts:
        rules.append(f"Only these hosts may be asked besides: {', '.join(settings.privacy.hosts)}.")
    return [*rules, _AND_ELSE]


def _region(settings: Settings) -> str:
    region = settings.openai.data_residency
    kept = (
        "OpenAI keeps a copy of each conversation until it is deleted"
        if settings.openai.server_conversation
        else "OpenAI is told to keep none of it (store=false)"
    )
    where = "in any of its regions" if region == "global" else f"in the region “{region}”"
    return f"OpenAI processes the data {where}; {kept}."
