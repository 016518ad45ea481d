"""Puts a name where a later clause only says "him": "Ben would like to come. Get him in"."""

import re

from desktop_assist.domain.contact import ContactBook
from desktop_assist.providers.embedded.slots.people_named import people_in
from desktop_assist.providers.embedded.word_list import one_of

_VERB = one_of(
    "get, add, invite, include, bring, put, loop, rope, take, have, let, copy, leave, drop",
    "nimm, lad, lade, hol, setz, pack, füg, füge, trag, bitte",
)
_WHO = r"[^\W\d_][\w'-]+(?: [^\W\d_][\w'-]+)?"
_DAY = r"(?:on |at |for |next |this |tomorrow|today|(?:mon|tues|wednes|thurs|fri)day|\d)"
_PUTS_IN = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|and|then|great|grand|perfect|please|can you|could you|just|also)\W+)*"
    rf"(?:(?:put|pencil|pop|slot|squeeze|get|fit|book) in (?P<first>{_WHO})(?= {_DAY})"
    rf"|(?:put|pencil|pop|slot|squeeze|get|fit|book) (?P<last>{_WHO}) in(?= {_DAY})(?: for(?= ))?"
    rf"|book (?P<booked>{_WHO}) (?=(?:on |next |this |tomorrow|today|for (?:\d|\w+day|tomorrow))))",
    re.IGNORECASE,
)
_HIM = re.compile(
    rf"(?P<verb>\b{_VERB}(?: (?:bitte|mal|auch|noch|please|also|just))*) (?P<who>him|her|ihn)\b"
    r"(?= (?:on|in|to|too|as well|along|off|out|into|from|also|please|there|down|auch|noch|dazu|mit"
    r"|bitte|ein|rein|raus|aus|hinzu)\b|\s*[.,;!?]|\s*$)",
    re.IGNORECASE,
)


def with_person(text: str, contacts: ContactBook) -> str:
    """The text with the first name of the one known person who is named before the pronoun.

    Who is put into the calendar is met: "put in Cathal tomorrow at 9".
    """
    put = _PUTS_IN.match(text)
    who = next(filter(None, put.groups()), "") if put is not None else ""
    if put is not None and people_in(who, contacts):
        rest = re.sub(r"^for (?=\d)", "at ", text[put.end() :].strip())
        return f"schedule a meeting with {who} {rest}"
    found = _HIM.search(text)
    if found is None:
        return text
    named = people_in(text[: found.start()], contacts)
    if len(named) != 1:
        return text
    first = named[0].split(" ", maxsplit=1)[0]
    return f"{text[: found.start()]}{found['verb']} {first}{text[found.end() :]}"
