"""Says an English order for a meeting that comes again in its usual form: a standing half hour."""

import re
from dataclasses import dataclass, field

from desktop_assist.providers.embedded.word_list import one_of

_SOFT = r"(?:(?:also|really|just|now|then|please|maybe|probably|actually|and|so|ok(?:ay)?|oh)\W+)*"
_WHO = r"[A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w-]*)?"
_NAMES = rf"(?-i:{_WHO}(?:(?:, | and | & |, and ){_WHO})*)"
_NEEDS = (
    rf"(?:(?P<pair>{_NAMES}) and i|i|we|me and (?P<other>{_NAMES})|(?P<others>{_NAMES}) and me)"
    r"(?:'d|'ll| would| will| could| should)?"
    rf" {_SOFT}(?:need|want|like|love|do with|have to have|must have|ought to have|use)"
    r"(?: to (?:have|set up|get|do|start|book|schedule))?"
)
_ORDERS = (
    r"(?P<asks>(?:can|could|would|will) (?:you|we|i))?(?:let['\u2019]?s|let us|we should|i need "
    r"you to)?\s*"
    rf"{_SOFT}(?:set up|put in|put|book|schedule|add|create|get|make|arrange|have|do|start|set)"
)
_AGAIN = one_of("standing, recurring, regular, repeating")
_OFTEN = one_of("weekly, fortnightly, biweekly, bi-weekly, monthly, daily")
_LONG = (
    r"(?:(?:half(?: an)?|quarter|full|solid|whole)[ -]hour|half hour|hour(?: and a half)?"
    r"|\d{1,3}[ -]?(?:min(?:ute)?s?|hours?|hrs?|h)\b|(?:thirty|forty-?five|fifteen|twenty|sixty|two"
    r"|three)[ -](?:minutes?|mins?|hours?))"
)
_KIND = one_of("meeting, call, sync, slot, time, thing")
_HEAD = re.compile(
    rf"^\W*{_SOFT}(?:{_NEEDS}|{_ORDERS})(?: us| me| in| you)?"
    rf" (?:an?|our|my|the|some|another) (?:(?:new|short|quick|little|brief) )?{_AGAIN}"
    rf"(?:,? (?P<often>{_OFTEN}))?(?: (?P<long>{_LONG})(?:[ -]long)?(?: (?P<kind>{_KIND}))?"
    r"|(?: time)? slots?|(?= with\b))"
    r"(?=\W|$)",
    re.IGNORECASE,
)
_PIECE = re.compile(r"\s*[,;!]\s+|\s*\.(?:\s+|$)|\s+[-\u2013]\s+")
_REASON = re.compile(
    r"\s*(?:,\s*)?\b(?:while|so (?:that )?(?=i\b|we\b|he\b|she\b|they\b)|because|since (?=i|we|he"
    r"|she|they|it)|as long as|as (?=i\b|we\b|he\b|she\b|they\b|it\b))[^,.;!]*",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^(?:(?:it|that|this|he|she|they|we|i)(?:'s|'re|'ll|'d| is| are| will| would)\b(?!.*\d)"
    r"|no (?:room|end|rush)|thanks?|thank you|thx|cheers|please|pls)[^.]*$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"^(?:and )?(?:(?:just|please|you can|let['\u2019]?s|we can)\s+)*(?:(?:call|name|title) (?:it"
    r"|that"
    r"|this|the (?:series|meeting|thing))(?: (?:something like|just|the))?|title|name|subject)[: ]+"
    r"[\"'\u201c]?(?P<title>[^\"\u201c\u201d]{2,60}?)[\"'\u201d]?(?: please| thanks| or so)*$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"^(?:(?:with |and )?the )?first (?:one|time|meeting|session|call|of them)?\s*(?:is |being |to"
    r" be |would be )?(?:on )?(?P<when>\S.*)$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^(?:(?:out|over|up|down|always|back|usually)\s+)*(?:at|in)\s+(?P<where>(?!\d|the (?:morning"
    r"|afternoon|evening)\b|noon\b|half\b|quarter\b|january|february|march|april|may\b|june|july"
    r"|august|september|october|november|december|\w+day|person\b)[^\d].{2,40})$",
    re.IGNORECASE,
)
_WITH = re.compile(rf"\bwith (?P<who>{_NAMES})", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:for|on|about|re|regarding|to (?:talk about|go (?:over|through)|discuss|review|plan))"
    r" (?P<what>(?!(?:the )?(?:calendar|agenda|books|diary|zoom|teams|phone)\b|me\b|us\b|now\b"
    r"|every"
    r"|each|mon|tue|wed|thu|fri|sat|sun|the (?:first|next)|about|around|an? |half|\d|thirty)"
    r"(?:the |our |his |her |their |my )?(?P<title>[^,.;!?]{3,60}?))"
    r"(?=$|[,.;!?]| (?:on|at|every|each|with|starting|beginning|from|in|until|till)\b"
    r"| (?:mon|tues?|wednes|thurs?|fri|satur|sun)days?\b)",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"\s*\b(?:on|in|onto|into) (?:the|my|our) (?:calendar|agenda|books|diary)\b|\bin for (?:me"
    r"|us)\b"
    r"|\bfor (?:me|us)\b",
    re.IGNORECASE,
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ONE_DAY = re.compile(rf"(?:\bon )?\b(?P<day>{_DAY})\b(?!s)", re.IGNORECASE)
_REPEATS = re.compile(
    rf"\b(?:every|each|{_DAY}s|weekly|fortnightly|bi-?weekly|monthly|daily|once a|a week)\b",
    re.IGNORECASE,
)
_STARTS = re.compile(r"^(?:starting|beginning|commencing|from|as of|kicking off)\b", re.IGNORECASE)
_NO_KIND = frozenset({"slot", "time", "thing"})
_TIMED = re.compile(r"\d|\bnoon\b|\b(?:at|half|quarter)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Order:
    """What is said, as far as it is sorted out."""

    title: str = ""
    who: list[str] = field(default_factory=list)
    place: str = ""
    when: list[str] = field(default_factory=list)
    starts: str = ""


def in_usual_series(text: str) -> str:
    """The order in its usual form, where all of it is understood: as it was otherwise."""
    head = _HEAD.match(text)
    # "I want a regular slot, is that allowed?" is a question.
    if head is None or ("?" in text and not head["asks"]):
        return text
    order = _Order()
    order.who += [head[name] for name in ("pair", "other", "others") if head[name]]
    rest = _CALENDAR.sub(" ", _REASON.sub("", text[head.end() :]))
    for piece in filter(None, (one.strip(" .,!") for one in _PIECE.split(rest))):
        _sort(piece, order)
    return _written(order, head) or text


def _sort(piece: str, order: _Order) -> None:
    """Put one piece of the message where it belongs."""
    if called := _CALLED.match(piece):
        order.title = called["title"].strip()
    elif first := _FIRST.match(piece):
        order.starts = first["when"]
    elif _STARTS.match(piece):
        order.starts = re.sub(_STARTS, "", piece).strip()
    elif place := _PLACE.match(piece):
        order.place = place["where"].strip()
    elif not _ASIDE.match(piece):
        _read(piece, order)


def _read(piece: str, order: _Order) -> None:
    """Take what it is about and with whom out of a piece; the rest says when."""
    if about := _ABOUT.search(piece):
        order.title = order.title or about["title"].strip()
        piece = f"{piece[: about.start()]} {piece[about.end() :]}"
    if who := _WITH.search(piece):
        order.who.append(who["who"])
        piece = f"{piece[: who.start()]} {piece[who.end() :]}"
    if piece.strip():
        order.when.append(" ".join(piece.split()))


def _written(order: _Order, head: re.Match[str]) -> str:
    """The order as one sentence; empty where it is not said on which days."""
    when, often = ", ".join(order.when), head["often"] or ""
    if not _TIMED.search(when) or not re.search(_DAY, when, re.IGNORECASE):
        return ""
    if not (often or _REPEATS.search(when)):
        when = _ONE_DAY.sub(r"every \g<day>", when, count=1)
    kind = (head["kind"] or "meeting").lower()
    named = f'"{order.title[:1].upper()}{order.title[1:]}"' if order.title else ""
    kind = "meeting" if kind in _NO_KIND else kind
    parts = ["schedule", *([often, named] if named else ["a", often, kind])]
    parts += ["with", " and ".join(order.who)] if order.who else []
    parts += ["for", _length(head["long"])] if head["long"] else []
    said = f"{' '.join(filter(None, parts))}, {when}"
    said += f" starting {order.starts}" if order.starts else ""
    return said + (f", location: {order.place}" if order.place else "")


def _length(said: str) -> str:
    plain = re.sub(r"^(?:full|solid|whole)[ -]", "", said, flags=re.IGNORECASE)
    if re.match(r"half", plain, re.IGNORECASE):
        return "half an hour"
    if re.match(r"quarter", plain, re.IGNORECASE):
        return "a quarter of an hour"
    return f"an {plain}" if plain.lower().startswith("hour") else plain.replace("-", " ")
