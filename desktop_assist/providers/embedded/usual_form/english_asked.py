"""Says English questions in their usual form: "next call with Tom?" asks when that is."""

import re
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.providers.embedded.words import EXPENSE_THING

_AND = r"(?:(?:please|ok|so|and|also|hi|hey|morning|quick one|btw)\W+)*"
_MET = (
    r"meetings?|calls?|reviews?|syncs?|rounds?|workshops?|trainings?|interviews?|demos?"
    r"|catch-?ups?|check-?ins?|standups?|appointments?|sessions?|lunch|dinner|kick-?offs?|visits?"
)
_REST_OF_DAY = re.compile(
    rf"^\W*{_AND}(?:what(?:'s| is| have i got| do i have)?|anything)(?: (?:else|still|left|on|up"
    rf"|there|planned"
    r"|happening))*(?: for)? (?:the rest of (?:the day|today)|later today"
    r"|(?:for )?the remainder of the day)\W*$",
    re.IGNORECASE,
)
_NEXT_ONE = re.compile(
    rf"^\W*{_AND}(?:my |the )?next (?P<which>(?:[\w'&-]+ ){{0,3}}(?:{_MET})(?: with [\w' .-]+)?)"
    r"(?: is)?(?: when)?\?\W*$",
    re.IGNORECASE,
)
_LAST_TIME = re.compile(
    rf"^\W*{_AND}when (?:did|was) (?:i|we) last (?:go|went|at|been|have|had|do|did|attend)(?: to"
    rf"| at)?"
    r" (?:the |a |an |my |our )?(?P<which>[^,;.?]{3,40}?)\W*$",
    re.IGNORECASE,
)
_WHICH_DOCUMENTS = re.compile(
    rf"^\W*{_AND}(?:which|what) (?:policy|policies|company|other) (?:documents|files|docs|papers)"
    r" (?:are there|do (?:you|we|i) have|have (?:you|we|i)(?: got)?)(?: here| in there)?\W*$",
    re.IGNORECASE,
)
_IS_FREE = re.compile(
    rf"^\W*{_AND}(?:can|could|would) you (?:please )?(?:see|check|look|find out|tell me)"
    r" (?:if|whether) (?P<who>(?!i\b|we\b|there\b|the\b|my\b|it\b)[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
    r" (?:is|are|'s) (?P<rest>(?:free|available|around|busy)\b[^?]*)\W*$"
)
_NOT_HANDED_IN = re.compile(
    rf"^\W*{_AND}(?:what(?:'s| is| do i have| have i got)?|anything) (?:still )?(?:left|open"
    rf"|outstanding|remaining|there)"
    r" (?:still )?(?:to|that i (?:still )?(?:need|have) to) (?:submit|claim|hand in|put in"
    r"|expense)\W*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"^\W*{_AND}how much (?:did i spend |have i spent |was spent |went )?on (?P<one>\w+)"
    r" (?:vs\.?|versus|compared (?:to|with)|against"
    r"|as opposed to) (?P<other>\w+)(?P<when>[^?]*)\W*$",
    re.IGNORECASE,
)
_CLASHES = re.compile(
    rf"^\W*{_AND}(?:do i have|have i got|is there) (?:anything"
    rf"|something) (?:that )?(?:clash(?:es|ing)?"
    r"|overlap(?:s|ping)?|conflict(?:s|ing)?) with (?:an? )?(?P<hour>\d{1,2}(?:[:.]\d\d)?(?: "
    r"?[ap]m)?)"
    r"(?: [a-z]+)? (?P<day>on \w+day|tomorrow|today|on the \d{1,2}\w{0,2}(?: \w+)?)\W*$",
    re.IGNORECASE,
)
_STILL_ON = re.compile(
    rf"^\W*{_AND}(?:is|are) (?P<which>(?:the|my|our) [^?,;]{{3,50}}?) still (?:on|happening"
    rf"|going ahead"
    r"|going|there|booked)\W*$",
    re.IGNORECASE,
)
_ANYTHING_WITH = re.compile(
    rf"^\W*{_AND}anything (?P<who>with [A-Z][\w'-]+) (?:coming up|planned|in the diary|scheduled"
    r"|(?P<when>this week|next week|this month|on \w+day|tomorrow|today))\W*$"
)
_ALREADY_IN = re.compile(
    rf"^\W*{_AND}(?:have|did) (?:i|we) (?:already |yet )?(?:put|enter(?:ed)?|add(?:ed)?|log(?:ged)?"
    r"|record(?:ed)?|claim(?:ed)?)(?: in)? (?:the |my |that )?(?P<which>[^?,;]{3,40}?)"
    r"(?: in| already| yet| on (?:the|my) (?:sheet|expenses))*\W*$",
    re.IGNORECASE,
)
_IS_PAID = re.compile(
    rf"^\W*{_AND}(?:is|was|has) (?:the |my )?(?P<month>january|february|march|april|may|june"
    rf"|july|august"
    r"|september|october|november|december) (?:report|claim|expenses) (?:been )?(?:paid|submitted"
    r"|approved|handed in|reimbursed)(?: yet| already)?\W*$",
    re.IGNORECASE,
)
_Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _already_in(found: re.Match[str]) -> str:
    is_paid = EXPENSE_THING.search(found["which"].lower()) is not None
    return f"show my expenses for {found['which']}" if is_paid else found[0]


def _last_time(found: re.Match[str]) -> str:
    is_met = re.search(rf"\b(?:{_MET})\b", found["which"], re.IGNORECASE)
    return f"when was my last {found['which']}{'' if is_met else ' appointment'}?"


_RULES: tuple[_Rule, ...] = (
    (_REST_OF_DAY, lambda _: "what's left today?"),
    (_NEXT_ONE, lambda one: f"when is the next {one['which']}?"),
    (_LAST_TIME, _last_time),
    (_NOT_HANDED_IN, lambda _: "which expenses have I not handed in?"),
    (_BESIDE, lambda one: f"what did I spend by category{one['when']}?"),
    (_CLASHES, lambda one: f"am I free at {one['hour']} {one['day']}?"),
    (_STILL_ON, lambda one: f"when is {one['which']}?"),
    (_ANYTHING_WITH, lambda one: f"what meetings do I have {one['who']} {one['when'] or ''}?"),
    (_ALREADY_IN, _already_in),
    (_IS_PAID, lambda one: f"show my {one['month']} report"),
    (_WHICH_DOCUMENTS, lambda _: "which documents are there?"),
    (_IS_FREE, lambda one: f"is {one['who']} {one['rest']}?"),
)


def in_usual_question(text: str) -> str:
    """The question in its usual form; the text as it is where it is none."""
    for pattern, usual in _RULES:
        if found := pattern.match(text):
            return usual(found)
    return text
