"""Says in plain words what leaves the laptop and when, from what the code itself declares."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr

_OFFLINE = marked(
    "Offline is on: none of the connections below is opened, except to a model server on this "
    "computer, and servers of tools do not run."
)
_AT_REST = marked(
    "By default nothing leaves this computer: the built-in assistant needs no network. What can "
    "leave, to whom and when, is all of this:"
)
_AND_ELSE = marked(
    "A link you click is opened by your browser, and a server that you add for more tools is a "
    "program of its own. Another program on this computer that you let in reads what it asks for "
    "as it is. No statistics and no error reports are sent."
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
                tr("  What: {what}.", what=call.sends),
                tr("  When: {when}.", when=call.when),
                *_settings_line(call),
                "",
            ]
        return "\n".join([*lines, *self.rules])


def _settings_line(call: OutgoingCall) -> list[str]:
    return [tr("  Settings: {names}.", names=", ".join(call.settings))] if call.settings else []


def leaving_statement(calls: Sequence[OutgoingCall], settings: Settings) -> LeavingStatement:
    """The page as things stand now."""
    summary = _OFFLINE if settings.privacy.offline else _AT_REST
    said = tuple(
        replace(one, to=tr(one.to), sends=tr(one.sends), when=tr(one.when)) for one in calls
    )
    return LeavingStatement(tr(summary), said, tuple(_rules(settings)))


def _rules(settings: Settings) -> list[str]:
    rules = [
        tr(
            "Taken out before anything leaves, and put back in answers: mail addresses, phone"
            " numbers, account, card and identity numbers, keys, names of people and postal"
            " addresses."
        )
        if settings.privacy.hide_names
        else tr(
            "Taken out before anything leaves, and put back in answers: mail addresses, phone"
            " numbers, account, card and identity numbers, keys."
        )
    ]
    if settings.privacy.pictures == "text":
        rules.append(tr("Pictures never leave: only the text that was recognised in them."))
    else:
        rules.append(tr("A picture or a PDF leaves as it is only after a yes to that very file."))
    rules += _region(settings)
    if settings.privacy.hosts:
        hosts = ", ".join(settings.privacy.hosts)
        rules.append(tr("Only these hosts may be asked besides: {hosts}.", hosts=hosts))
    return [*rules, tr(_AND_ELSE)]


def _region(settings: Settings) -> tuple[str, str]:
    region = settings.openai.data_residency
    where = (
        tr("OpenAI processes the data in any of its regions.")
        if region == "global"
        else tr("OpenAI processes the data in the region “{region}”.", region=region)
    )
    kept = (
        tr("OpenAI keeps a copy of each conversation until it is deleted.")
        if settings.openai.server_conversation
        else tr("OpenAI is told to keep nothing of it (store=false).")
    )
    return where, kept
