"""Pieces of patterns for English orders: a polite beginning, a length, a day."""

PLEASE = r"(?:(?:please|pls|can you|could you|would you|will you|just|and|also|then)\W+)*"
LONG = (
    r"(?:an hour|half an hour|a quarter of an hour|(?:\d+|one|two|three|ten|fifteen|thirty)"
    r"[ -]?(?:min(?:ute)?s?|h(?:ou)?rs?|days?))"
)
DAY = (
    r"(?:(?:next |this )?(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?"
    r"(?: (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: \w{3,9})?)?"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)?"
    r"(?: (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)?|today|tomorrow)"
)
