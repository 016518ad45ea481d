"""Says corrections, dates and lengths in the one form that is understood wherever it stands."""

import re

_MONTH = "(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]*"
_DAY_THEN_TIME = re.compile(
    rf"(\d(?:st|nd|rd|th|\.)? (?:of )?{_MONTH}\.?), ?"
    r"(?=\d{1,2}(?:[:.]\d\d|\s*[ap]\.?m|\s*h\b|\s*(?:to|till?|until|-|\u2013|bis)\s*\d{1,2}\b))",
    re.IGNORECASE,
)
"""In "1 December, 9am" the 9 is no day of December."""
_COUNT = r"(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|half an?|(?:a )?quarter of an)"
_LENGTH = rf"{_COUNT}[ -]?(?:hours?|hrs?|h|minutes?|mins?)\b"
_THEN_LENGTH = re.compile(
    rf",\s+(?={_LENGTH}(?!\s*(?:before|earlier|ahead|reminder|prior|later|from|long)))",
    re.IGNORECASE,
)
"""In "Tuesday, one hour" the one is no day of the month."""
_PUT_IN = re.compile(
    rf"\b(put|fit|squeeze|slot|pencil|book|block) in (?=(?:about )?{_LENGTH})", re.IGNORECASE
)
_FROM = re.compile(
    r"\bfrom (?=\d{1,2}(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?"
    r"(?:\s*(?:$|[,;¦]|for\b|with\b|in\b|at\b|on\b|every\b)))",
    re.IGNORECASE,
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today)"
_WHOLE_DAY = re.compile(
    rf"\b(?:all (?:of )?|(?:the )?(?:whole|entire) (?:of )?)(?={_DAY}\b)", re.IGNORECASE
)
_DAY_THEN_SPAN = re.compile(
    rf"\b({_DAY}|mon|tue|wed|thu|fri|sat|sun),?\s+(?=\d{{1,2}}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:to|till?|until|-|\u2013)\s*\d)",
    re.IGNORECASE,
)
"""In "Wednesday, 9 to 9:20" the 9 is no day of the month."""
_ON_WEEKDAYS = re.compile(
    r"\b(?:daily|every (?:day|morning|afternoon|evening))\b(?P<between>.*?)"
    r"\bon (?:week|work)days\b",
    re.IGNORECASE,
)
_WORKDAYS = re.compile(
    r"\b(?:daily|every day|each day)\b(?P<between>.*?),?\s*(?:from )?\bmon(?:day)?s?\s*"
    r"(?:to|through|thru|till|until|-|\u2013)\s*fri(?:day)?s?\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"(?:,|\.|\s-|\s\u2013|\s\u2014)?\s*\b(?:(?:no|oh|hm+|nein|ach|halt|or|oder|and|und),?\s+)*"
    r"(?:no(?=,? make it)|no,? wait|wait,? no|wait|oops|actually|sorry|scratch that|correction"
    r"|i meant?|rather|better|nein|quatsch|lieber|doch lieber|ich meine|besser"
    r"|genauer gesagt|korrektur)\b"
    r"(?:,|:|\s)+(?:(?:let's )?(?:make|do|say) (?:it|that) |let's say |make it |at |um |dann "
    r"|doch |lieber |sagen wir )*(?=(?P<clock>\d)|noon|mid|half|quarter|halb|viertel|next|mo|tu|di"
    r"|we|mi|th|do|fr|sa|su|so|tomorrow|übermorgen|in |the |on |am )",
    re.IGNORECASE,
)
"""One of the many ways to say "no wait"."""


def in_plain_words(text: str) -> str:
    """The same request, easier to read."""
    text = _DAY_THEN_TIME.sub(r"\1 at ", text)
    text = _THEN_LENGTH.sub(" for ", _PUT_IN.sub(r"\1 ", text))
    text = _WHOLE_DAY.sub("all day ", _FROM.sub("at ", text))
    text = _DAY_THEN_SPAN.sub(r"\1 from ", text)
    for pattern in (_WORKDAYS, _ON_WEEKDAYS):
        text = pattern.sub(r"every weekday\g<between>", text)
    return _CORRECTED.sub(lambda found: f", no wait, {'at ' if found['clock'] else ''}", text)
