"""A free time that was found is taken: "ok, book the first one with Lena"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.order_alone import order_alone
from desktop_assist.providers.embedded.reply import REQUEST, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.spelling import mended
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, whole_words

_PLACES = {
    0: one_of("first, earliest, erste[nrs]?, früheste[nrs]?"),
    1: one_of("second, zweite[nrs]?"),
    2: one_of("third, dritte[nrs]?"),
    -1: one_of("last, latest, letzte[nrs]?, späteste[nrs]?"),
}
_ORDINAL = one_of(*_PLACES.values())
_AGREED = one_of(
    "k, kk, ok(?:ay)?, yes, yeah, yep, sure, great, perfect, good, fine, super, then, so, right",
    "alright, lovely, brilliant, wonderful, excellent, nice, cool, awesome, sweet, thanks?",
    "thank you, that(?:'s| is) (?:great|good|fine|perfect|lovely), sounds good, works for me",
    "(?:that|it) works, ja, jo, gut, dann, prima, klasse, wunderbar, toll, danke, passt",
    "alles klar, sehr gut, genau, das passt, perfekt, ok dann, na gut, na dann, passt mir",
    "grand, ace, splendid, wicked, ideal, beauty, ripper, cheers, ta, sweet as, ausgezeichnet",
    "bestens, fein, leiwand, geil, cool, top, tiptop, merci, no worries, all good, righto",
)
_TAKES = re.compile(
    rf"^\W*(?:{_AGREED}\W+)*"
    r"(?:(?:please|bitte|let's|lets|just|can you|could you|would you|kannst du|könntest du)\s+)*"
    r"(?:book|take|schedule|reserve|use|block(?: off| out)?|grab|put|hold|keep|save|pencil in"
    r"|lock in|nimm|buche?|trage?|reserviere?|blocke?|blockiere?|halte?|lege?|pack"
    r"|(?:nehmen|buchen|tragen|reservieren|blocken|blockieren|halten|legen|packen) sie)"
    r"(?: (?:me|mir|uns|da|dort|dann|bitte|mal|gleich|doch|also|gleich))*\s+"
    rf"(?:(?:the |den |das |die )?(?P<place>{_ORDINAL})(?: (?:one|slot|time|free time|termin))?"
    r"|(?P<it>it|that(?: one| slot| time)?|this(?: one| slot)?|one|the slot|ihn|es|das"
    r"|(?:den|diesen)(?: termin| slot| block)?|(?:die|diese)(?: (?:\w+ )?(?:zeit|stunden?|std\.?|h"
    r"|minuten))?)|(?=(?:at |um |für |for |von |from )?(?:\d|half|quarter|noon|halb"
    r"|viertel|dreiviertel|(?:eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
    r" (?:uhr|bis|für)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r" (?:o'clock|thirty|fifteen"
    r"|for|in|pm|am))))(?:(?<=\s)|(?=\W|$))"
    r"(?: (?:in|ein|down|off|out|aside|free|frei|for me|für mich|bitte)\b)*\s*(?P<rest>.*?)"
    r"(?: (?:ein|frei|fest|please|pls|bitte|thanks|danke))?\W*$",
    re.IGNORECASE,
)
_THERE = re.compile(
    rf"^\W*(?:{_AGREED}\W+)*"
    r"(?:(?:please|bitte)\s+)?(?:put|book|block|schedule|pencil in|add|place|set|trage?"
    r"|lege?|setze?) (?P<what>\S.{2,60}?)"
    r" (?:there|in there|in it|in that (?:slot|gap)|into (?:it|that)|then"
    r"|dort(?: ein)?|da (?:rein|hinein|ein)|dahin)"
    r"(?P<at> (?:at|from|um|von) \d[\d:.]*(?: ?(?:to|till|until|-|bis) ?\d[\d:.]*)?"
    r"(?: ?(?:[ap]m|uhr))?)?"
    r"\W*(?:please|bitte)?\W*$",
    re.IGNORECASE,
)
"""Names what is to be done in the time that was found: "put 'tender documents' there"."""
_THERE_GERMAN = re.compile(
    rf"^\W*(?:{_AGREED}\W+)*(?:(?:bitte|also|mir|mich|uns)\s+)*"
    r"(?:(?:trag|schreib|setz|pack|leg|block|merk)e?\s+(?:(?:bitte|mal|mir|uns|doch)\s+)*)?"
    r"(?:da|dort|dahin|dorthin|hier)\s+(?:(?:bitte|mal|mir|uns|gleich|dann|also|noch)\s+)*"
    r"(?P<what>\S.{2,60}?)"
    r" (?:ein|vor|an|hin|eintragen|einplanen|reinlegen|hinlegen|hinein|rein|reinsetzen|reintun"
    r"|reinschreiben|blocken|blockieren|vormerken|notieren|einschreiben)\W*(?:bitte)?\W*$",
    re.IGNORECASE,
)
"""The same with the verb at the end: "dann da den Angebotsvergleich eintragen"."""
_GERMAN_ARTICLE = re.compile(r"^(?:den|die|das|eine?n?|meine?n?|unsere?n?)\s+", re.IGNORECASE)
_ONLY_WHEN = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|then|dann|gut|super|ja|yes|great)\W+)+(?P<rest>(?:at |um )\d.*)$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^(?:for|as|called|named|für|als|zum|zur) (?:(?:the|my|our|die|das|den|dem|der|meine?n?) )?"
    r"(?P<title>.+)$",
    re.IGNORECASE,
)
_NAMED_LAST = re.compile(
    r"^(?P<when>(?:at |um |from |von )?\d\S*(?: ?(?:-|\u2013|to|till|until|bis) ?\d\S*)?"
    r"(?: (?:Uhr|[ap]m))?)"
    r" (?:(?:für|zum|zur)(?: (?:die|das|den|dem|der|meine?n?))?"
    r"|for (?:the|my|our)|for(?= [^\W\d_]+ing\b| [^\W\d_]+ [^\W\d_]+)) "
    r"(?P<title>(?!\d|an?\b|half\b|one\b|two\b|three\b).+)$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"[.,;]?\s*\b(?:(?:with )?(?:nobody|no one|no-one) else|just (?:me|for me)|only me|just myself"
    r"|on my own|alone|nur ich|sonst niemand)\b[\s.!]*",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"^(?:please|pls|then|bitte|thanks)\b\W*|\W*\b(?:please|pls|thanks|then)$", re.IGNORECASE
)
_FOR_IT = re.compile(
    r"\s*\bfor (?:it|that|this)\b(?: then| please| now)*(?=\W*$|[,.;]|\s)", re.IGNORECASE
)
_ASKED_FIRST = whole_words(
    "first, earliest, soonest, next (?:free |open )?(?:slot|gap|opening|one|time), früheste\\w*",
    "erste(?:r|n|s)? (?:freie\\w*|termin|lücke|moment|gelegenheit), nächste\\w* freie\\w*",
)
"""The one that is asked for is the first."""
_PURPOSE = re.compile(
    r"\bfor (?P<what>(?:the|my|our|a|an) (?!(?:week|day|month|moment|hour|half|quarter|morning"
    r"|afternoon"
    r"|meeting|call|chat)\b)[\w'&/ -]{3,50}?)(?=\s*(?:$|[,.;?!]|\b(?:on|in|at|between|tomorrow"
    r"|today"
    r"|this|next|somewhere|before|after)\b))",
    re.IGNORECASE,
)
"""What somebody asked for time for: "90 minutes for the condition report"."""
_SAYS_WHAT = re.compile(
    r"^(?:(?:for|with|and|at|in|on|as|called|named|every|over|via|w/|mit|für|als|zum|zur|um|am|im|bei"
    r"|und|jede\w*|von|from|to|till|until|bis)\b|[\"'\u2018\u201c\u201e]|\d)",
    re.IGNORECASE,
)
"""What is said otherwise is read more freely."""
_WHICH = Text("Which time?", "Welche Zeit?")
_REASON = re.compile(
    r"(?<=\w)(?:[,;.]|\s[\u2013-])\s+(?:because|since|it|that|this|they|he|she|we|i|weil|da|denn|der|die"
    r"|das|es|sie|er|ich|wir)\b(?:'s|'re|'ve|'m)?(?: [^\s,;.]+){2,}[\s.!]*$",
    re.IGNORECASE,
)
"""Tells after the order what it is wanted for: "..., it's due the day after"."""
_HOUR_NAMES = "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
_HOURS = tuple(_HOUR_NAMES.split())
_HOUR = rf"(?:eins|{'|'.join(_HOURS)})"
_HOURS_IN_WORDS = re.compile(rf"\b(?P<from>{_HOUR})(?: uhr)? bis (?P<to>{_HOUR})\b", re.IGNORECASE)
"""From when to when, as it is said: "zwei bis vier"."""
_QUOTES = "'\"\u2018\u2019\u201c\u201d\u201e«» "
_SPEAKS_OF_MONEY = whole_words("expenses?, sheet, ausgaben, spesen, receipts?, belege?")


@dataclass(frozen=True, slots=True)
class FreeSlots:
    """What was found.

    Attributes:
        starts: Where a meeting could begin, a few of them.
        minutes: How long it is to be.
        is_exact: Whether there is one stretch alone, just as long.
        place: Which message of the conversation tells of it.
        asked: The question that they answer, which may say what the time is for.
        is_one: Whether there is one stretch alone, however long.
    """

    starts: tuple[datetime, ...]
    minutes: int
    is_exact: bool
    place: int
    asked: str = ""
    is_one: bool = False


def free_slots_in(
    call: ToolCall, result: ToolResult, place: int, asked: str = ""
) -> FreeSlots | None:
    """The times that a look for free time found; None for any other call."""
    rows, minutes = result.output.get("suggestions"), call.arguments.get("duration_minutes")
    if call.name != "find_free_time" or not isinstance(rows, list) or not isinstance(minutes, int):
        return None
    starts = tuple(datetime.fromisoformat(str(one["start"])) for one in _objects(rows))
    free = list(_objects(result.output.get("free")))
    is_exact = len(free) == 1 and free[0].get("minutes") == minutes
    return FreeSlots(starts, minutes, is_exact, place, asked, len(free) == 1) if starts else None


def slot_taken(request: UserRequest, slots: FreeSlots, since: int) -> Reply | None:
    """The meeting at one of them, or the question at which; None for any other request.

    Args:
        request: What is asked.
        slots: What was found last.
        since: Where the last turn begins: what was found before is no longer spoken of.
    """
    request = request.saying(_HOURS_IN_WORDS.sub(_in_figures, mended(request.text)))
    alone = order_alone(request)
    request = request.saying(alone.text) if alone else request
    request = request.saying(_REASON.sub("", request.text))
    said = _TAKES.match(_with_verb(request.saying(_turned(request.text))))
    if said is None or slots.place < since or _SPEAKS_OF_MONEY.search(request.text):
        return None
    rest = _for_what(_ALONE.sub("", said["rest"]).strip(" ,."), slots.asked)
    last = _NAMED_LAST.match(rest)
    when = understand(last["when"] if last else rest, request.now, request.policy)
    if when is not None and when.has_time:
        day = "" if when.names_day else _only_day(slots.starts)
        minutes = 0 if when.duration else slots.minutes
        return create_meeting.read(request.saying(_order(request, rest, day, minutes)))
    if not (said["place"] or said["it"]) or (rest and not _SAYS_WHAT.match(rest)):
        return None
    is_one = len(slots.starts) == 1 or _ASKED_FIRST.search(slots.asked) is not None
    place = 0 if slots.is_exact or (is_one and said["it"]) else _place(said["place"])
    if place is None or not -len(slots.starts) <= place < len(slots.starts):
        order = _order(request, rest, _only_day(slots.starts), slots.minutes)
        return which_time(request, slots, order)
    start = slots.starts[place]
    moment = f"{start:%Y-%m-%d} {start:%H:%M}"
    return create_meeting.read(request.saying(_order(request, rest, moment, slots.minutes)))


def _in_figures(found: re.Match[str]) -> str:
    first, last = (found[name].lower().replace("eins", "ein") for name in ("from", "to"))
    return f"{_HOURS.index(first) + 1} bis {_HOURS.index(last) + 1}"


def _for_what(rest: str, asked: str) -> str:
    """The rest with what the time was asked for in the place of "for it"."""
    rest = _POLITE.sub("", rest)
    purpose = _PURPOSE.search(asked)
    if purpose is None:
        return _FOR_IT.sub("", rest).strip(" ,.") if _FOR_IT.search(rest) else rest
    what = f"for {purpose['what'].strip()}"
    said = _FOR_IT.sub(f" {what}", rest).strip(" ,.")
    is_bare = not re.search(r"\b(?:for|as|called|named|with)\b", said)
    return f"{said} {what}".strip() if is_bare else said


def _turned(text: str) -> str:
    """The words in their usual form: "book it for tender documents"."""
    if found := _THERE.match(text):
        what = re.sub(r"^(?:the|my|our) ", "", found["what"], flags=re.IGNORECASE).strip(_QUOTES)
        return f"book{found['at']} for the {what}" if found["at"] else f"book it for {what}"
    if found := _THERE_GERMAN.match(text):
        return f"buche das für {_GERMAN_ARTICLE.sub('', found['what']).strip(_QUOTES)}"
    return text


def _with_verb(request: UserRequest) -> str:
    """The words as an order, where they only say when: "dann um 13 Uhr mit Ines"."""
    found = _ONLY_WHEN.match(request.text)
    return f"take {found['rest']}" if found and "?" not in request.text else request.text


def _order(request: UserRequest, rest: str, when: str, minutes: int) -> str:
    """The whole request, in the language that is spoken; no minutes where its end is said."""
    named, is_german = _NAMED.match(rest), request.language == "german"
    if last := _NAMED_LAST.match(rest):
        named, when = last, f"{when} {last['when']}"
    what = (
        _as_title(named["title"])
        if named
        else f"{'Termin' if is_german else 'a meeting'} {rest}".strip()
    )
    verb, length = ("plane", "Minuten") if is_german else ("schedule", "minutes")
    of = "für" if is_german else "for"
    lasts = f"{of} {minutes} {length}" if minutes else ""
    return " ".join(filter(None, (verb, what, when, lasts)))


def _as_title(title: str) -> str:
    """In quotation marks where it is nothing else: "shift bonus" shifts nothing."""
    says_more = re.search(r"\b(?:with|mit|at|in|on|um|am|im|bei|every|jede\w*)\b|[\"\d]", title)
    return title if says_more else f'"{title[:1].upper()}{title[1:]}"'


def _only_day(starts: Sequence[datetime]) -> str:
    days = {one.date() for one in starts}
    return f"{days.pop():%Y-%m-%d}" if len(days) == 1 else ""


def _place(said: str | None) -> int | None:
    if said is None:
        return None
    return next(at for at, words in _PLACES.items() if re.fullmatch(words, said, re.IGNORECASE))


def which_time(request: UserRequest, slots: FreeSlots, order: str) -> Ask:
    """The question at which of the free times it is to be."""
    language = request.language
    choices = tuple(point_words(one, language) for one in slots.starts)
    return Ask(
        _WHICH.in_language(language), choices, PlannedCall(create_meeting.TOOL, {REQUEST: order})
    )


def _objects(rows: object) -> list[dict[str, object]]:
    return [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []
