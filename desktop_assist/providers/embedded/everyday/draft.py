"""Drafts of mails and messages from what is known: nothing is made up, gaps are left open."""

import re
from dataclasses import dataclass
from datetime import datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.conversation import Messages
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.everyday.draft_texts import DRAFTS, DraftText
from desktop_assist.providers.embedded.follow_ups.history import history_of
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of

_KIND = one_of(
    "e-?mail, mail, message, text(?: message)?, sms, note, reply, answer, response, apology",
    "out[- ]of[- ]office(?: (?:message|reply|note))?, invitation, thank[- ]you(?: note| mail)?",
    "follow[- ]?up(?: mail| message)?, nachricht, antwort, absage, entschuldigung",
    "abwesenheitsnotiz, einladung, zusage",
)
_VERB = one_of(
    "write, draft, compose, send, prepare, text, e-?mail, mail, message, ping, reply to, answer",
    "let, tell, ask, inform, remind, thank, shoot",
    "schreibe?, verfasse?, entwirf, schicke?, sende?, antworte?, sag, sage, formuliere?",
)
_POLITE = one_of(
    "please, can you, could you, would you, will you, i need to, i want to, help me, i need you to",
    "i'd like (?:you )?to, i would like (?:you )?to, bitte, kannst du, könntest du, go ahead and",
)
_ORDER = re.compile(rf"^\W*(?:{_POLITE}\W+)*(?P<verb>{_VERB})\b\s*(?P<rest>.*)$", re.IGNORECASE)
_NOUN = re.compile(rf"\b{_KIND}\b", re.IGNORECASE)
_BY_VERB = re.compile(r"(?:text|e-?mail|mail|message|ping|reply to)$", re.IGNORECASE)
_LET_KNOW = re.compile(
    r"^(?P<who>[\w'-]+(?: [\w'-]+){0,2}?) know\b\s*(?:by \w+ )?(?:that )?(?P<what>.*)$",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"\b(?:(?:that|which) says?|that|saying|to say|to tell (?:him|her|them)|(?:and )?tell (?:him"
    r"|her|them)(?: that)?"
    r"|and say|dass|und sag\w*(?: \w+)?)\s+(?:that )?(?P<what>.+)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|for|asking for|on|über|wegen|zum thema)\s+(?P<what>.+)$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\b(?:to|for|für|an(?=\s+(?:[A-Z]|meine|den\b|die\b|das\b|\S+@)))\s+(?P<who>(?:my |the |our "
    r"|a |meine[nm]? |den |die |das |einen? )?"
    r"(?!that\b|say\b|tell\b|be\b|let\b|me\b|us\b|it\b|being\b)[\w.@+'-]+"
    r"(?: [A-Z][\w'-]+| team)?)",
)
_AFTER_VERB = re.compile(
    r"^(?P<who>(?:my |the |our |meine[nmr]? |den |dem |der )?(?!an?\b|the\b|me\b|us\b|ein\w*\b"
    r"|this\b)"
    r"[\w.@+'-]+(?: [A-Z][\w'-]+)?)\b",
)
_NOT_TO = re.compile(
    r"\b(?:invitation|einladung|follow[- ]?up|answer|response) (?:to|zu[rm]?|an) (?:\w+ ?){1,3}",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(r"\b(?:until|till|bis)\s+(?P<day>.+)$", re.IGNORECASE)
_VERB_LAST = re.compile(r"^(?P<who>ich|wir)\s+(?P<rest>.+)\s+(?P<verb>\S+)$", re.IGNORECASE)
_INVITES = re.compile(
    r"^(?:out )?(?:(?:an?|the|die|eine) )?(?:invitations?|invites?|einladung)(?: (?:e-?mail|mail))?"
    r" (?:for|to|zu[mr]?|für) (?:the|my|our|[\w-]+'s|de[mr]|die|das|den|mein\w*)\b.*(?:call"
    r"|meeting|review|sync|kick-?off|lunch|termin"
    r"|besprechung|runde|1:1|workshop)\b",
    re.IGNORECASE,
)
"""To a meeting that is in the calendar: that makes a file of its own."""
_MOST_WORDS_OF_SUBJECT = 7
_MAILS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SUBJECT = re.compile(r"\b(?:subject|betreff):?\s+[\"“„]?(?P<what>[^\"”“]+)[\"”“]?", re.IGNORECASE)
_ONE_OF_MINE = re.compile(r"^(?:my|our|the|meine\w*|den|dem|der|die)\s+", re.IGNORECASE)
_ANYONE = re.compile(r"^(?:an?|einen?|eine[mr]?)\s", re.IGNORECASE)
_HEAD = Text(
    "A draft to copy. It holds only what was said; gaps are in [brackets]. Nothing was sent.",
    "Ein Entwurf zum Kopieren. Er enthält nur, was gesagt wurde; Lücken stehen in [Klammern]. "
    "Es wurde nichts verschickt.",
)
_LINES = Text("To: {to}\nSubject: {subject}", "An: {to}\nBetreff: {subject}")
_NO_DAY = Text("[date]", "[Datum]")
_NO_MEETING = Text("[meeting]", "[Termin]")
_NO_NAME = Text("[name]", "[Name]")
_PRONOUNS = {
    "i": "I", "i'm": "I'm", "im": "I'm", "i'll": "I'll", "i've": "I've", "i'd": "I'd",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is known of the mail: to whom, about what, and what it says."""

    to: str
    subject: str
    content: str


def read(request: UserRequest, messages: Messages) -> Say | None:
    """The draft asked for; None when no message to somebody is asked for."""
    order = _ORDER.match(request.text)
    if order is None or not _is_mail(order["verb"], order["rest"]):
        return None
    wish = _wish(order["verb"], order["rest"])
    kind = next((one for one in DRAFTS if one.pattern.search(request.lower)), DRAFTS[-1])
    return Say(_draft(kind, wish, request, messages))


def _is_mail(verb: str, rest: str) -> bool:
    if _INVITES.search(rest):
        return False
    if _BY_VERB.match(verb):
        return bool(rest)
    if verb.lower() == "let":
        known = _LET_KNOW.match(rest)
        return known is not None and known["who"].lower() not in {"me", "us"}
    is_teller = verb.lower() in {"tell", "ask", "inform", "remind", "thank", "sag", "sage"}
    return not is_teller and _NOUN.search(rest[:80]) is not None


def _wish(verb: str, rest: str) -> _Wish:
    subject = _SUBJECT.search(rest)
    rest = rest[: subject.start()] if subject else rest
    known = _LET_KNOW.match(rest) if verb.lower() == "let" else None
    if known:
        return _Wish(_name(known["who"]), "", _content(known["what"]))
    content = _CONTENT.search(rest)
    before = rest[: content.start()] if content else rest
    about = None if content else _ABOUT.search(before)
    head = before[: about.start()] if about and _TO.search(before[: about.start()]) else before
    return _Wish(
        _recipient(verb, head),
        (subject["what"] if subject else _after(about, head)).strip(" ."),
        _content(content["what"]) if content else "",
    )


def _after(about: re.Match[str] | None, head: str) -> str:
    if about is None or about["what"] == "":
        return ""
    what = _MAILS.sub("", about["what"]).strip()
    to = _TO.search(head)
    return "" if to and to["who"] == what else what


def _recipient(verb: str, text: str) -> str:
    mail = _MAILS.search(text)
    if mail:
        return mail.group()
    text = _NOT_TO.sub("", text)
    found = _AFTER_VERB.search(text) if _BY_VERB.match(verb) else _TO.search(text)
    if found is None and not _NOUN.search(text):
        found = _TO.search(text) or _AFTER_VERB.search(text)
    if found is None or _NOUN.fullmatch(found["who"]):
        return ""
    return _name(found["who"])


def _name(who: str) -> str:
    if _ANYONE.match(who):
        return ""
    bare = _ONE_OF_MINE.sub("", who.strip())
    if bare != who.strip():
        return bare
    return who if "@" in who else bare[:1].upper() + bare[1:]


def _content(text: str) -> str:
    turned = _VERB_LAST.match(text.strip(" .!?"))
    text = f"{turned['who']} {turned['verb']} {turned['rest']}" if turned else text
    words = [_PRONOUNS.get(word.lower(), word) for word in text.strip(" .!?").split()]
    said = " ".join(words)
    return said[:1].upper() + said[1:] + "." if said else ""


def _draft(kind: DraftText, wish: _Wish, request: UserRequest, messages: Messages) -> str:
    language = request.language
    values = {
        "name": wish.to.split("@")[0] if wish.to else _NO_NAME.in_language(language),
        "content": wish.content or kind.open.in_language(language),
        "about": _topic(wish, kind, language),
        "day": _day(request),
        "meeting": _last_meeting(messages, language),
    }
    subject = wish.subject or kind.subject.in_language(language, **values)
    head = _LINES.in_language(
        language, to=wish.to or values["name"], subject=subject[:1].upper() + subject[1:]
    )
    body = kind.body.in_language(language, **values)
    return f"{_HEAD.in_language(language)}\n\n```\n{head}\n\n{body}\n```"


def _topic(wish: _Wish, kind: DraftText, language: Language) -> str:
    short = wish.content.rstrip(".")
    is_short = 0 < len(short.split()) <= _MOST_WORDS_OF_SUBJECT
    return wish.subject or (short if is_short else kind.about.in_language(language))


def _day(request: UserRequest) -> str:
    last = _LAST_DAY.search(request.text)
    when = understand(last["day"], request.now, request.policy) if last else None
    if when is None or when.start is None or not when.names_day:
        return _NO_DAY.in_language(request.language)
    start = when.start
    day = start.date() if isinstance(start, datetime) else start
    return day_words(day, request.language)


def _last_meeting(messages: Messages, language: Language) -> str:
    meetings = history_of(messages).of_kind("meeting")
    return meetings[0].name if meetings else _NO_MEETING.in_language(language)
