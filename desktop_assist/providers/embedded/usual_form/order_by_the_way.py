"""Says in its usual form what is ordered by the way: "so you can take that one off"."""

import re
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.providers.embedded.usual_form.english_words import DAY, LONG, PLEASE
from desktop_assist.providers.embedded.usual_form.forgotten_guest import with_forgotten
from desktop_assist.providers.embedded.usual_form.standing_order import in_usual_series
from desktop_assist.providers.embedded.usual_form.told_wish import with_wish
from desktop_assist.providers.embedded.word_list import one_of

_CLEAR = one_of("solid, clear, free, quiet, good, full, whole, uninterrupted, decent, straight")
_FULL_LENGTH = re.compile(
    r"\b(?:a |one )?(?:solid|full|whole|good|proper|decent|nice|quick|short) (?P<long>hour(?! "
    r"of\b)(?! and\b)"
    r"|half[ -]hour|half an hour|\d{1,3}[ -]?min(?:ute)?s?|(?:fifteen|twenty|thirty|forty[- ]?five)"
    r" min(?:ute)?s?)\b",
    re.IGNORECASE,
)
"""So long: "a solid hour with Ana"."""
_ON_TOPIC = re.compile(
    rf"\b(?P<long>{LONG}) on (?=(?:the|our|my|his|her|their) (?!phone|way|day\b|mornings?\b"
    rf"|afternoon"
    r"|evening|weekend|road|train|plane|calendar|agenda|diary|\d|first|second|third|fourth|fifth"
    r"|last"
    r"|\w+day\b|same|other|move|go\b)[\w-])",
    re.IGNORECASE,
)
"""What the time is for: "half an hour on the lease"."""
_TIME_FOR = re.compile(
    r"^\W*(?:i|we)(?:'ll|'d)? (?:need|want|could do with|could use|would like|like)(?: to find)? "
    rf"(?:(?P<long>{LONG})|an? {_CLEAR} (?P<one>hour|half[ -](?:an )?hour|\d+[ -]?min(?:ute)?s?"
    rf"|two"
    rf" hours|couple of hours)|(?:(?:a )?{_CLEAR} )?(?P<two>(?:two|three|\d+(?:\.5)?|a couple of) "
    rf"hours))"
    r"(?: (?:of [\w ]{3,20}|for|to)(?: (?!on\b|next\b|this\b|tomorrow\b)[^,;.?\s]+)*?)?"
    rf"(?P<when> (?:on|next|this|tomorrow|before|by|sometime)\b[^,;.?]*)[,;.]\s*{PLEASE}"
    r"(?:(?:find|look for|suggest|when|what|where|which)\b[^?]*?(?:slot|time|gap|space|works?"
    r"|something"
    r"|open|free|available|clear|fits?|spot|opening|possible)(?: (?:me|us|it|that|for it|for that"
    r"|in))?|(?:when|where|what)(?:['\u2019]s| is| would be) the (?:first|earliest|next"
    r"|soonest)\b[^?]*)\W*$",
    re.IGNORECASE,
)
_IT_GOES = re.compile(
    r"(?<=\w),? so (?:that one|that|it|this one|the entry) can (?:now |just )?(?:go|come (?:off"
    r"|out)|be"
    r" (?:cancelled|canceled|deleted|removed|dropped|taken (?:off|out)))"
    r"(?: (?:(?:off|out of|of|from|in) (?:my|the) (?:calendar|diary)|now|then"
    r"|please))*(?=\s*(?:[.,;!]|$))",
    re.IGNORECASE,
)
_BESIDE_THAT = re.compile(
    r"(?P<order>\b(?:add|put|invite|include|get|loop)\s+(?-i:[A-ZÀ-Þ])[\w'-]*(?: (?:[\w'-]+"
    r"|,)){0,5}? "
    r"(?:to|on|in on|onto|into) (?:the|my|our) [^,.;!?]{2,50}?) (?:right |just |directly )?"
    r"(?:before|after) (?:that(?: one)?|it|this one)(?=\s*(?:[,.;!?]|$))",
    re.IGNORECASE,
)
"""Where in the day a meeting is that is named: "add Ben to the demo before that"."""
_PUT_ON = re.compile(
    r"(?P<lead>^\W*|[.;!,]\s+|\b(?:and|so|also|please|pls|then|you|ok)\s+)(?:put|get|stick|pop)"
    r" (?P<who>(?-i:[A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w-]*)?(?:(?:, | and | & |, and )[A-ZÀ-Þ][\w'-]*"
    r"(?: [A-ZÀ-Þ][\w-]*)?)*)) (?:down )?(?:on|onto|in on)"
    r" (?=(?:the|our|my|\w+day's|tomorrow's|today's) (?!calendar|agenda|diary|phone|list|line|train"
    r"|plane|board|table|expens|sheet|claim|team|project|schedule)[\w-])",
    re.IGNORECASE,
)
"""Another word for adding somebody: "put Ana on the vendor call"."""
_YOU_CAN = re.compile(
    r"(?P<lead>^\W*|,?\s+so |[.;!,]\s+(?:so |and )?)you can (?:just |now |safely |go ahead and )*"
    r"(?=(?:take|delete|cancel|remove|scrap|drop|bin|strike) (?:it|that|this|the|my|our|\w+day's)\b"
    r"[^?]*$|(?:take|delete|cancel|remove|scrap|drop|bin|strike) (?:it|that|this)\b[^?]*[.;!])"
    r"(?!.*\b(?:if|unless|whenever)\b)",
    re.IGNORECASE,
)
"""Allows what is ordered: "so you can take that one off"."""
_ABOUT_DAY = re.compile(
    r"^\W*(?:(?:oh|ok|so|hey|hi|also|and|now|right)\b[\s,]*)*(?:about|regarding|re|as for|on) "
    rf"(?P<day>{DAY})\s*[:,\u2013-]\s*(?=.*\b(?:that|the same) day\b)",
    re.IGNORECASE,
)
"""Which day the rest is about: "about Thursday: … put in lunch that day"."""
_THAT_DAY = re.compile(r"\b(?:on )?(?:that|the same) day\b", re.IGNORECASE)
_Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _time_found(found: re.Match[str]) -> str:
    long = found["long"] or found["two"]
    one = re.sub(r"^half[ -](?:an )?hour", "half an hour", found["one"] or "", flags=re.IGNORECASE)
    one = f"an {one}" if one.lower() == "hour" else one
    return f"find a slot for {(long or one).replace('a couple of', 'two')}{found['when']}"


def _long(found: re.Match[str]) -> str:
    plain = found["long"].lower()
    if plain.startswith("half"):
        return "half an hour"
    return "an hour" if plain == "hour" else found["long"]


_RULES: tuple[_Rule, ...] = (
    (_PUT_ON, lambda one: f"{one['lead']}add {one['who']} to "),
    (_BESIDE_THAT, lambda one: one["order"]),
    (_YOU_CAN, lambda one: one["lead"]),
    (_IT_GOES, lambda _: ", so delete it"),
    (_TIME_FOR, _time_found),
    (_FULL_LENGTH, _long),
    (_ON_TOPIC, lambda one: f"{one['long']} about "),
)


def in_plain_order(text: str) -> str:
    """The order in its usual form; any other text as it is."""
    text = with_forgotten(in_usual_series(with_wish(text)))
    about = _ABOUT_DAY.match(text)
    if about is not None:
        text = _THAT_DAY.sub(f"on {about['day']}", text[about.end() :])
    for pattern, usual in _RULES:
        text = pattern.sub(usual, text, count=1)
    return text
