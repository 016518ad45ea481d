"""Tells sentences that speak of a meeting from those that ask for one."""

import re

from desktop_assist.calendars.contacts.contact_match import named_in
from desktop_assist.domain.contact import ContactBook
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words

_WISH = one_of(
    "need, needs, want, wants, 'd like, would like, would love, 'd love, have to, 'll need, should",
    "must, could, can, shall, may, might, have, meet, are meeting, 're meeting, 'm meeting, are",
    "'ll, will, am, 'm, 'd",
)
_TELLS = re.compile(
    r"(?<!can )(?<!could )(?<!shall )(?<!should )(?<!may )(?<!will )\b(?:i|we)\b"
    rf"(?!'| {_WISH}\b)(?: (?:already|just|also))* [a-z]+"
    r"|\b(?:he|she|they|it|nobody|somebody|everybody|everyone|people)(?:'s|'re|'ll)? "
    r"(?!for\b|to\b)[a-z]+"
    r"|\b(?:usually|always|never|often|every time|meistens|immer|normalerweise|nie)\b",
    re.IGNORECASE,
)
"""A subject with what it does, as no order has."""
_TELLS_IN_GERMAN = re.compile(
    r"\b(?:habe?n?|hat(?:te)?|hatten|war(?:en)?|ist|sind|wird|werden|kommt|kommen|gehen|geht|macht"
    r"|machen|sehen|findet|fährt|fliegt|beginnt|dauert) (?:ich|wir|er|sie|es|man|der|die|das|ein)\b"
    r"|\b(?:er|sie|es|man|jeder|niemand) [a-zäöü]+t\b",
    re.IGNORECASE,
)
_OPENS_OTHERWISE = starting_with(
    "good luck, thanks, thank you, congrat\\w*, happy, have a (?:great|good|nice), enjoy, see you",
    "heads up, fyi, btw, by the way, did (?:you|we|i|he|she|they), have (?:you|we), had, was there",
    "sorry (?:for|about), i (?:hope|wish|guess|think|heard|dreamt|love|hate), welcome, hopefully",
    "do(?:es)?, tell me, let me know, explain, describe, write, draft, compose, summari[sz]e",
    "vielleicht, maybe, perhaps, translate, proofread, rewrite, list, show, remember, imagine",
    "as (?:you know|discussed)",
    "viel (?:erfolg|spaß|glück), danke, schöne[ns]?, gute[ns]?, alles gute, hast du, habt ihr",
    "schreib\\w*, übersetz\\w*, fass\\w*, erklär\\w*, sag\\w*, hoffentlich, übrigens, wusstest",
)
_THIRD_PERSON = one_of(
    "has, had, is, was, are, were, have, will, wants?, said, says, told, asked, can(?:'t|not)?",
    "might, may, could, [a-z]+(?:ed|s), met, came, went, left, took, gave, kommt, hat(?:te)?",
    "ist, war, wird, kann, sagte?, trifft, geht, fährt",
)
_NAME_FIRST = re.compile(
    rf"^\W*(?P<name>[A-ZÀ-Þ][\w'\u2019-]+)(?: (?:and|und) (?:I|ich|[A-ZÀ-Þ]\w+))? {_THIRD_PERSON}\b"
)
_ANYBODY = whole_words(
    "is, was, has, had, will, said, says, told, hat, ist, war, wird, sagte?, booked, moved",
    "cancell?ed, scheduled, arranged, organi[sz]ed, added, invited, planned",
)
_OTHER_VERB = starting_with(
    "play, order, buy, pay, text, send(?! (?:[\\w@.]+ ){0,3}(?:calendar |meeting )?invit), tell",
    "ask, wake, turn, start",
    "stop, give, print, take, bring, drop, wash, clean, cook, watch, drive, fly, travel, leave",
    "return, pick up, submit, finish, complete, file, renew, check(?!-| ?in\\b"
    "| ?up\\b), read, open, close, charge",
    "log, track, note that, transfer, withdraw, deposit, convert, count, add up, compare, guess",
    "spiel\\w*, bestell\\w*, kauf\\w*, bezahl\\w*, zahl\\w*, weck\\w*, frag\\w*, druck\\w*, hole?",
)


def tells(text: str, contacts: ContactBook) -> bool:
    """Whether a sentence speaks of something instead of asking for it.

    Args:
        text: As typed, without what stands in quotation marks.
        contacts: The people whose names may be what the sentence is about.
    """
    plain = text.replace("\u2019", "'")
    if _OPENS_OTHERWISE.search(plain) or _TELLS.search(plain) or _TELLS_IN_GERMAN.search(plain):
        return True
    found = _NAME_FIRST.search(plain)
    if found is None:
        return False
    is_known = bool(named_in(found["name"], contacts).contacts)
    return is_known or _ANYBODY.search(plain[: found.end()]) is not None


def orders_something_else(text: str) -> bool:
    """Whether a sentence begins with an order that makes no meeting: "order lunch for 12"."""
    return _OTHER_VERB.search(text) is not None
