"""The remembered fact that was just quoted is to be forgotten: "forget that"."""

import re

from desktop_assist.providers.embedded.conversation import Messages, text_of
from desktop_assist.providers.embedded.intents import forget
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest

_FORGET_IT = re.compile(
    r"\W*(?:(?:ok|please|bitte|no|nein|you can|du kannst),? )*"
    r"(?:forget (?:about )?(?:that|it|this|that again|that one)|vergiss (?:das|es)(?: wieder)?"
    r"|das (?:kannst|sollst) du(?: wieder)? vergessen)(?: again| please| bitte| wieder)?\W*",
    re.IGNORECASE,
)


def fact_forgotten(request: UserRequest, messages: Messages) -> Act | None:
    """What forgets it; None where the answer just before quoted no fact, or several."""
    if len(messages) < 2 or not _FORGET_IT.fullmatch(request.text):
        return None
    said = text_of(messages[-2])
    quoted = [
        one.text for one in request.facts if f"“{one.text}”" in said or f"„{one.text}“" in said
    ]
    return Act((PlannedCall(forget.TOOL, {"fact": quoted[0]}),)) if len(quoted) == 1 else None
