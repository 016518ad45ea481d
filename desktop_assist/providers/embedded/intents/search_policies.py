"""Questions that the company's rules answer."""

import re

from desktop_assist.providers.embedded.company_words import (
    ASKING,
    AT_WORK,
    NORM,
    PERMISSION,
    RULES,
)
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.file_name import find_file
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

TOOL = "search_policies"
_OTHER = whole_words(
    "credit(?! cards? for), debit, bank, (?<!expense )accounts?, vaccin\\w*, carry[- ]?ons?",
    "luggage, passport, w-?2, tax(?:es)?, recipe, restaurants?(?! bills?), reservations?, calories",
    "find",
    "book me, rewards?, what hotels, near(?:by)?, suggest\\w*, recommend\\w*, weather, shots",
    "kreditkarte, oil, tires?, gas, battery, pin, points, miles, airlines?, visa(?! fees?), 401k",
    "my flight, what should (?:i|we), (?:i|we) make, converter, bill (?:due|balance)",
    "electric bill",
    "mortgage, rent(?! on| an?| cars?), loans?, apr, interest, checking, transfer, timer, alarm",
    "song, music, direct deposit, (?<!using )my car(?! for), ingredients?, substitute, cook, oven",
    "names?",
    "reset, spell, translate, insurance (?:card|company|plan|rates?|policy), my insurance, weigh",
    "minimum (?:payment|i), does it take, to get to, to reach, until i reach, land, fridge",
    "holiday can, from insurance, airplane, next trip, from using you",
)
_WITH_MILES = re.compile(r"\b(?:with|using|for) (?:my |our )?(?:own |private )?(?:miles|points)\b")
_BALANCE = whole_words(
    "(?:days?|time|vacation|pto|leave|hours|urlaub\\w*) .*\\b(?:left|remaining|balance|übrig)",
    "(?<!how long )have i (?:taken|used|accrued|got), do i (?:still|currently) have, my pto, pto",
    "do i have(?! to)",
    "request (?:status|approved), my (?:vacation|leave|day off|time off|pto) (?:request|days)",
    "next (?:public )?(?:holiday|day off|time off), requested, accru\\w*, on the books, put in",
    "get a day off, (?:day|days) off (?:is )?approved, take vacation, spend my",
)
"""What only the employer's own system knows."""
_OTHER_RULES = whole_words(
    "airlines?, carry[- ]?ons?, insurance, privacy, credit, bank, return policy, reset, game",
    "document",
)
_LIMIT = whole_words(
    "limits?, maximum, (?<!mit )(?<!with )(?<!und )(?<!and )max, caps?, rates?",
    "allowances?, rules?, deadline, threshold",
    "budget(?= for)",
    "allowed, per diem, höchst\\w*, obergrenze, grenze, regeln?, frist",
)
_STATES = whole_words("is, are, was, were, ist, sind, war, beträgt, has, hat")
_OWN_DATA = whole_words(
    "did (?:i|we), (?:have|had) (?:i|we), (?:i|we) (?:have |had )?(?:spent|paid), my spendings?",
    "can (?:i|we) (?:see|have a|view|look), habe? (?:ich|wir)(?! (?:anspruch|zeit|recht)), so far",
    "bisher",
    "meine (?:ausgaben|spesen|termine), (?:my|our) (?:meetings?|calendar|appointments?|schedule)",
    "show (?:me )?(?:my|all|the), list (?:my|all)",
)
_CHANGES = starting_with(
    "add, log, delete, remove, change, update, submit, cancel, book, schedule, put, note, record",
    "create, make, generate, prepare, write, draft, remember, forget, import, move, export, set",
    "read, scan, trag\\w*, lösch\\w*, erstell\\w*, notier\\w*, buch\\w*, schreib\\w*, plane",
    "leg\\w*",
    "i (?:paid|spent|bought|had|am|was|will|have|need a)",
)
_LOOKS_IN = one_of(
    "what (?:does|do|says?|is in|did), what's in, search, look in, check, find in",
    "was (?:sagt|sagen|steht in|schreibt)",
)
_SUBJECT = re.compile(
    rf"{_LOOKS_IN}\b.*?\b(?:polic(?:y|ies)|guidelines?|hand(?:book|buch)|rules|\w*richtlinien?)\b"
    r"(?:\s+(?:say|says|state|tell))?(?:\s+(?:us|me))?"
    r"\s+(?:about|for|on|regarding|zu[mr]?|über)\s+(?P<subject>.+)",
    re.IGNORECASE,
)
_TOLD_FIRST = re.compile(
    r"[,.;!\u2013-]\s*(?:is|was|are|were|would) (?:that|this|it|those|they)(?: be| still| really)? "
    r"(?:allowed|ok(?:ay)?|fine|permitted|covered|reimbursable|reimbursed|within|too much"
    r"|compliant)\b[^?]*\?\W*$"
)
"""What was done is told, and whether it is allowed is asked: "I paid 30 euros, is that ok?"."""
_MEETS = starting_with(
    "(?:when|what time|which days?) (?:can|could|may|might|should) (?:i|we) (?:meet|talk|speak|see"
    "|get together|have a (?:call|meeting))",
    "wann (?:kann|könnte|könnten|können) (?:ich|wir) .*(?:treffen|sprechen)",
    "(?:can|could|shall|may) (?:we|i|you) (?:please )?(?:move|shift|postpone|push|reschedule|cancel"
    "|extend|shorten|delay|bring forward)",
    "(?:können|könnten|kannst|könntest) (?:wir|du) .*(?:verschieben|verlegen|absagen|vorziehen)",
)
"""Asks when there is time or for another time, not what is allowed."""
_CONDITION = re.compile(r"^\W*(?:if|when|wenn|falls)\b.*,\s*(?:i|we|he|she|they|ich|wir)\b")
"""Tells what would be then: "If it rains, I might have to move the review"."""
_MOST_SHORT = 12


def read(request: UserRequest) -> Reply | None:
    """What to search the policies for, or None for any other request."""
    text = request.lower
    if _TOLD_FIRST.search(text):
        return Act((PlannedCall(TOOL, {"query": request.text.strip(" ?.!")}),))
    is_told = _CONDITION.match(text) and not text.rstrip().endswith("?")
    if _CHANGES.search(text) or _MEETS.search(text) or is_told or not _asks(text):
        return None
    if find_file(request.text, ("ics", "jpe?g", "png")):
        return None
    subject = _SUBJECT.search(request.text)
    query = subject["subject"] if subject else request.text
    return Act((PlannedCall(TOOL, {"query": query.strip(" ?.!")}),))


def _asks(text: str) -> bool:
    """Whether a rule is named, or it is asked what is allowed at work or who pays for it."""
    if RULES.search(text):
        return not _OTHER_RULES.search(text)
    text = _WITH_MILES.sub(" ", text)
    asks_permission, is_work = PERMISSION.search(text), AT_WORK.search(text)
    if asks_permission and is_work and ASKING.search(text) and not _BALANCE.search(text):
        return True
    if _OTHER.search(text) or _OWN_DATA.search(text) or _BALANCE.search(text):
        return False
    if not (ASKING.search(text) or text.rstrip().endswith("?")):
        return _is_fragment(text)
    return bool(asks_permission or (is_work and NORM.search(text)))


def _is_fragment(text: str) -> bool:
    """Whether few words name a limit: "max nightly lodging in Boston"."""
    is_short = len(text.split()) <= _MOST_SHORT and not _STATES.search(text)
    return bool(is_short and _LIMIT.search(text) and AT_WORK.search(text))
