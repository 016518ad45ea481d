"""Tells what is ordered about the calendar from the reason told beside it.

"Ana is not free at 4 any more. Move our call to Monday" orders a move. The reason is kept, too: it
says whom "our call" is with, and on which of its days.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from desktop_assist.calendars.contacts.contact_match import contacts_named
from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.contact import ContactBook
from desktop_assist.providers.embedded.attendance import adds_them
from desktop_assist.providers.embedded.message_clauses import Clause, clauses_of
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.told_change import told_change
from desktop_assist.providers.embedded.told_meeting import (
    IT,
    meeting_told_of,
    with_its_name,
)
from desktop_assist.providers.embedded.word_list import one_of, whole_words
from desktop_assist.providers.embedded.words import EXPENSE_NOUN, IS_OFF

_DO_NOT = "(?:don't|do not|dont|never) (?!let|forget|have|need|think|know|want|get|see|mind)\\w+"
"""Orders; behind what it is said of, as in "they don't match", it only tells."""
_CONDITION = whole_words(
    "if(?! (?:you|u|we) (?:can|could)\\b| possible| that's ok), unless, in case, provided",
    "(?<!at )once(?! (?:a|every|per|only)\\b)(?<!this once)(?<!just once)",
    "whether, otherwise, depending, never ?mind, forget (?:it|that), scratch that",
    f"(?<!\\w ){_DO_NOT}, (?:and|but|so|please|just|then|or|also) {_DO_NOT}",
)
"""Makes an order depend on something, or takes it back."""
_WHETHER = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|wonder(?:ed|s|ing)?|know|see|check)(?: me| us)? (?:whether|if)\b",
    re.IGNORECASE,
)
"""Says what somebody wants."""
_KIND = one_of(
    "call, meeting, 1:1, 1-1, 1on1, one[- ]on[- ]one, chat, catch[- ]?up, sync, lunch, coffee",
    "dinner, breakfast, session, talk, check[- ]?in, review, interview, appointment, drink, demo",
)
_OUR_KIND = re.compile(
    rf"\b(?:our|his|her|their|my|the) (?:own |usual |weekly )?(?P<kind>{_KIND})"
    r"(?= (?:to|until|till|from|on|by|at|off|out|back|forward|up|an?|half|this|today|tomorrow|next"
    r"|instead|one|two|\d|(?:mon|tues?|wed|thurs?|fri)\w*\b)|\W*$|[,.;])",
    re.IGNORECASE,
)
"""Says nothing of it but what sort it is."""
_THEM = r"(?:him|her|them|'em|em)"
_WITH_THEM = re.compile(rf"\b(?P<with>with|for|and|w/) {_THEM}\b(?! \w+ing\b)", re.IGNORECASE)
_PUT_THEM = re.compile(
    rf"\b(?P<verb>add|invite|include|get|put|loop|bring|drop|remove|uninvite|take|have) {_THEM}\b"
    r"(?! (?:own|team|calendar|diary|laptop|room)\b)",
    re.IGNORECASE,
)
_PUTS_IN = re.compile(
    r"\W*(?:[\w']+\W+){0,4}?(?:put|chuck|pop|stick|throw|bung|whack|slot|squeeze|pencil|book|set|get|sort"
    r"|add|enter|block|note) (?:it|that|this|them) (?:in|up|down|out|on|sorted|booked|to)\b",
    re.IGNORECASE,
)
_IS_OFF = re.compile(
    rf"\W*(?:the|my|our|\w+day's|tomorrow's|today's)\b[^,;.]{{2,50}}(?:'s off\b|"
    rf" {IS_OFF.pattern})\W*$",
    re.IGNORECASE,
)
"""Tells of a meeting that does not take place."""
_SHORT_OFF = re.compile(r"'s off\b", re.IGNORECASE)
_CONFIRMS = re.compile(
    r"\W*(?:(?:so|and|then|please|pls|can you|could you|would you|will you|just|ok)\b[\s,]*)*"
    r"(?:change|update|fix|move|shift|correct|adjust|sort|amend|switch|do|put|push|bring) (?:it"
    r"|that|this)"
    r"(?: (?:for me|for us|please|pls|accordingly|in (?:my|the) (?:calendar|diary)|then|across"
    r"|over|up|out"
    r"|too|forward|back))*\W*",
    re.IGNORECASE,
)
"""Orders what was told just before."""
_ITSELF = re.compile(
    r"^(?:\W*\w+){0,4}?\W*(?:it|those|these|(?:this|that)(?! (?:week|month|morning|afternoon"
    r"|evening"
    r"|meeting|call|\w+day))(?: one)?)\b",
    re.IGNORECASE,
)
"""The order names nothing: what it is about is what was told."""
_LEADING = re.compile(
    r"^\W*(?:(?:i'm afraid|i am afraid|it looks like|and|but|so|because|as|sorry|unfortunately"
    r"|apparently|oh|hi|hey|well|then|also"
    r"|while (?:you|u|we)(?:'re| are) (?:at|on|in) (?:it|that|there))\b\W*)+",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"(?P<who>[^\W\d_][\w'-]*(?: [^\W\d_][\w-]*){0,2}?)(?:'s (?!(?:in|on|at|off|out|not|got|away"
    r"|back"
    r"|sick|ill|busy|just|already|asked|been|going|had)\b)\w+(?: \w+)?)?"
    r"(?:'s\b|(?: (?:just|already|now|also|still|really|only))*"
    r" (?:can't|cannot|can|couldn't|won't|will|would|wants?|needs?|has|had|is|was|isn't|asked|said"
    r"|says|called|rang|sent|emailed|got|gets|must|doesn't|didn't|have|are|just|already|prefers?"
    r"|cancelled|pulled|told|lands?|arrives?|might|may|should|is)\b| and (?:i|me)\b)",
    re.IGNORECASE,
)
"""Whom a reason speaks of first."""
_THAT_DAY = re.compile(r"\b(?:on )?(?:that|the same) day\b", re.IGNORECASE)
_NO_NAME = whole_words(
    "i, we, he, she, they, it, that, this, there, the, a, an, my, our, his, her, their, something",
    "someone, somebody, nobody, everyone, everybody, things, plans, sorry, no, all, both, some",
    "what, who, client, customer, traffic, train, flight, school",
)
_SUBJECT_MATTER = re.compile(
    r"(?:'s|'ve| has| have| had) (?:just |now |finally |already )*(?:got|sent(?: over| me| us)?"
    r"|finished|done|received|drafted|written|updated|collected|prepared|shared|put together)"
    r"(?: me| us)? (?P<what>(?:(?:all|the|our|my|his|her|their|some|both|a|an) )+[\w -]{3,40}?)"
    r"(?: (?:in|now|back|ready|over|through|up|today|already|together|yesterday|this \w+)\b)*\W*$",
    re.IGNORECASE,
)
"""What "them" is in "to go through them"."""
_THROUGH_THEM = re.compile(
    r"\b(?P<to>to (?:go|run|talk|walk|look) (?:through|over|about|at)|to (?:discuss|review|check)"
    r"|about|re|on) (?:it|them|that|this|those|these)\b",
    re.IGNORECASE,
)


def order_alone(request: UserRequest) -> UserRequest | None:
    """The order alone, with what is told beside it as its reason; None where nothing is."""
    text = request.text
    is_money = EXPENSE_NOUN.search(text.lower()) or find_money(text).currency
    if request.language != "english" or is_money or _CONDITION.search(_WHETHER.sub(" ", text)):
        return None
    clauses = clauses_of(text)
    joined = _attending(clauses)
    if joined:
        return request.saying(joined)
    changed = _confirmed(clauses, request) or _only_told(clauses, request)
    if changed:
        return replace(request, text=changed, told=". ".join(_told_in(clauses, changed)))
    return _ordered(request, clauses)


def _ordered(request: UserRequest, clauses: tuple[Clause, ...]) -> UserRequest | None:
    told = tuple(one.text for one in clauses if one.kind == "told")
    if not told or not _is_order_with_reason(clauses):
        return None
    order = _joined(one.text for one in clauses if one.kind != "told")
    before = ". ".join(one.text for one in takewhile(lambda one: one.kind == "told", clauses))
    first = next(one.text for one in clauses if one.kind == "order")
    if before and _PUTS_IN.match(first):
        return None  # what is told is what is to be put in
    if before and _ITSELF.match(first):
        name = meeting_told_of(before)
        if not name or not IT.search(first):
            return None
        order = with_its_name(order, name)
    order = _on_day_told(_named(order, before, request.contacts), before, request)
    return replace(request, text=order, told=". ".join(told))


def _on_day_told(order: str, told: str, request: UserRequest) -> str:
    """The order with the day that a reason names, where it speaks of "that day"."""
    when = understand(told, request.now, request.policy) if _THAT_DAY.search(order) else None
    if when is None or when.start is None or not when.names_day:
        return order
    return _THAT_DAY.sub(f"on {when.start:%Y-%m-%d}", order)


def _attending(clauses: tuple[Clause, ...]) -> str:
    """The one order that "Noor wants to join the demo, please add her" comes to."""
    for before, order in pairwise(clauses):
        joined = adds_them(before.text, order.text)
        if joined:
            rest = (
                one.text for one in clauses if one not in (before, order) and one.kind == "order"
            )
            return _joined((joined, *rest))
    return ""


def _confirmed(clauses: tuple[Clause, ...], request: UserRequest) -> str:
    """The change that is told and then ordered: "it needs to start at 11. Please change it"."""
    before, last = clauses[:-1], clauses[-1:]
    if not before or not _CONFIRMS.fullmatch(last[0].text):
        return ""
    orders = (told_change(request.saying(_LEADING.sub("", one.text))) for one in before)
    found = [one for one in orders if one is not None]
    return f"{found[0].verb} {found[0].rest}" if len(found) == 1 else ""


def _only_told(clauses: tuple[Clause, ...], request: UserRequest) -> str:
    """The one clause that tells of a change, beside reasons: "... so the demo is at 2 now"."""
    if any(one.kind in ("order", "detail") for one in clauses) or len(clauses) == 1:
        return ""
    texts = [_LEADING.sub("", one.text) for one in clauses]
    found = [
        one for one in texts if told_change(request.saying(one)) is not None or _IS_OFF.match(one)
    ]
    others = [one for one in clauses if _LEADING.sub("", one.text) not in found]
    said = _SHORT_OFF.sub(" is off", found[0]) if len(found) == 1 else ""
    return said if said and all(one.kind == "told" for one in others) else ""


def _told_in(clauses: tuple[Clause, ...], order: str) -> Iterator[str]:
    """What is told beside a change: without it, as its time is no hint which one is meant."""
    words = set(order.lower().split())
    for one in clauses:
        if one.kind == "told" and len(words & set(one.text.lower().split())) < len(words) // 2:
            yield one.text


def _is_order_with_reason(clauses: tuple[Clause, ...]) -> bool:
    """Whether all that is no order is either told or belongs to an order before it."""
    kinds = [one.kind for one in clauses]
    if "question" in kinds or "order" not in kinds:
        return False
    first = kinds.index("order")
    return all(kind == "told" for kind in kinds[:first])


def _joined(texts: Iterable[str]) -> str:
    return ". ".join(_LEADING.sub("", one).rstrip(" .,;") for one in texts)


def _named(order: str, told: str, contacts: ContactBook) -> str:
    """The order with names where it speaks of "him" or of "our call"."""
    matter = _SUBJECT_MATTER.search(told)
    if matter is not None:
        order = _THROUGH_THEM.sub(rf"\g<to> {matter['what']}", order)
    who = _who(told, contacts)
    if not who:
        return order
    order = _WITH_THEM.sub(rf"\g<with> {who}", order)
    order = _PUT_THEM.sub(rf"\g<verb> {who}", order)
    if contacts_named(who, contacts):
        order = _OUR_KIND.sub(rf"our \g<kind> with {who}", order, count=1)
    return order


_OTHERS_NAMED = re.compile(
    r"(?<![.!?] )(?<!^)\b(?!(?:I|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
    r"|Oct|Nov|Dec|Zoom|Teams|Slack|PM|AM|HR|IT)\w*\b)[A-ZÀ-ÖØ-Þ][a-zà-ÿ]{2,}\b"
    r"|\b(?:his|her|their) (?:daughter|son|wife|husband|boss|colleague|team|mother|father)\b"
)


def _who(told: str, contacts: ContactBook) -> str:
    """The one whom a reason speaks of, as a name is written; empty when nobody is named."""
    found = _WHO.match(_LEADING.sub("", told))
    name = found["who"].removesuffix("'s") if found else ""
    # "Niamh emailed Matthias. Add him": either may be meant.
    if _OTHERS_NAMED.search(told, found.end() if found else 0):
        return ""
    if not name or _NO_NAME.search(name.split()[0]):
        return ""
    if name[0].isupper():
        return name
    known = contacts_named(name, contacts)
    return name.title() if known or len(name.split()) == 1 else ""
