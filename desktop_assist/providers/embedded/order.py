"""Tells an order to change something from a question, a story or a refusal."""

import re
from dataclasses import dataclass
from functools import cache

from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words
from desktop_assist.providers.embedded.words import DOUBT, HOW_TO, QUESTION, REFUSAL

_POLITE = one_of(
    "please, pls, plz, bitte, (?:can|could|would|will) (?:you|u), kannst du, könntest du",
    "würdest du, (?:i )?(?:want|need|have|got|would like|'d like) (?:you )?to",
    "i'd like (?:you )?to",
    "(?:can|could|shall) we, können wir, let's, let us, we (?:need|have|want) to, we should",
    "(?:unfortunately|sadly|leider)\\,?, (?:i|we|ich|wir) (?:must|muss|müssen), go ahead and",
    "(?:i'm|i am) afraid(?: that)?, sorry\\,?(?: but)?, (?:i|we)(?:'ll| will) have to, (?:i|we)'ve",
    "got to, (?:muss|müssen|möchte|möchten|will|wollen) (?:ich|wir)",
    "also, then, now, just, and",
    "hey, hi, ok(?:ay)?, oh, oops, so, mal, doch, und, dann, jetzt",
)
_SELF = starting_with(
    "(?:soll|muss|kann|darf|könnte|sollte|will) (?:ich|man|er|sie|es|das), kann (?:der|die|das)",
)
_QUOTED = re.compile(r"^\W*>|\b(?:wrote|schrieb)\s*:", re.IGNORECASE)
_NO_ORDER = (QUESTION, REFUSAL, HOW_TO, _SELF, _QUOTED)
_ASKS = re.compile(
    r"^(?!\W*(?:(?:please|bitte|and|und|so|then|dann|also) )*"
    r"(?:can|could|would|will|kannst|könntest|können|könnten|würden|make|change|put|set|add|delete"
    r"|remove|mach|änder|setz|lösch|nimm|trag)\w*\b).*\?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_UNABLE = re.compile(
    r"\b(?:i|we) (?:can't|cannot|can not|won't) (?:make|attend|come|be|join)(?: it)?\b"
    r"(?: (?:to|at|for)(?= (?:the|my|our)\b))?|\bich kann nicht\b"
    r"|\b(?:i|we) (?:don't|do not) (?:need|want)(?! to)\b(?=[^,;.]*[,;.] *\w+ (?:it|that|them)\b)"
    r"|\b(?:i|we) no longer (?:need|want)(?! to)\b(?=[^,;.]*[,;.] *\w+ (?:it|that|them)\b)"
    r"|\b[^\W\d_][\w'-]* (?:can't|cannot|can not|couldn't|won't be able to|isn't able to) "
    r"(?:make|attend|come|join|do|be)\b(?: it| there)?(?=[^,;.]{0,40}[,;.])"
    r"|\b[^\W\d_][\w-]* (?:kann|können|schafft es|schaffen es)(?= [^,;.]{0,30}?\bnicht\b)"
    r"[^,;.]{0,30}? nicht(?: kommen| dabei sein| teilnehmen)?(?=\s*[,;.])"
    r"|\b(?:ich|wir) brauchen? (?=[^,;.]* nicht(?: mehr)?[,;.])"
    r"|\bbrauchen? (?:ich|wir)(?: (?:jetzt|doch|dann))? nicht(?: mehr)?(?=[,;.])",
    re.IGNORECASE,
)
"""A reason for an order, and no refusal of it."""
_OWNER = one_of("the, my, our, tomorrow's, today's, der, die, das, den, meine?, unsere?")
_HOPE = whole_words(
    "wish, hope, imagine, suppose, pretend, hypothetical\\w*, angenommen, hoffe, kidding",
    "joking, scherz, no wait, keep",
)
_ASKS_US = re.compile(r"\b(?:can|could|would|will) (?:you|u)\b|\b(?:kannst|könntest|würdest) du\b")


@dataclass(frozen=True, slots=True)
class Order:
    """What an order is about.

    Attributes:
        verb: The word that orders it.
        rest: The other words.
        is_sure: False when the sentence leaves a doubt; then it is asked first.
    """

    verb: str
    rest: str
    is_sure: bool


def find_order(text: str, verbs: str, last_verbs: str = r"(?!)") -> Order | None:
    """The order that begins with one of the verbs, or ends with one as German does.

    What is told before an order, as in "Omar is ill, cancel lunch", leaves a doubt.

    Args:
        text: The whole request.
        verbs: Pattern of verbs that stand first.
        last_verbs: Pattern of verbs that stand last.
    """
    plain = _UNABLE.sub("", text.replace("\u2019", "'"))
    if any(pattern.search(plain.lower()) for pattern in _NO_ORDER):
        return None
    tried = (pattern.fullmatch(plain) for pattern in _patterns(verbs, last_verbs))
    found = next((found for found in tried if found), None)
    if found is None:
        return None
    is_sure = "told" not in found.groupdict() and _is_sure(plain)
    return Order(found["verb"].lower(), _rest(found), is_sure)


def is_refused(text: str) -> bool:
    """Whether the words say what not to do, or are somebody else's."""
    return bool(REFUSAL.search(text.lower()) or _QUOTED.search(text))


@cache
def _patterns(verbs: str, last_verbs: str) -> tuple[re.Pattern[str], ...]:
    """The forms of an order; `told` is what is told before it, which leaves a doubt."""
    opening = rf"\W*(?:{_POLITE}(?=\W)\W*)*"
    please = r"(?:(?:please|bitte|so|(?:can|could|would|will) you|kannst du|könntest du)\s+){0,3}"
    out = (
        r"(?P<more> (?:out|off|raus|heraus|ab|aus)\b)?(?: (?:of|from|out of|aus) "
        r"(?:(?:my|the|our) )?(?:(?:mein|de)\w* )?(?:calend[ae]r|diary|agenda|schedule|kalender))?"
        r"(?:\W+(?:please|bitte|for me|then))*"
    )
    this = rf"(?:it|(?:that|this)(?: (?:expense|one|entry|amount|meeting))?|das|es){out}\W*"
    wish = r"\W*(?:i|we)(?:(?:'d| would) (?:like|love)| want| need)(?: to (?:have|get|see))?"
    done = rf"(?P<verb>{verbs})(?:[dlgp]?ed|d)\b"
    must = r"(?:(?:needs?|has|have) to|must|should|muss|soll)(?: be)?"
    forms = (
        rf"{opening}(?P<verb>{verbs})\b(?!-)\s*(?P<rest>.*)",
        rf"{opening}(?P<rest>.+?)\W+(?P<verb>{last_verbs})(?:\W+bitte)?\W*",
        rf"{opening}(?P<rest>{_OWNER}\b[^,.;]+?)[,.;]\s*{please}(?P<verb>{verbs}) {this}",
        rf"(?P<told>)(?P<rest>.+?)[,.;]?(?<!\bto)\s+{please}(?P<verb>{verbs}) {this}",
        rf"{wish} (?P<rest>{_OWNER}\b.+?)\s+(?:to be )?{done}(?P<more>.*)",
        rf"(?P<told>.+?[,.;!\u2013-])\s*{please}(?P<verb>{verbs})\b\s*(?P<rest>.+)",
        rf"(?P<told>)(?P<rest>{_OWNER}\b.+?)\s+{must}\s+(?P<verb>{verbs})(?:d|ed)?\b(?P<more>.*)",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


_WISH = re.compile(
    r"\s+(?:(?:muss|müssen|möchte|möchten|will|wollen|würde|würden|sollte|sollten|kann|können) "
    r"(?:ich|wir)|(?:ich|wir) (?:muss|müssen|möchten?|wollen|will))"
    r"(?: (?:leider|doch|gerne?|bitte|nun|jetzt|mal|heute|lieber|dringend|auch|wohl))*(?=\W*$)",
    re.IGNORECASE,
)
"""Stands before the verb at the end of a German order: "den Termin muss ich leider absagen"."""
_AFRAID = re.compile(
    r"^\W*(?:(?:i'm|i am) afraid|unfortunately|sadly|sorry|leider|tut mir leid|it looks like"
    r"|looks like)\b[,:]?(?: (?:that|but|aber))?\s+",
    re.IGNORECASE,
)


def without_regret(text: str) -> str:
    """The words without "I'm afraid" before them."""
    return _AFRAID.sub("", text)


def _rest(found: re.Match[str]) -> str:
    words = without_regret(_WISH.sub("", found["rest"])) + (found.groupdict().get("more") or "")
    return re.sub(r"\W+(?:please|pls|plz|bitte|thanks|danke)\W*$|[\s?!.]+$", "", words)


def _is_sure(text: str) -> bool:
    lower = text.lower()
    asks = lower.rstrip().endswith("?") and not _ASKS_US.search(lower)
    return not (asks or DOUBT.search(lower) or _HOPE.search(lower))


def only_asks(text: str) -> bool:
    """Whether it is a question that orders nothing: "and the hotels in October?"."""
    return _ASKS.search(text) is not None
