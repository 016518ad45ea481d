"""Leaves out why something is to be changed, where that stands beside the order in German.

"Weil ich beim Arzt bin: kannst du …?", "…, es geht ja um die Ersatzteile". What is told of a
condition, as in "wenn sie Zeit hat", is no reason and stays.
"""

import re
from datetime import datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.request import UserRequest

_ORDER = (
    r"(?:(?:bitte|also|daher|dann)\s+)*(?:(?:kannst|könntest|würdest|magst|tätest) (?:du|ma)"
    r"|lass uns|(?:können|könnten|würden) (?:sie|wir)|verschieb|verleg|schieb|leg|setz|sag|streich"
    r"|lösch|stornier|nimm|lad|füg|zieh|mach|trag|änder|kürz|verlänger|verkürz|stell|block|reservier"
    r"|plan|vereinbar|bitte)"
)
_BEFORE = re.compile(
    r"^\W*(?P<why>(?:(?:weil|nachdem|da) (?:ich|wir|er|sie|es|man|der|die|das|mein\w*|unser\w*|ja"
    r"|am|an|im|heute|morgen|übermorgen|nächste\w*|mir|uns|[A-ZÄÖÜ]\w+)\b"
    r"|(?:wegen|aufgrund|auf grund) )[^:;?]{3,140}?)(?:[:;,]|\s[-\u2013])\s+"
    rf"(?P<order>{_ORDER}\w*\b.*)$",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:verschieb|verleg|schieb|absag|abgesagt|streich|lösch|stornier|dazu|hinzu|einlad|lad|raus"
    r"|kürz|verläng|umbenenn|benenn|änder|vorzieh|verkürz|sag\b.*\bab|nimm|leg\b.*\bauf)\w*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:[,;:.!?]|\s[-\u2013])\s*(?:(?:weil|denn|sonst|damit|nämlich)\s|da (?:ich|wir|er|sie|es|man"
    r"|der|die|das|ja|mein\w*|unser\w*)\s|es geht (?:ja |auch |dabei |da |nämlich )*um\s"
    r"|(?:ich|wir) (?:bin|sind|hab|habe|haben|muss|müssen|komme?n?|schaffe?n?|kriege?n?|kann"
    r"|können|stehe?n?|brauche?n?|fahre?n?|fliege?n?) "
    r"|(?:der|die|das|er|sie|es|mein\w*|unser\w*|[A-ZÄÖÜ]\w+)(?: [^\W\d_][\w-]*){0,2}"
    r" (?:ist|sind|hat|haben|kommt"
    r"|kommen|kann|können|muss|müssen|braucht|fährt|landet|fällt|wird|dauert|geht|schafft|war"
    r"|waren|wurde) )"
    r"(?P<why>[^;:]*)$",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"\b(?:wenn|falls|sofern|außer|ausser|aber|sondern|statt|bitte|dafür|sollte|soll|auch wieder"
    r"|und zwar|nur|noch nicht|erst noch|überleg\w*|vielleicht|scherz|spaß|witz|quatsch|ob"
    r"|jetzt|nun|verschoben|abgesagt|erledigt)\b",
    re.IGNORECASE,
)
"""More than a reason."""
_THIS_ONCE = re.compile(
    r"\b(?:nur )?(?:dieses (?:eine )?mal|diesmal|ausnahmsweise|dieses? eine mal)\b", re.IGNORECASE
)


def without_reason(request: UserRequest) -> str:
    """The order alone; of one time of a series, with the day that the reason tells."""
    text = request.text
    before = _BEFORE.match(text)
    if before is not None:
        return _with_its_day(before["order"], request.saying(before["why"]))
    after = _AFTER.search(text)
    if after is None or _STAYS.search(after["why"]) or not _CHANGES.search(text[: after.start()]):
        return text
    is_question = text[after.start()] == "?"
    return text[: after.start()] + ("?" if is_question else "")


def _with_its_day(order: str, why: UserRequest) -> str:
    """The order, "only this once" being the day that the reason is about."""
    once = _THIS_ONCE.search(order)
    named = understand(order, why.now, why.policy)
    told = understand(why.text, why.now, why.policy)
    if once is None or told is None or told.start is None or not told.names_day:
        return order
    if named is not None and named.names_day:
        return order
    day = told.start.date() if isinstance(told.start, datetime) else told.start
    return f"{order[: once.start()]}am {day:%Y-%m-%d} {order[once.start() :]}"
