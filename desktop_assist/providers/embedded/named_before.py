"""Puts the name where a later clause only has a word for it: "The review clashes. Move it".

In German one says what is the matter first, and then what is to be done with "it": the order is
then understood like one that names its meeting itself.
"""

import re

from desktop_assist.providers.embedded.word_list import one_of

_DETERMINER = r"(?:der|die|das|den|dem|mein\w*|unser\w*|diese[rnms]?)"
_FINITE = one_of(
    "geht, gehts, ginge, ist, is, war, wäre, wird, würde, wurde, passt, klappt, hat, hätte, liegt",
    "kollidiert, überschneidet, fällt, kann, könnte, muss, müsste, soll, sollte, kommt, dauert",
    "braucht, steht, findet, entfällt, verschiebt, schaff\\w*, krieg\\w*, bekomm\\w*, pack\\w*",
    "habe?n?, können, müssen, brauche?n?, bräuchte\\w*, möchte\\w*, findet, beginnt, startet",
    "erledigt, wahrnehmen, will, wollen, darf, mag, interessiert, bringt, reicht, feiert",
)
_SUBJECT = re.compile(
    rf"^\W*(?:leider |also |du |ach )?"
    rf"(?P<what>{_DETERMINER}\s+(?:(?!{_FINITE}\b)[^,;:!?]){{3,70}}?)"
    rf"\s+{_FINITE}\b",
    re.IGNORECASE,
)
"""What stands first, up to the verb: "Die Klausur am 3. passt mir nicht"."""
_INVERTED = re.compile(
    rf"^\W*(?:(?!{_DETERMINER}\b)[^,;:!?.]){{0,60}}?(?<!\w){_FINITE}\s+"
    r"(?:(?:mir|uns|sich|ja|leider|doch|jetzt|nun|ich|wir|also|der \w+|die \w+)\s+)*"
    rf"(?P<what>{_DETERMINER}\s+(?:(?!\b(?:leider|doch|nicht|nun|aus|weg|schon|noch|ins|mit "
    r"(?:de[mnr]|mein\w*) anderen)\b)[^,;:!?]){3,60}?)"
    r"\s*(?=\b(?:leider|doch|nicht|nun|aus|weg|schon|noch|ins|mit (?:de[mnr]|mein\w*) anderen)\b"
    r"|[,;:.!]|$)",
    re.IGNORECASE,
)
"""Behind the verb: "Am Dienstag fällt die Klausur aus", "ich schaffe die Klausur nicht"."""
_SENTENCE = (
    r"(?P<told>.{8,160}?)(?:(?<!\b\d)(?<!\b\d\d)[.!]|[;:]|\s[-\u2013]|,)\s+"
    r"(?:(?:also|daher|deshalb|deswegen|drum|dann|und|jetzt|bitte|aber)\s+)*"
)
_VERB = one_of(
    "verschieb\\w*, verleg\\w*, schieb\\w*, setz\\w*, leg\\w*, mach\\w*, zieh\\w*, nimm, stell\\w*",
    "sag\\w*, streich\\w*, lösch\\w*, stornier\\w*, entfern\\w*, kürz\\w*, verkürz\\w*, pack\\w*",
    "verlänger\\w*, änder\\w*, tu, schmeiß\\w*, hau, cancel\\w*, rück\\w*, bring\\w*, hol\\w*",
)
_ASKS = (
    r"(?:(?:kannst|könntest|würdest|magst) du|(?:können|könnten|würden) (?:sie|wir)|lass uns|ich "
    r"(?:möchte|will|muss|würde)|wir (?:müssen|sollten|möchten|wollen))"
)
_SOFT = r"(?:(?:bitte|mir|uns|mal|doch|einfach|gleich|dann|also|noch|wieder|gerne?|lieber)\s+)*"
_INFINITIVE = one_of(
    "absagen, verschieben, verlegen, streichen, löschen, stornieren, rausnehmen, entfernen",
    "vorziehen, verkürzen, verlängern, kürzen, ändern, cancel(?:l?e)?n, umlegen, umbuchen",
    "rausschmeißen, canceln, schieben, legen, ansetzen",
)
_GOES_ON = one_of(
    "bitte, mal, doch, auf, am, um, nach, ab, raus, weg, in, gleich, dann, einfach, lieber, für",
    "wieder, noch, von, zu, bis, eine?, also, daher, ans, aus, vor, zurück",
)
_PRONOUN = (
    r"(?:(?:diesen|den) eintrag|diesen termin|diese besprechung|diese sitzung"
    rf"|(?:sie|ihn|es|das|den|die)(?=\W*$|[,;.!?]|\s+(?:{_GOES_ON}|{_INFINITIVE})\b))"
)
_WITH_PRONOUN = re.compile(
    rf"^\W*{_SENTENCE}(?P<order>{_SOFT}(?:(?:{_VERB}(?<!en)|[^\W\d_]+en sie|{_ASKS})\s+{_SOFT}))"
    rf"{_PRONOUN}\b(?P<rest>.*)$",
    re.IGNORECASE,
)
"""An order about "it": "verschieb sie bitte auf Freitag", "kannst du den bitte absagen"."""
_WITHOUT_OBJECT = re.compile(
    rf"^\W*{_SENTENCE}{_SOFT}(?P<rest>(?:[^,;:.!?]*\s)??)(?P<verb>{_INFINITIVE})[\s.!?]*$",
    re.IGNORECASE,
)
"""An order that leaves "it" out: "bitte absagen", "bitte auf Montag verschieben"."""
_NAMES_OTHER = re.compile(rf"\b{_DETERMINER}\s+[^\W\d_]", re.IGNORECASE)


def with_name(text: str) -> str:
    """The order with the name in it; any other text as it is."""
    found = _WITH_PRONOUN.match(text)
    if found is not None:
        name = named_in_clause(found["told"])
        return f"{found['order']}{name}{found['rest']}" if name else text
    bare = _WITHOUT_OBJECT.match(text)
    if bare is None or _NAMES_OTHER.search(_without_new_day(bare["rest"])):
        return text
    name = named_in_clause(bare["told"])
    return " ".join(f"{name} {bare['rest']}{bare['verb']}".split()) if name else text


def named_in_clause(told: str) -> str:
    """What a clause tells about, with its day; empty when nothing known is named."""
    found = _SUBJECT.match(f"{told} ") or _INVERTED.match(told)
    if found is None:
        return ""
    name = found["what"].strip()
    return name if re.search(r"[^\W\d_]{3}", name.partition(" ")[2]) else ""


def _without_new_day(rest: str) -> str:
    """Without "auf den Freitag": the article belongs to a day."""
    return re.sub(r"\b(?:auf|am|an|um|in)\s+(?:den|dem|die|der)?\s*", "", rest)
