"""Says English orders and questions in their usual form, however they were put."""

import re
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.providers.embedded.usual_form.english_words import DAY, LONG, PLEASE
from desktop_assist.providers.embedded.word_list import one_of

_REMINDER = re.compile(
    rf"^\W*{PLEASE}(?:put|set|add|give me) (?:me )?an? (?:reminder|alert|alarm) (?:on|for|to)"
    rf" (?P<which>[^,;?]{{3,60}}?),? (?P<long>{LONG}) (?:before(?:hand)?|earlier|ahead)\W*$",
    re.IGNORECASE,
)
_EACH_DAY = re.compile(
    rf"^(?P<order>\W*{PLEASE}(?:cancel|skip|scrap|drop|delete|remove|clear)\b[^,;.?]{{2,60}}?) on"
    rf" (?P<days>{DAY}(?:, {DAY})*),? and (?:on )?(?P<last>{DAY})(?P<more>(?: please)?\W*)$",
    re.IGNORECASE,
)
_SAY = re.compile(
    r"(?:(?<=[,;.\u2013-] )|\b(?=let['\u2019]?s))(?:let['\u2019]?s say|say|shall we say|how about)"
    r" (?=\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?\b(?! ?(?:min|hour|people|euro|dollar|%)))",
    re.IGNORECASE,
)
_AWAY = one_of(
    "out of (?:the )?office, ooo, (?:on )?annual leave, (?:on )?vacation, (?:on )?leave, day off",
    "(?:on )?holiday, pto, wfh, working from home",
)
_IS_AWAY = re.compile(
    rf"^\W*(?:i(?:'m| am|'ll be| will be) )?(?P<what>{_AWAY})"
    rf" (?P<when>(?:(?:on|from|all day|next|this) )*{DAY}[^?,;]{{0,40}})[.!\s]*$",
    re.IGNORECASE,
)
_CALLED = {"ooo": "out of office", "wfh": "working from home", "pto": "PTO"}
_FIND_TIME = re.compile(
    rf"^\W*{PLEASE}(?:find|look for)(?: me| us)? (?P<long>{LONG})"
    r"(?= (?:with|on|in|next|this|before|after|tomorrow|between|for))"
    r"(?!.*\b(?:some ?time|at \d|\d ?[ap]m|\d:\d\d))",
    re.IGNORECASE,
)
_SO_IT_GOES = re.compile(
    r"^.{10,120}?\bso (?P<which>(?:the|my|our|that) [^,;.?]{3,60}?) (?:can|could) (?:now )?"
    r"(?:go|be (?:cancelled|canceled|deleted|removed|dropped)|come (?:off|out))"
    r"(?: now| then| please| thanks)*\W*$",
    re.IGNORECASE,
)
"""A reason, and what is no longer needed then; what can go home or ahead is."""
_OTHER_TIME = re.compile(
    r"\bfind (?:me |us )?(?:another|a new|a different|a better|some other)"
    r" (?:time|slot|day|date) for (?=(?:the|my|our|this|that)\b)",
    re.IGNORECASE,
)
_FIRST_OF = re.compile(
    r"\bwhat(?:'s| is) (?:up )?(?:first|last)(?: up)? (?=(?:today|tomorrow|on \w+day)\b)",
    re.IGNORECASE,
)
"""All of the day tells it."""
_CLOCK = (
    r"(?:noon|midday|midnight|half (?:past )?\w+|quarter (?:to|past) \w+"
    r"|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)"
)
_MEETING = r"(?:(?:the|my|our|this|that|\w+day's|tomorrow's|today's) )[^,;.?]{2,40}?"
_LASTS = (
    r"(?:(?:end|finish|stop)(?:e?s)?(?= (?:until|till|to|at|by))"
    r"|(?:last|run|go)(?:e?s)?(?: on)?(?: only| just)?(?= (?:until|till)))"
)
_ENDS = re.compile(
    rf"^\W*{PLEASE}"
    rf"(?:(?:make|let|have|get) (?!.*\b(?:know|that|we|they)\b)(?P<a>{_MEETING})"
    rf" (?:to )?(?:only |just )?{_LASTS}"
    rf"|(?:end|finish|stop|wrap up) (?P<b>{_MEETING})"
    rf"|(?:shorten|cut|extend|trim) (?P<c>{_MEETING})(?: down)? (?:to|so (?:that )?it)"
    rf" {_LASTS}"
    rf"|(?P<d>{_MEETING}) (?:(?:should|must|has to|needs to|will|can|now) )?(?:only |just |now )?"
    rf"{_LASTS}) (?:until|till|to|at|by) (?P<when>{_CLOCK})(?: now| please| instead)*\W*$",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"(?<![\"\w])(?P<what>(?:parents?['\u2019]?s?|quiz|team|social|games?|networking|awards?"
    r"|staff|club"
    r"|info(?:rmation)?|members?['\u2019]?|clients?|customers?|open|sports|training|coffee"
    r"|cheese|wine"
    r"|film|movie|poker|date|prayer|craft|volunteers?['\u2019]?)"
    r" (?:evening|night|morning|afternoon))\b(?=.*\d)",
    re.IGNORECASE,
)
"""What it is, and no time: "quiz night on Friday at 8"."""
_HOUR = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?"
_EACH_HOUR = re.compile(
    rf"^(?P<order>\W*{PLEASE}(?:set up|book|schedule|add|put in|arrange|block)"
    rf" [^,;.?]{{2,60}}?) at"
    rf" (?P<hours>{_HOUR}(?:, {_HOUR})*),? and (?:at )?(?P<last>{_HOUR})"
    rf"(?:,? (?:for )?(?P<long>{LONG})(?: each)?)?(?P<more>(?: please)?\W*)$",
    re.IGNORECASE,
)
_COST = r"(?:add up to|come to|cost|amount to)"
_EVERYTHING = re.compile(
    r"^\W*(?:(?:and|so|ok)\W+)*(?:what|how much) did (?:everything|it all|all of (?:it|that|them)"
    rf"|the (?:whole )?lot) (?:(?P<when>(?:from|between|on|in|last|this|since) .+?) {_COST}"
    rf"|{_COST} (?P<then>(?:from|between|on|in|last|this|since) .+?))"
    r"(?: in total| altogether)?\W*$",
    re.IGNORECASE,
)
"""All of some days, in money."""
_GAVE_BACK = (
    r"[A-Z]?\w+(?: \w+)? (?:paid|gave|refunded|sent|reimbursed) me (?:back )?\S*\d\S*"
    r"(?: \w+)?(?: back)?"
)
_NEW_SUM = (
    rf"[.,;]? (?:so |and |then )?{PLEASE}(?:change|set|make|update|correct)"
    r" (?:the (?:amount|total)|it|that(?: one)?|this(?: one)?) (?:to |at )?"
    r"(?P<sum>\d[\d.,]*\d)[^.,;?]{0,20}\W*$"
)
_TIME_OFF = re.compile(
    rf"^\W*{PLEASE}(?:i'm |i am |i'll be |taking |i'm taking )?(?:a |the )?"
    r"(?P<what>half[ -]day off|(?P<part>morning|afternoon) off|half[ -]day(?: of)? leave)"
    r" (?:on |for )?(?P<when>(?:(?:next |this )?\w+day|tomorrow|today|the \d{1,2}\w{0,2}(?: \w+)?))"
    r"(?: (?P<then>morning|afternoon))?\W*$",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    rf"^\W*{PLEASE}(?:add |note |put in )?(?P<who>(?:my )?[\w-]+(?: [\w-]+)?['\u2019]s) "
    r"(?P<what>birthday|anniversary)(?: on)? (?P<when>(?:the )?\d{1,2}(?:st|nd|rd"
    r"|th)?(?: of)? \w{3,9}"
    r"|\w{3,9} \d{1,2}(?:st|nd|rd|th)?)(?:,? (?:every year|each year|yearly))?\W*$",
    re.IGNORECASE,
)
_PAYS = re.compile(
    rf"^\W*{PLEASE}(?P<what>(?:pay|transfer) (?:the |my |our )?(?!for\b"
    rf"|back\b)[a-z][\w -]{{2,30}}?)"
    r" (?P<when>(?:on|every|by) [^,;?]{3,40}?)\W*$",
    re.IGNORECASE,
)
"""Nothing is paid from here, and one can be reminded of it."""
_TELLS = re.compile(
    rf"^\W*{PLEASE}tell (?P<who>[A-Z][\w'-]+) (?:that )?(?P<what>(?:the|my|our|we|i"
    rf"|it)\b[^?]{{3,80}})$",
)
_MAILS_IT = re.compile(
    rf"^\W*{PLEASE}(?:e-?mail|send) (?P<what>(?:the|my|our) (?:agenda|minutes|notes|update|draft)"
    r"(?: [\w ]{2,30})?) to (?P<who>[A-Z][\w'-]+)\W*$",
)
_EXCUSE = re.compile(
    r"(?<=\w)[,;.:\u2013-]+ ?(?:(?:sorry|apologies)[,;.:]? ?)?(?:(?:i|we) (?:misread|mistyped"
    r"|misheard"
    r"|got (?:it|that) wrong|made a mistake|typed (?:it|that) wrong)(?: (?:it|that))?"
    r"|my (?:mistake|bad|fault|error)|that was a typo|typo|sorry(?: about that)?|apologies)\W*$",
    re.IGNORECASE,
)
"""Why something is corrected."""
_EXPORTS = re.compile(
    rf"^\W*{PLEASE}(?:export|print) (?:me )?(?:all of |all )?(?:my |the )?"
    r"(?P<when>(?:last|this) month|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sep\w*|oct\w*"
    r"|nov\w*|dec\w*)"
    r"(?:'s)?(?: (?:expenses|receipts|costs|spending))?(?P<how> (?:as|to|in"
    r"|into) (?:an? )?(?:pdf|excel|xlsx"
    r"|spreadsheet))?\W*$",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_CLAIM = re.compile(
    rf"^\W*{PLEASE}(?:my )?(?P<when>{_MONTH}|last month|this month)(?:'s)? (?:claim|expense claim"
    r"|expense report|report)(?: please| pls)?[,;]?(?: (?P<how>pdf|excel"
    r"|xlsx)(?: only)?)?(?: please)?\W*$",
    re.IGNORECASE,
)
_MARKS = re.compile(
    rf"^\W*{PLEASE}mark (?:my |the )?(?P<when>{_MONTH}) as (?P<how>paid|submitted|approved"
    r"|reimbursed|handed in)\W*$",
    re.IGNORECASE,
)
_PAID_BACK = tuple(
    re.compile(pattern + _NEW_SUM, re.IGNORECASE)
    for pattern in (
        rf"^\W*for the (?P<what>[^,.;]{{3,40}}?),? {_GAVE_BACK}",
        rf"^\W*{_GAVE_BACK} for (?:the )?(?P<what>[^,.;]{{3,40}}?)",
    )
)
"""Somebody gave a part of it back, which is told beside the new sum."""
_Rule: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _away(found: re.Match[str]) -> str:
    what = re.sub(r"^on ", "", found["what"], flags=re.IGNORECASE)
    what = _CALLED.get(what.lower(), what)
    return f'add an all-day event "{what[:1].upper()}{what[1:]}" {found["when"]}'


def _each(found: re.Match[str]) -> str:
    days = [*found["days"].split(", "), found["last"]]
    return " and ".join(f"{found['order']} on {day}" for day in days) + found["more"]


def _each_hour(found: re.Match[str]) -> str:
    lasts = f" for {found['long']}" if found["long"] else ""
    hours = [*found["hours"].split(", "), found["last"]]
    return " and ".join(f"{found['order'].strip()} at {one}{lasts}" for one in hours)


def _changed_sum(found: re.Match[str]) -> str:
    return f"change the amount of the {found['what']} to {found['sum']}"


def _occasion(found: re.Match[str]) -> str:
    return f'"{found["what"][:1].upper()}{found["what"][1:]}"'


def _ends(found: re.Match[str]) -> str:
    which = next(filter(None, found.group("a", "b", "c", "d")))
    return f"extend {which} until {found['when']}"


def _claim(found: re.Match[str]) -> str:
    how = f" as {found['how']}" if found["how"] else ""
    return f"make an expense report for {found['when']}{how}"


def _excused(found: re.Match[str]) -> str:
    told = found.string[: found.start()]
    is_told = re.search(r"\b(?:was|were|is|cost) \S*\d", told, re.IGNORECASE) is not None
    return ", please correct it" if is_told else ""


def _time_off(found: re.Match[str]) -> str:
    part = (found["part"] or found["then"] or "").lower()
    if not part:
        return found[0]
    hours = "from 13:00 to 17:30" if part == "afternoon" else "from 8:30 to 12:00"
    return f'add "{found["what"].capitalize()}" on {found["when"]} {hours}'


_RULES: tuple[_Rule, ...] = (
    (_EXCUSE, _excused),
    (_CLAIM, _claim),
    (_MARKS, lambda one: f"mark the {one['when']} report as {one['how']}"),
    (_EXPORTS, lambda one: f"make an expense report for {one['when']}{one['how'] or ''}"),
    (_TIME_OFF, _time_off),
    (
        _BIRTHDAY,
        lambda one: (
            f'add an all-day event "{one["who"]} {one["what"]}" on {one["when"]} every year'
        ),
    ),
    (_PAYS, lambda one: f"remind me to {one['what']} {one['when']}"),
    (_TELLS, lambda one: f"let {one['who']} know that {one['what']}"),
    (_MAILS_IT, lambda one: f"write a mail to {one['who']} about {one['what']}"),
    (_REMINDER, lambda one: f"remind me {one['long']} before {one['which']}"),
    (_SO_IT_GOES, lambda one: f"cancel {one['which']}"),
    (_ENDS, _ends),
    (_OTHER_TIME, lambda _: "reschedule "),
    (_FIRST_OF, lambda _: "what's on "),
    (_EACH_DAY, _each),
    (_EACH_HOUR, _each_hour),
    (_SAY, lambda _: "at "),
    *((one, _changed_sum) for one in _PAID_BACK),
    (_EVERYTHING, lambda one: f"how much did I spend {one['when'] or one['then']}?"),
    (_IS_AWAY, _away),
    (_FIND_TIME, lambda one: f"find a slot for {one['long']}"),
)


def in_usual_english(text: str) -> str:
    """The order in its usual form: "out of office next Friday" is an entry for the whole day."""
    for pattern, usual in _RULES:
        text = pattern.sub(usual, text, count=1)
    return text if '"' in text else _OCCASION.sub(_occasion, text, count=1)
