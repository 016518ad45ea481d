"""Takes a message that asks for several things apart, and puts what is understood together."""

import re
from collections.abc import Callable, Iterable, Iterator

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.free_question import asks_freely
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.more_changes import words_of_same
from desktop_assist.providers.embedded.reply import (
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Say,
    Settled,
    Several,
    first_calls,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import NO_ABBREVIATION, one_of
from desktop_assist.providers.embedded.words import DOUBT, REFUSAL

_LEFT_OUT = Text(
    'Left out, because it was not understood: "{text}".',
    'Nicht verstanden und deshalb ausgelassen: "{text}".',
)
_SEARCH = "search_policies"
_LOOKS = frozenset({_SEARCH, "list_expenses", "summarize_expenses", "list_meetings"})
_OWN_QUESTION = 4
"""Words that a question about rules has at least, where it needs nothing of the one before."""
_ALSO = one_of("also, then, please, and, dann, bitte, auch, und, can you, could you, kannst du")
_VERB = one_of(
    "schedule, book, set, add, show, list, what, how, create, plan, log, tell, undo, move",
    "cancel, delete, remove, make, generate, prepare, remember, forget, find, search, check",
    "look, import, read, record, note(?!s? to), change, rename, update, reschedule, give, put, get",
    "which, when, is, do, calculate, arrange, invite(?=.* (?:to|for)\\b), note, enter, block, who",
    "where, export, extend, remind(?= me (?:to|about|on|at|tomorrow)\\b)",
    "summari[sz]e, zeig\\w*, plane, trag\\w*, was, wie, leg\\w*, erstell\\w*, sag\\w*, lösch\\w*",
    "verschieb\\w*, merk, vergiss, finde?, such\\w*, prüf\\w*, rechne, welche\\w*, wann",
    "mach\\w*, erfass\\w*, notier\\w*, ändere, lies, importier\\w*, berechne, buch\\w*",
    "entfern\\w*, streich\\w*, liste, vereinbar\\w*, bump, grab, pull, scrap, run",
)
_NOT_TAKEN_BACK = "".join(
    rf"(?<!\b{word})" for word in ("no", "wait", "sorry", "actually", "oops", "nein", "halt", "nee")
)
"""In "at 9, no, make it 9:30" nothing new begins."""
_BREAK = re.compile(
    rf"{_NOT_TAKEN_BACK}\s*"
    r"(?:[;!?]|\.(?!\d)|,?\s(?:and then|and|then|und dann|und|dann|also|plus)|,)"
    rf"\s+(?!\w+:)(?=(?:{_ALSO}\s+)*{_VERB}\b)",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"^.*(?:\.{2,}|…|[,;.!?\u2013-])\s*(?:oh,? |oops,? |sorry,? |ach,? )?"
    r"(?:no,? wait|wait,? no|scratch that|strike that|forget that|actually,? no|no,? sorry"
    r"|nein,? (?:halt|warte|doch|lieber)|halt,? nein"
    rf"|ach,? nein|quatsch)\W+(?={_VERB}\b(?!\s+(?:it|that|this|es|das)\b))",
    re.IGNORECASE,
)
_ORDER = re.compile(rf"\W*(?:{_ALSO}\s+)*{_VERB}\b", re.IGNORECASE)
_SAME_AGAIN = re.compile(r"\s*,?\s(?:and|und)\s+(?=(?:an?|one|eine?n?|my|the)\s)", re.IGNORECASE)
_WITH_IT = re.compile(
    rf"^\W*(?:{_ALSO}\s+)*{_VERB}(?:e)? (?:it|this|that|them|das|es|sie) (?:to|in|into|on|as|under"
    r"|zu|in|als|bei) (?:my |the |our |meinen? |den |die )?(?:expenses?|calendar|diary|sheet"
    r"|ausgaben|spesen|kalender)\b",
    re.IGNORECASE,
)
"""Says what is to be done with what was told just before, and asks for nothing of its own."""
_FINE = one_of(
    "allowed, ok(?:ay)?, fine, permitted, covered, reimbursable, reimbursed, within, too much",
    "compliant, erlaubt, in ordnung, zulässig, zu viel, erstattet",
)
_AS_MILEAGE = re.compile(
    rf"^\W*(?:{_ALSO}\s+)*(?:log|claim|add|enter|record|book|note) (?:the |my |that )?"
    r"(?:mileage|miles|kilomet\w+|km|drive|trip)(?: for me)?(?: please)?\W*$",
    re.IGNORECASE,
)
"""Says what a way is to be entered as that was told just before."""
_MAKES_IT = re.compile(
    rf"^\W*(?:{_ALSO}\s+)*(?:mache?|make|change|set|ändere?|setze?)"
    r" (?:da|das|es|ihn|it|that|this)\b"
    r"[^?]{0,12}?\d+(?:[.,]\d\d?)?(?: ?\D{1,5})?(?: draus| daraus| please| bitte)*\W*$",
    re.IGNORECASE,
)
"""Says what a sum that was told just before comes to: "mach da bitte 168 draus"."""
_ASKS_OF_IT = re.compile(
    r"^\W*(?:is|was|are|were|would|ist|war|sind|geht|darf)\b[^?]*\b(?:it|that|this|they|das|es|so|ich)\b"
    rf"[^?]*\b{_FINE}\b[^?]*\?",
    re.IGNORECASE,
)
"""Asks about what was told just before: "I paid 30 euros, is that allowed?"."""
_ASKS_MORE = re.compile(
    r"^\W*(?:and )?(?:how long|where|when|what time|which room|who)\b[^?]{0,12}?\b(?:it|they"
    r"|that|we)\b"
    r"[^?]{0,20}\?*\W*$"
    r"|^\W*(?:und )?wann (?:ginge|geht|wäre|passt|passte|klappt|könnte) (?:das|es|sowas)\b"
    r"[^?]{0,20}\?*\W*$",
    re.IGNORECASE,
)
"""Asks one more thing about it: "who's coming to the interviews, and how long are they?"."""
_IN_ANOTHER = re.compile(
    rf"^\W*(?:{_ALSO}\s+)*(?:how much|what|wie ?viel)(?: (?:of (?:it|that)|davon|is (?:it|that)))?"
    rf"(?: (?:was|were|is|war|waren))? in (?:the )?(?:{CURRENCY_WORD})\b(?: {_ALSO})?\W*$",
    re.IGNORECASE,
)
"""Asks the same in another currency: "… and how much in euros?"."""
_SPENT = re.compile(r"\b(?:spen[dt]|cost|ausgegeben|gekostet)\b", re.IGNORECASE)
_ALSO_SPENT = re.compile(
    rf"^\W*(?:{_ALSO}\s+)*(?:how much|what|wie ?viel)(?: (?:did (?:i|we) spend|was spent|went))?"
    r" (?:on|for|für|fürs|auf) (?:the |my |die |das |den )?(?P<what>[^,;.?!]+?)\W*$",
    re.IGNORECASE,
)
_WHAT_TO_DO = re.compile(
    rf"^\W*(?:(?:{_ALSO}|so|also)\s+)*(?:now what|what now|was nun|was jetzt"
    r"|(?:what|how|which form|was|wie) (?:do|should|must|can|am|muss|soll|kann|mache?)"
    r"(?: (?:i|we|ich|wir))?(?: (?:have|need|supposed|going|now|jetzt|nun|da|dann|denn|to))*"
    r"(?: (?:do|fill (?:in|out)|claim(?: (?:it|that))?|proceed|machen|tun|ausfüllen))?"
    r"(?: (?:now|then|about (?:it|that)))*)\W*$",
    re.IGNORECASE,
)
"""Asks what follows from what was told just before."""
_SENTENCE = re.compile(rf"\s*(?:[;!?]|(?<!\b\w)(?<!\d){NO_ABBREVIATION}\.)\s+(?!\w+:)(?=\S)")
_OF_ANOTHER = re.compile(
    r"\s*(?:[,;.]\s+(?:(?:und|and|also|außerdem|dann)\s+)?|\s(?:und|and|außerdem)\s+)"
    r"(?=(?:der|die|das|den|mein\w*|unser\w*|the|my|our)\s+(?:[^\W\d_][\w-]*\s+)+?"
    r"[^,;.?!]*?(?:\b(?:ist|sind|beginnt|startet|findet|fängt|soll|muss|kommt|wird|dauert|geht|bitte"
    r"|is|starts|begins|should|needs|moves|lasts)\b|\b(?:absagen|verschieben|verlegen|streichen"
    r"|löschen|verlängern|verkürzen|kürzen|vorziehen|schieben)\W*$))",
    re.IGNORECASE,
)
"""Goes on with another meeting: "cancel the call, and the training is now from 9 to 10"."""
_REFERS = re.compile(
    r"\b(?:it|that|this|them|they|those|but|only|same|es|das|aber|nur|dasselbe|ihn)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:there|dort)\b(?! (?:is|are|was|were|any|a)\b)", re.IGNORECASE)
_THAT_DAY = re.compile(
    r"\b(?:on )?(?:that|the same|this) day\b|\b(?:an |am )(?:dem|diesem|dem selben|selben) tag\b",
    re.IGNORECASE,
)
_IN_PLACE_OF = re.compile(r"\s+(?:instead|stattdessen|dafür)\b(?! (?:of|von))", re.IGNORECASE)
"""Says that a part stands for what the one before takes away; it is no word of its own thing."""
_LEADING = re.compile(rf"^\W*(?:{_ALSO}\b\W*)+", re.IGNORECASE)


def without_taken_back(text: str) -> str:
    """What is ordered in the end: "book a table, no wait, book a review" orders a review."""
    return _TAKEN_BACK.sub("", text, count=1)


def read_parts(
    request: UserRequest, read: Callable[[UserRequest], Reply | None]
) -> Act | Several | None:
    """What the parts ask for, in their order; None when it is better read as one request.

    Args:
        request: The whole message.
        read: Understands one part.
    """
    for pattern in (_BREAK, _SENTENCE, _OF_ANOTHER):
        parts = [part for part in pattern.split(request.text) if part.strip()]
        parts = _with_days(_with_the_verb(parts, request), request)
        if len(parts) > 1 and not any(
            _belongs_to_what_is_before(one, request) for one in parts[1:]
        ):
            plain = (parts[0], *(_IN_PLACE_OF.sub("", part) for part in parts[1:]))
            replies = [read(request.saying(_LEADING.sub("", part) or part)) for part in plain]
            if pattern is not _OF_ANOTHER:
                replies = _with_documents(parts, replies, request)
            if _asks_more_of_rules(parts, replies):
                return _search(request.text)
            is_whole = pattern is not _OF_ANOTHER or all(map(_is_change, replies))
            joined = _joined(parts, replies, request.language) if is_whole else None
            if joined is not None:
                return joined
    return _same_again(request, read)


def _is_change(reply: Reply | None) -> bool:
    """Whether something that is there already is looked up, to be changed."""
    return isinstance(reply, Find)


def _belongs_to_what_is_before(part: str, request: UserRequest) -> bool:
    """Whether it is about the same: "and is that allowed?", "and put Ben on it"."""
    said = (_WITH_IT, _AS_MILEAGE, _MAKES_IT, _ASKS_OF_IT, _ASKS_MORE, _IN_ANOTHER, _WHAT_TO_DO)
    same = any(one.match(part) for one in said)
    return same or words_of_same(request.saying(_LEADING.sub("", part))) is not None


def _asks_more_of_rules(parts: list[str], replies: list[Reply | None]) -> bool:
    """Whether one look answers them: "may I fly first class, and who signs it off?"."""
    calls = [call for reply in replies if reply for call in first_calls(reply)]
    if not calls or any(call.tool != _SEARCH for call in calls):
        return False
    # What is told before a question is what it is about: "we need chairs for 900. Who approves?"
    is_told = replies[0] is None and not _ORDER.match(parts[0])
    return is_told or any(_needs_what_is_before(part) for part in parts[1:])


def _needs_what_is_before(part: str) -> bool:
    is_short = len(part.split()) < _OWN_QUESTION
    return is_short or bool(_REFERS.search(part) or _THERE.search(part))


def _with_documents(
    parts: list[str], replies: list[Reply | None], request: UserRequest
) -> list[Reply | None]:
    """The replies, with a look into the documents where nothing else is understood of a part."""
    calls = [call for reply in replies if isinstance(reply, Act) for call in reply.calls]
    is_all_looks = bool(calls) and all(call.tool in _LOOKS for call in calls)
    if not is_all_looks or not all(isinstance(one, Act | None) for one in replies):
        return replies  # what is told before a question may look like an order: nothing is written
    return [
        reply or _of_documents(request.saying(_LEADING.sub("", part)))
        for part, reply in zip(parts, replies, strict=True)
    ]


def _of_documents(request: UserRequest) -> Act | None:
    """A look into the documents, for a part that asks and that they know something about."""
    if not asks_freely(request.text) or _needs_what_is_before(request.text):
        return None
    if not request.knows(request.text):
        return None
    return _search(request.text)


def _search(text: str) -> Act:
    return Act((PlannedCall(_SEARCH, {"query": text.strip(" ?.!")}),))


def _with_the_verb(parts: list[str], request: UserRequest) -> list[str]:
    """The parts, "and how much on hotels" being about what was spent like the part before."""
    spent = _SPENT.search(parts[0]) if parts else None
    days = past_period(request.saying(parts[0])) if spent else None
    for place, part in enumerate(parts[1:], start=1):
        found = _ALSO_SPENT.match(part) if spent else None
        if found is None:
            continue
        own = past_period(request.saying(part))
        when = f" from {days.first} to {days.last}" if days and own is None else ""
        parts[place] = f"how much did I spend on {found['what']}{when}"
    return parts


def _with_days(parts: list[str], request: UserRequest) -> list[str]:
    """The parts, "that day" being the one that the part before names."""
    named = ""
    for place, part in enumerate(parts):
        parts[place] = _THAT_DAY.sub(f"on {named}", part) if named else part
        when = understand(part, request.now, request.policy)
        named = f"{when.start:%Y-%m-%d}" if when and when.start and when.names_day else named
    return parts


def _joined(
    parts: list[str], replies: list[Reply | None], language: Language
) -> Act | Several | None:
    """All of it, when the parts that are not understood leave no doubt about the others."""
    understood = [reply for reply in replies if isinstance(reply, Act | Ask | Find | Several)]
    left = [
        part
        for part, reply in zip(parts, replies, strict=True)
        if reply is None or isinstance(reply, Say)
    ]
    least = 1 if all(map(_ORDER.match, left)) else 2
    if len(understood) < least or any(map(_leaves_doubt, left)):
        return None
    notes = tuple(Say(_LEFT_OUT.in_language(language, text=part.strip())) for part in left)
    if all(isinstance(reply, Act) for reply in understood) and not notes:
        return Act(tuple(call for reply in understood for call in first_calls(reply)))
    return Several((*_flat(understood), *notes))


def _flat(replies: Iterable[Reply]) -> Iterator[Settled | Find]:
    for reply in replies:
        if isinstance(reply, Several):
            yield from reply.parts
        else:
            yield reply


def _leaves_doubt(part: str) -> bool:
    """Whether what is not understood may take back or change the rest."""
    text = part.lower()
    return bool(REFUSAL.search(text) or DOUBT.search(text) or _REFERS.search(text))


def _same_again(request: UserRequest, read: Callable[[UserRequest], Reply | None]) -> Act | None:
    """Two of the same kind with one verb: "book a call with Tom ... and a call with Ana ..."."""
    parts = _SAME_AGAIN.split(request.text)
    if len(parts) < 2:
        return None
    verb = request.text.split(maxsplit=1)[0]
    replies = [read(request.saying(parts[0]))]
    replies += [read(request.saying(f"{verb} {part}")) for part in parts[1:]]
    if not all(isinstance(reply, Act) for reply in replies) or _asks_more_of_rules(parts, replies):
        return None
    return Act(tuple(call for reply in replies if reply for call in first_calls(reply)))
