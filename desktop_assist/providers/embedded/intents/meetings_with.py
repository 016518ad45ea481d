"""Questions for the meetings with somebody: "am I meeting Ben this week?"."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.intents import find_meetings, list_meetings
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.remainder import CUT, without
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import CHANGE, HOW_TO

_SORTS = one_of(
    "meetings?, appointments?, calls?, anything, something, an? (?:meeting|call|appointment)",
    "any (?:meetings?|calls?|appointments?), termine?, besprechung(?:en)?, treffen, (?:et)?was",
    "einen termin, irgendwas, eine besprechung",
)
_ASKS = one_of(
    f"(?:which|what|how many)(?: other)? {_SORTS} (?:do|have|am|are) (?:i|we)(?: have| got| in)?",
    f"(?:do|have) (?:i|we)(?: have| got)? {_SORTS}",
    f"(?:is|are) there {_SORTS}",
    f"(?:(?:show me|list|find) )?(?:any|all|the|my) {_SORTS}",
    f"(?:welche|wie viele) {_SORTS} (?:hab(?:e|en)?|gibt) (?:ich|wir|es)",
    f"(?:hab(?:e|en)?|gibt) (?:ich|wir|es) {_SORTS}",
)
_MEETS = one_of(
    "(?:am i|are we|will i be) (?:meeting|seeing|talking to|speaking to|meeting up with)",
    "(?:treffe|sehe) ich, treffen wir, sehen wir, spreche ich mit",
)
_NAME = r"[^\W\d_][\w'\u2019.-]*"
_FORM = re.compile(
    rf"\W*(?:{_ASKS} (?:with|mit)|{_MEETS}) (?P<who>{_NAME}(?: {_NAME})?)(?: (?:on|am|in|im))?\W*",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    one_of(
        "you, it, them, him, her, that, this, somebody, someone, anyone, anybody, my, the, an?",
        "any, dich, sie, ihn, ihm, ihr, jemand\\w*, dem, der, einem, einer, meine\\w*, a reminder",
    )
    + r"\b",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """A look for those with somebody, on the days that are named; None for any other request."""
    text = request.text
    when = understand(text, request.now, request.policy.for_listing("future"))
    plain = without(text, when.spans).replace(CUT, " ") if when else text
    found = _FORM.fullmatch(" ".join(plain.replace("?", " ").split()))
    if found is None or _NOBODY.match(found["who"]) or CHANGE.search(text) or HOW_TO.search(text):
        return None
    who, days = found["who"], period_of(when)
    if days is None:
        return Act((PlannedCall(find_meetings.TOOL, {"person": who, "when": "coming"}),))
    return Act((PlannedCall(list_meetings.TOOL, {**days.arguments(), "person": who}),))
