"""The short words of a follow-up: what refers back, what is only polite, what merely joins."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.list_place import EXPENSE, MEETING
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.remainder import CUT
from desktop_assist.providers.embedded.word_list import one_of

PRONOUN = (
    r"(?:(?:that|this|the|diese[nrs]?|den|die|das|dem|der) (?:same )?(?:one|"
    rf"{MEETING}|{EXPENSE})|it|that|this|them|das|dies|es|ihn|den|die|sie|dem)"
)
_OPENING = one_of(
    "never ?mind, forget (?:it|that), vergiss (?:es|das), no, nope, oh, ok, okay, sorry, wait",
    "hmm?, actually, please, and, also, then, now, well, ah+, aha, argh?, oops, ugh, k, kk, right",
    "lovely, brilliant, wonderful, excellent, nice, hang on, hold on, on second thoughts?, scratch"
    " that, i(?:'m| am) afraid, it looks like, oje, hoppla, mist, genau, klasse, prima, wunderbar",
    "but, alright, yes, great, thanks, perfect, cool",
    "can you, could you, would you, will you, can we, could we, shall we, let's, let us, just",
    "i(?: woul|')d (?:like|prefer) (?:you )?to, i (?:want|need) (?:you )?to, you can",
    "und, bitte, nein, doch, jetzt, dann, ja, kannst du, könntest du, können wir, lass uns",
    "ach, danke, super, aber, moment, gut",
)
_CLOSING = one_of(
    "please, instead, then, ok, okay, thanks?(?: you)?, though, actually, now, again, too",
    "as well, for me, bitte, stattdessen, doch, danke, auch, jetzt, lieber, mal",
)
_WISH = re.compile(
    r"(?<![\w'])(?:(?:let's|let us) (?:do|say|have|make it)|better make it|rather|besser)\s+",
    re.IGNORECASE,
)
_BETTER = re.compile(
    r"(?:maybe |perhaps |vielleicht )?(?P<what>[^,;?]{1,40}?) (?:(?:would be|is|works|suits me"
    r"|fits)"
    r" (?:\w+ )?better|(?:wäre|ist|passt)(?: mir)? (?:\w+ )?besser)\W*",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"^\W*(?:(?:no|nein|sorry),? )?[^,;.]{1,25} (?:was|is|war|ist) (?:wrong|falsch|incorrect|not"
    r" right)"
    r"[,;.]+\s*",
    re.IGNORECASE,
)
_FIELD = one_of(
    "merchant, shop, amount, price, date, day, category, currency, title, place, room, time",
    "length",
    "betrag, preis, händler, datum, tag, kategorie, währung, titel, ort, raum, uhrzeit, dauer",
)
_CORRECTING = re.compile(
    rf"^\W*(?:the|der|die|das) {_FIELD}\b"
    r"|^\W*(?:no|nope|sorry|actually|oh|wait|i mean|i meant|make|move|change|shift|set|put|push"
    r"|reschedule|nein|doch|ach|ich meinte|mache?|verschieb\w*|verleg\w*|setze?|stelle?)\b"
    r"|\b(?:instead|rather|not|nicht|lieber|statt|stattdessen|besser)\b",
    re.IGNORECASE,
)
_THE = re.compile(
    r"\b(?:the|that|this|my|our|den|die|das|der|dem|mein\w*|unser\w*)\b", re.IGNORECASE
)
_POLITE_START = re.compile(rf"^\W*{_OPENING}\b\W*", re.IGNORECASE)
_POLITE_END = re.compile(rf"[\s,;]+{_CLOSING}\s*([?.!]*)\s*$", re.IGNORECASE)
_ASKED_OF_US = re.compile(
    r"(?P<joint>\b(?:and|und|then|dann)|[,;.!])\s+(?:(?:can|could|would) (?:you|u)|kannst du"
    r"|könntest du)"
    r"(?: (?:please|also|bitte|auch))*\s+(?=\w)",
    re.IGNORECASE,
)
"""Between two orders: "make it 3, and could you add Tom"."""
_REFERS = re.compile(rf"\b(?:{PRONOUN}|draus|daraus)\b", re.IGNORECASE)
_NAMES = {
    "meeting": re.compile(rf"\b{MEETING}\b", re.IGNORECASE),
    "expense": re.compile(rf"\b{EXPENSE}\b", re.IGNORECASE),
}
_ITS_DAY = re.compile(
    r"\b(?:on|of|from|am|vom)\s+(?P<day>.+?)\s+(?:to|until|by|auf|um|nach)\b", re.IGNORECASE
)
_JOINING_WORDS = """
    it it's that's its that this them one the a an to at on in for by from of be is was were
    should would will with and or but no please just only do rather better still too also as
    well instead then now again make made set change move shift push put bring reschedule
    postpone delay extend prolong shorten cut update edit schedule start starts starting begin
    begins end ends last lasts take takes long let's lets have got can could you we i want need
    like about how what me my back up out over around there here next same later into until till
    through up das es ihn den die dem der sie dies diesen dieses auf um am an im in für von vom
    zu zum zur bis mit und oder mach mache machen macht verschieb verschiebe verschieben verleg
    verlege verlegen setz setze setzen änder ändere ändern stell stelle stellen leg lege legen
    schieb schiebe schieben nimm trag trage pack packe draus daraus drauf doch lieber bitte mal
    noch nochmal jetzt dann soll sollte sollen sein waren kostete dauern dauert lang lange statt
    stattdessen eher besser so wir ich möchte will brauche kann können auch nur ist war uhr erst
    erstmal schon gleich wieder hin rüber beginnen beginnt anfangen verlängere verlängern
    verkürze verkürzen kürze ein eine einen been gewesen s
"""
_JOINING = frozenset(_JOINING_WORDS.split())
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")


def plain(text: str) -> str:
    """The words without what is only polite around them; a wish is "make it" what it names."""
    text = " ".join(text.replace("\u2019", "'").split())
    text = _WISH.sub("make it ", _WRONG.sub("", text), count=1)
    for _ in range(4):
        text = _POLITE_START.sub("", text, count=1)
        text = _POLITE_END.sub(r"\1", text, count=1)
    text = _ASKED_OF_US.sub(r"\g<joint> ", text)
    better = _BETTER.fullmatch(text.strip())
    return f"make it {better['what']}" if better else text.strip()


def refers_back(text: str) -> bool:
    """Whether the words speak of something that was said before."""
    return _REFERS.search(text) is not None


def corrects(text: str) -> bool:
    """Whether the words say that something is to be otherwise: "no, Friday"."""
    return _CORRECTING.search(text) is not None


def names_known(text: str) -> bool:
    """Whether something known is named: "the taxi", unlike "taxi 30 euros"."""
    return _THE.search(text) is not None


def names_its_day(request: UserRequest) -> bool:
    """Whether the day a meeting is on is named beside what is to become of it.

    As in "move the sync on 14 December to 3 pm": without a name, that would be the day it moves to.
    """
    found = _ITS_DAY.search(request.text)
    when = understand(found["day"], request.now, request.policy) if found else None
    return when is not None and when.names_day


def names_kind(text: str, kind: str) -> bool:
    """Whether the words name a meeting, or an expense, as such."""
    return _NAMES[kind].search(text) is not None


def other_words(rest: str) -> tuple[str, ...]:
    """The words in a rest that carry a meaning of their own, in lower case."""
    rest = _REFERS.sub(" ", rest.replace(CUT.strip(), " "))
    words = (found.group().lower() for found in _WORD.finditer(rest))
    return tuple(word for word in words if word not in _JOINING)
