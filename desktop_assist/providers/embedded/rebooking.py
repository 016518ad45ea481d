"""Reads "cancel X and book it again for Friday" as what it comes to: X is moved to Friday."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_JOIN = r"(?:\s*[,;.]\s*|\s+)(?:(?:and|then|und|dann)\s+)*(?:please\s+|bitte\s+)?"
_MONEY = re.compile(r"[€$£]|\b(?:euros?|eur|usd|dollars?|gbp|chf)\b", re.IGNORECASE)
_FOR = re.compile(r"^(?:for|at|with|für|mit)\s+", re.IGNORECASE)
_ENGLISH = re.compile(
    r"^\W*(?:please |can you |could you )*"
    rf"{one_of('cancel, call off, scrap, delete, remove, drop, take out')} (?P<what>.+?){_JOIN}"
    r"(?:(?P<again>re-?(?:book|schedule|plan)|move)\s+(?:it|that|this)"
    r"|(?:book|schedule|set|put|plan|make|create|add)\s+(?:it|that|this)(?:\s+up)?)"
    r"(?:\s+(?:again|anew|back|in|instead))*\s+"
    r"(?:(?:for|to|on|at)\s+)?(?P<when>\S.*?)(?:\s+(?:again|anew|instead))?\W*$",
    re.IGNORECASE,
)
_GERMAN = re.compile(
    r"^\W*(?:bitte |kannst du )*"
    r"(?:(?:sage?|sagst du) (?P<off>.+?) ab"
    rf"|{one_of('lösche?, streiche?, entferne?, storniere?, cancele?')} (?P<what>.+?)){_JOIN}"
    r"(?:lege?|setze?|buche?|plane?|mache?|trage?|verschiebe?)\s+(?:ihn|sie|es|das|den)"
    r"(?:\s+(?:neu|wieder|nochmal|noch einmal|stattdessen|ein))*\s+"
    r"(?:(?:auf|am|für|um)\s+)?(?:den\s+)?(?P<when>\S.*?)"
    r"(?:\s+(?:neu|wieder|an|ein|nochmal|noch einmal|stattdessen))*\W*$",
    re.IGNORECASE,
)


def without_rebooking(request: UserRequest) -> str:
    """The order to change it, where a time or an amount is named for it; other text as it is."""
    found = _ENGLISH.match(request.text) or _GERMAN.match(request.text)
    if found is None:
        return request.text
    named = found.groupdict()
    what, is_german = named["what"] or named.get("off", ""), found.re is _GERMAN
    if _MONEY.search(found["when"]):
        amount = _FOR.sub("", found["when"])
        return f"ändere {what} auf {amount}" if is_german else f"change {what} to {amount}"
    when = understand(found["when"], request.now, request.policy)
    if when is None or when.start is None:
        return request.text
    return (
        f"verschieb {what} auf {found['when']}" if is_german else f"move {what} to {found['when']}"
    )
