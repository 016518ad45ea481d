"""Says a German order for a new meeting as one, however much is told around it.

"Kannst du mir am Donnerstag eine halbe Stunde mit dem Flo reinsetzen? Wir müssen noch über die
Pläne schauen" asks for a meeting about the plans.
"""

import re

from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.usual_form.german_words import DAY
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import EXPENSE_NOUN, MEETING_NOUN

_HELLO = (
    r"\W*(?:(?:du|hey|hi|servus|moin|hallo|guten morgen|ach so|ach ja|ach|übrigens|so|und|ok|okay"
    r"|perfekt|super|gut|passt|dann|also|prima|danke|na|klasse|toll)\b[,!.: ]+)*"
)
_SOFT = (
    r"(?:(?:bitte|mal|doch|noch|mir|uns|gleich|dann|also|einfach|gerne?|schnell|kurz|auch|jetzt"
    r"|ruhig|lieber|endlich) )*"
)
_VERB = one_of(
    "block\\w*, reservier\\w*, trag, trage, trägst, plane?, planst, mach, mache, machst, setze?",
    "setzt, leg, lege, legst, stelle?, stellst, pack, packe, packst, schreibe?, schreibst",
    "notiere?, buch, buche, buchst, erstell\\w*, vereinbar\\w*, halt\\w*",
)
_PUT_IN = one_of(
    "(?:rein|ein)(?: ?(?:setzen|stellen|legen|packen|tun|machen|schreiben|planen|nehmen|schieben"
    "|buchen|quetschen)), eintragen, reintragen, ansetzen",
)
_ASKED = r"(?:(?:kannst|könntest|magst|würdest) (?:du|ma)|(?:können|könnten|würden) sie)"
_ENTRY = re.compile(rf"^{_HELLO}(?:{_ASKED} |{_SOFT}{_VERB}(?: du| sie)? )", re.IGNORECASE)
_WHY = re.compile(
    r"(?:,|\s[-\u2013]|\.|!)\s+(?:sonst\s|(?:die|der|das|den|da|dann|ich|wir|es"
    r"|er|sie) (?:muss|müssen|will|wollen|sollte?|kann|könnte|brauche?|brauchen|hab|habe|haben|ist"
    r"|sind|wird|war|steht|drängt|eilt|komme?|möchte|liegt|wartet|schaffe?)\b)"
    r"(?!.*\b(?:wenn|falls|außer|aber|sondern|statt|stunden?|minuten?|raum|online|teams)\b)"
    r"(?!.*\d)[^?]*$",
    re.IGNORECASE,
)
"""Why it is to be kept free; what has a number or a place in it may belong to the meeting."""
_LOOK = one_of(
    "gucken, schauen, reden, sprechen, quatschen, drüberschauen, drübergehen, gehen, austauschen",
    "abstimmen, diskutieren, unterhalten, schnacken, sehen, ratschen, tratschen, beraten",
)
_GO_THROUGH = one_of(
    "durchgehen, besprechen, anschauen, ansehen, angucken, klären, vorbereiten, abstimmen, planen",
    "durchsprechen, diskutieren, festlegen, fertig machen, fertigmachen, abschließen",
)
_THE = r"(?:(?:die|das|den|dem|der|unser\w*|mein\w*) )?"
_TOPIC = re.compile(
    rf"[.!?,;]\s+(?:da |dabei )?(?:wir|ich) (?:müssen|muss|müssten|wollen|will|wollten|sollten"
    r"|sollte|möchten|möchte) (?:(?:uns|noch|mal|dringend|kurz|da|endlich|unbedingt|nochmal|auch"
    rf"|gemeinsam|zusammen) )*(?:(?:über|wegen|zum|zur|durch) {_THE}(?P<about>[^,.;:?!]{{3,60}}?)"
    rf" {_LOOK}|{_THE}(?P<what>[^,.;:?!]{{3,60}}?) {_GO_THROUGH})\W*$",
    re.IGNORECASE,
)
_PUT_LAST = re.compile(
    rf"^{_HELLO}{_ASKED} {_SOFT}(?P<what>[^?]+?) {_PUT_IN}(?P<more>(?:, [^?.]+)?)\W*$",
    re.IGNORECASE,
)
_SOMETHING = re.compile(
    rf"^{_HELLO}(?:{_ASKED} )?{_SOFT}(?:{_VERB} )?(?:du )?{_SOFT}(?:was|etwas|(?:eine?n? |'?nen? )?"
    r"(?:(?:feste[ns]?|fixe[ns]?|regelmäßige[ns]?|wiederkehrende[ns]?|neue[ns]?) )?(?:termin|runde"
    r"|block|serie|slot)) (?:(?:festes|fixes|regelmäßiges|wiederkehrendes|neues) )?mit"
    rf" (?P<who>[^,.;:?!]{{2,50}}?)(?: (?:rein|ein|an|fest|auf|{_PUT_IN}))?[:,] (?P<more>[^?]+)$",
    re.IGNORECASE,
)
_STARTS = re.compile(
    rf"[.!,;]\s+(?:(?:los )?geht'?s (?:los )?|beginn(?:t|en wir)? |start(?:et|en wir)? )?"
    rf"(?:ab |am )?"
    rf"(?P<day>(?:diese[nm]|nächste[nm]|kommende[nm]) \w+|{DAY})"
    r" (?:geht'?s|geht es|fangen wir|fängt es|starten wir|beginnen wir|solls|soll es)(?: zum ersten"
    r" mal)?(?: (?:los|an|losgehen|anfangen))?\W*$",
    re.IGNORECASE,
)
_FIRST_TIME = re.compile(
    r",\s*(?:der )?(?:start|beginn|erste[rs]? (?:termin|mal|treffen)|erstmals|das erste mal)"
    rf"(?: ist)?:? (?:am |ab |ab dem |mit )?(?={DAY})",
    re.IGNORECASE,
)
"""From when on it repeats: ", Start am 3.12."."""
_NO_NAME = one_of(
    "\\w*kunde\\w*, \\w*chef\\w*, \\w*team, \\w*werkstatt, \\w*firma, \\w*bank, \\w*behörde",
    "\\w*amt, \\w*gemeinde, \\w*stadt",
    "\\w*(?:ung|heit|keit|schaft|tion|erin|ner|ler|ter|der|er|ist|ant|eur)",
    "\\w*büro, \\w*bahn, \\w*auto, \\w*zug, \\w*bus, \\w*rad, \\w*flieger, \\w*arzt, \\w*anwalt",
    "\\w*notar, \\w*rat, \\w*agentur, \\w*gruppe, \\w*schule, \\w*presse, \\w*familie, \\w*frau",
    "\\w*mann, \\w*kolleg\\w*, \\w*technik, \\w*labor, \\w*verein, \\w*haus, \\w*produktion",
    "\\w*it, \\w*vertrieb, \\w*einkauf, \\w*marketing, \\w*support, \\w*lager, \\w*welt, \\w*runde",
    "\\w*bitte, \\w*thema, \\w*ziel, \\w*sohn, \\w*tochter, \\w*vater, \\w*mutter, \\w*hund",
    "\\w*liste, \\w*plan, \\w*bericht, \\w*projekt, \\w*architekt, \\w*azubi, \\w*praktikant\\w*",
)
_WITH_ARTICLE = re.compile(
    rf"\b(?P<with>mit|und) (?:dem|der) (?!(?i:{_NO_NAME})\b)"
    r"(?P<name>(?-i:[A-ZÀ-ÖØ-Þ][a-zà-ÿ'\u2019]{1,11}))(?=\W*$|[,.;:?!]| (?:und|am|um|eine?|in|im"
    r"|wegen|zu|zum|zur|über|für|rein\w*|ein\w*|auf|ab|von|heute|morgen|übermorgen|nächste\w*|diese\w*"
    r"|jeden?|alle|per|via|halbe)\b| (?-i:[A-ZÄÖÜ][a-zäöüß]+)(?:\W|$))",
    re.IGNORECASE,
)
"""Somebody called as in much of the language: "mit dem Flo"; no "mit der Werkstatt"."""


def in_one_entry(text: str) -> str:
    """The order alone, with what it is about; other text as it is."""
    if find_money(text).currency or EXPENSE_NOUN.search(text.lower()):
        return text
    something = _SOMETHING.match(text)
    if something is not None:
        return _something(something)
    text = _FIRST_TIME.sub(", ab ", text)
    is_entry = _ENTRY.match(text) is not None
    if (is_entry or MEETING_NOUN.search(text.lower())) and not text.rstrip().endswith("?"):
        text = _WITH_ARTICLE.sub(r"\g<with> \g<name>", text)
    return _entry(_WITH_ARTICLE.sub(r"\g<with> \g<name>", text)) if is_entry else text


def _entry(text: str) -> str:
    topic = _TOPIC.search(text)
    if topic is not None:
        text = text[: topic.start()]
    found = _PUT_LAST.match(text)
    if found is not None and (topic or re.search(r"\bmit [A-ZÀ-ÖØ-Þ]", found["what"])):
        return f"plane {found['what']}{found['more']}{_about(topic)}"
    if topic is not None:
        return f"{text}{_about(topic)}"
    return _WHY.sub("", text)


def _something(found: re.Match[str]) -> str:
    more = found["more"]
    start = _STARTS.search(more)
    if start is not None:
        more = f"{more[: start.start()]}, ab {start['day']}"
    who = re.sub(r"^(?:der|dem|den|die) ", "", found["who"], flags=re.IGNORECASE)
    return f"plane einen Termin mit {who}, {more}"


def _about(topic: re.Match[str] | None) -> str:
    return f", Thema {topic['about'] or topic['what']}" if topic else ""
