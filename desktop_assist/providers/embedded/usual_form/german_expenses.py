"""Says a German expense alone, where it is told what became of its receipt.

"Am 26.2. noch Parkautomat, 6,50 €. Den Zettel hab ich weggeschmissen, trag das trotzdem ein" is an
expense of 6.50, and nothing of the rest belongs into its row.
"""

import re

from desktop_assist.providers.embedded.word_list import one_of

_PAPER = one_of(
    "zettel, beleg, bon, kassenbon, kassenzettel, quittung, rechnung, parkschein, schein, ticket"
)
_GONE = one_of(
    "weg, weggeschmissen, weggeworfen, weggehaut, verloren, verlegt, verschmissen, verschlampt",
    "nicht mehr, nimmer, vergessen, verschwunden, futsch, unleserlich, nicht aufgehoben",
    "nicht bekommen, nicht mitgenommen, zerrissen, gibts keinen, gibt es keinen, fehlt, hin",
)
_GIVES_NONE = (
    rf"(?:der|die|das|er|sie|es|ich|wir|man|da|es gab|gab)?[^,.;!?]{{0,40}}?\bkein(?:e|en|er)?"
    rf" {_PAPER}\b[^,.;!?]*"
)
_TOLD = re.compile(
    rf"(?:^|[,.;(]|\s[-\u2013])\s*(?:(?:aber|und|leider|weil) )*(?:{_GIVES_NONE}"
    rf"|(?:(?:den|der|das|die|mein\w*|dazu|davon) ){{0,2}}{_PAPER}\b[^,.;!?]{{0,40}}?\b{_GONE}"
    r"\b[^,.;!?]*"
    rf"|(?:ich )?(?:hab|habe|finde?)\b[^,.;!?]{{0,20}}\b{_PAPER}\b[^,.;!?]{{0,30}}?\b{_GONE}"
    r"\b[^,.;!?]*)"
    r"\)?",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    rf"^\W*(?:(?:noch|und|dann|auch|hier|eins?|einer|was|etwas|dazu|ach so|ach ja|außerdem) ?,? ?)*"
    rf"ohne {_PAPER}\s*[:,-]\s*|,?\s*\bohne {_PAPER}\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:(?:ach so|ach ja|ach|und|dann|so|noch|auch|hier|äh|übrigens|apropos|außerdem)\b"
    r"[,:.]?\s*)+",
    re.IGNORECASE,
)
_ENTERS = re.compile(
    r"[,.;!]\s*(?:(?:bitte|kannst du|könntest du|können sie)\s+)*(?:trag|schreib|nimm|erfass|buch"
    r"|pack)\w*\s+(?:(?:das|es|die|den|sie)\s+)?(?:(?:mal|bitte|trotzdem|dennoch|noch|halt"
    r"|einfach|eh)\s+)*(?:ein|auf|mit rein|rein|dazu)?\b(?:tragen|schreiben)?\W*$"
    r"|[,.;!]\s*(?:(?:aber|und|kannst du|könntest du|können sie)\s+)*(?:(?:das|es|mal|bitte"
    r"|trotzdem|dennoch|noch)\s+)+(?:eintragen|erfassen|buchen|verbuchen|aufnehmen|reinnehmen)\W*$",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"(?<![\d.,])(?P<sum>\d{1,5},\d\d)(?P<unit> ?(?:€|euro|eur|chf|franken|czk|kronen|usd)\b| ?€)?",
    re.IGNORECASE,
)
_SOON = re.compile(r"(?<=\d\.) noch (?=[A-ZÄÖÜ])|^noch ", re.IGNORECASE)


_TOTAL_ASKED = re.compile(
    r"(?P<order>^.*\b(?:\w*abrechnung|report|bericht|claim)\b[^?]*?)[.,;!]\s+"
    r"(?:(?:und|and) )?(?:"
    r"(?:was|wie ?viel) (?:kommt|macht|ist|wird|wär\w*|sind)(?: (?:es|das|da|denn|dann"
    r"|eigentlich))* (?:(?:insgesamt|zusammen|am ende|alles|in summe|gesamt|unterm strich"
    r"|dabei) ?)+(?:raus|heraus|aus|zusammen)?|what(?:'s| is| does) (?:it|that"
    r"|the total|everything)(?: all)? ?(?:come to|add up to|total)?(?: in total| altogether)?)\W*$",
    re.IGNORECASE,
)
"""Asks what the report comes to, which it tells anyway."""


def without_total_asked(text: str) -> str:
    """The order for a report alone, where it is asked beside it what all of it comes to."""
    found = _TOTAL_ASKED.match(text)
    return found["order"] if found else text


_READY = re.compile(
    r"^\W*(?:(?:so|bitte|kannst du|könntest du|können sie|und|jetzt|dann|du)\b[, ]*)*(?:mach|stell"
    r"|erstell)?\w*\s*(?:(?:bitte|mir|mal|noch|dann) )*(?:die |meine )?(?:spesen|auslagen"
    r"|reisekosten) (?P<days>(?:für|vom|von|aus|im) [^,;.?!]{2,40}?|[^\W\d_]{3,9})"
    r" (?:bitte )?(?:fertig|zusammen)(?: ?(?:machen|stellen))?(?: bitte)?\W*$",
    re.IGNORECASE,
)


def as_report(text: str) -> str:
    """The order for a report, where somebody wants their expenses "ready"."""
    return _READY.sub(r"erstelle die Spesenabrechnung \g<days>", text)


def in_one_expense(text: str) -> str:
    """The expense alone; other text as it is."""
    plain = _TOLD.sub("", _WITHOUT.sub(" ", text))
    found = _SUM.search(plain)
    if plain == text or found is None or "?" in text:
        return text
    rest = _ENTERS.sub("", plain)
    is_order = rest != plain
    rest = _SOON.sub(" ", _OPENING.sub("", rest)).strip(" ,.;:!")
    found = _SUM.search(rest)
    if found is None:
        return text
    if not found["unit"]:
        rest = f"{rest[: found.end()]} €{rest[found.end() :]}"
    rest = " ".join(rest.split())
    return f"trag {rest} ein" if is_order else rest
