"""Says as one order who was forgotten: "I forgot Ana on the kickoff. Can you add her?"."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_LEAD = (
    r"\W*(?:(?:oh|oops|whoops|shoot|damn|dang|darn|crap|argh|ugh|sorry|hey|hi|so|ok(?:ay)?|also"
    r"|and|well"
    r"|btw|by the way|actually|wait|my bad|oh no)\b[\s,!.:-]*)*"
)
_NAME = r"[A-ZÀ-Þ][\w'-]*(?: [A-ZÀ-Þ][\w-]*)?"
_WHO = rf"(?P<who>(?-i:{_NAME}(?:(?:, and |, | and | & ){_NAME})*))"
_FORGOT = (
    r"(?:(?:i|we)(?:'ve| have)? )?(?:(?:totally|completely|just|clean|also|only now|actually) )*"
    r"(?:forgot(?:ten)?(?: to (?:add|invite|include|put|ask))?|(?:didn't|did not|never|haven't"
    r"|have not)"
    r" (?:add(?:ed)?|invited?|included?|put)|missed|left(?= .*\b(?:off|out of)\b))"
)
_WHAT = r"(?P<what>(?:the|my|our|this|\w+day's|tomorrow's|today's)\b[^,;.?!]{2,70}?)"
_PLEASE = r"(?:(?:so|and|please|pls|can you|could you|would you|will you|just|then)\b[\s,]*)*"
_ADD_THEM = (
    rf"{_PLEASE}(?:add|put|invite|include|get|stick|pop) (?:them|him|her|both(?: of them)?|those "
    rf"two)"
    r"(?: (?:both|in|on|onto|to|into|it|that|the (?:invite|list|meeting)|too|as well|also|please"
    r"|pls"
    r"|thanks|for me|back))*"
)
_FORGOTTEN = re.compile(
    rf"^{_LEAD}{_FORGOT} {_WHO} (?:on|off|from|out of|for|to|at|in|onto) {_WHAT}"
    rf"(?:[,;.!]\s*|\s+(?=so\b|and\b|can\b|could\b|please\b)){_ADD_THEM}[\s.!?]*(?=$|[A-Z]|also\b"
    rf"|and\b)",
    re.IGNORECASE,
)
_ORDER = one_of("add, invite, include, put, move, push, shift, change, bring, get, loop, remove")
_NO_PLACE = one_of(
    "my, your, his, her, their, conflict, trouble, doubt, danger, order, person, \\w+day, the "
    "morning",
    "the afternoon, the evening, an?, \\d+, two, three, half, january, february, march, april, may",
    "june, july, august, september, october, november, december",
)
_NOW_IN = re.compile(
    rf"(?P<order>^\W*(?:\w+\W+){{0,3}}?{_ORDER}\b[^;?!]*?)(?:[.;!?]+\s+|,\s+)"
    r"(?:(?:also|and|plus|oh|btw|by the way|but)\b[\s,]*)*"
    r"(?:it|that one|the meeting)(?:'s| is|'ll be| will be)(?P<now> now)?(?: going to be| moving)?"
    rf" (?:in|over in|at|to) (?P<where>(?!{_NO_PLACE}\b)[^,.;!?]{{2,40}}?)"
    r"(?P<then>(?: now| instead| this time| after all)?)"
    r"(?:,? (?:(?:because|as|since|cos|because) )?(?:somebody|someone|they|the other|another"
    r"|(?-i:[A-Z][\w-]*) (?:is|was|got|has|won't|isn't))\b[^.;!?]*)?[\s.!]*$",
    re.IGNORECASE,
)
"""Where a meeting is now, told behind an order about it."""


def with_forgotten(text: str) -> str:
    """The order in its usual form; any other text as it is."""
    found = _FORGOTTEN.match(text)
    if found is not None:
        rest = text[found.end() :].strip()
        text = f"add {found['who']} to {found['what'].strip()}" + (f". {rest}" if rest else "")
    place = _NOW_IN.match(text)
    if place is not None and (place["now"] or place["then"]):
        text = f"{place['order'].rstrip(' ,.')}, and move it to {place['where'].strip()}"
    return text
