"""What a meeting that is told of in free words is to be called."""

import re
from itertools import takewhile

from desktop_assist.providers.embedded.word_list import one_of

_OCCASIONS = one_of(
    "visit, inspection, survey, viewing, review, walk-?about, walk-?through, workshop, training",
    "interview, audit, demo, briefing, debrief, handover, hand-over, induction, drill, test",
    "rehearsal, tasting, appointment, check-?up, haircut, symposium, conference, webinar, seminar",
    "exam, fitting, delivery, collection, pick-?up, drop-?off, lunch, dinner, breakfast, coffee",
    "party, leaving do, service, mot, valuation, assessment, hearing, tour, open day, trade show",
    "fair, exhibition, retro, kick-?off, stand-?up, one-to-one, 1:1, photoshoot, shoot, screening",
    "presentation, pitch, showcase, stocktake, stock-?take, recording, planning, prep, budget",
    "surgery, clinic, physio, dentist, optician, vet, gp, parents' evening, sports day, game",
)
_TALKS = one_of("call, meeting, chat, catch-?up, session, sit-?down, one to one, talk, sync")
_STOPS = one_of(
    "the, a, an, my, our, your, his, her, their, this, that, these, those, some, any, another, no",
    "i, we, he, she, they, it, you, me, us, him, them, who, which, what, so, and, n, or, but, ok",
    "with, wi, w, at, in, on, for, from, to, of, about, re, over, by, into, as, up, out, off, down",
    "need, needs, want, wants, have, has, had, got, get, put, stick, pop, add, book, block",
    "schedule",
    "pencil, do, does, did, is, are, was, were, be, been, can, could, will, would, should, must",
    "let",
    "let's, make, set, fit, squeeze, slot, arrange, mark, log, enter, there's, theres, it's, its",
    "please, pls, right, oh, well, just, also, then, now, next, i've, ive, i'm, im, we've, quick",
    "we're, going, coming, booked, sorted, having, doing, keep, go, ahead, got, free, hold, say",
    "long, short, hour's, hours, minutes, mins, hour, minute, half, give, grab, plan, called",
    "figure",
    "i'll, we'll, she's, he's, they're, alright, yes, yeah, when, where, if, because, cos, said",
)
_STOP = re.compile(rf"{_STOPS}$", re.IGNORECASE)
_MOST_BEFORE = 3
"""So many words may stand before the noun: "new boiler safety inspection"."""
_WORD = re.compile(r"[\w'\u2019&/-]+|[^\w\s]")
_AGAIN = one_of("he, she, they, it, i, we, you, that, there, everyone, everybody, nobody")
_VERB = one_of(
    "'s, 've, 'll, 'd, 're, 'm, is, are, was, were, has, have, had, wants?, needs?, keeps?, said",
    "says, can(?:'t|not)?, won't, will, would, asked, asks, must, might, should, doesn't, don't",
    "isn't, hasn't, haven't, only, just, gave, got, get, went, came, called, rang, think, need",
)
_BUSY = one_of(
    "been, got, had, on at, on to, off, after, waiting, asking, chasing, going, coming, not, out",
    "back, in a, due, gonna, always, still, already, away, really, very, just, only, never",
)
"""Behind "Carla's" they make it no name of something that is hers."""
_REASON = re.compile(
    rf"\s*[,;.\u2013-]?\s+(?:(?:because|since|cos|'cause|otherwise|seeing as|given that|so that|who"
    rf"|before"
    rf" (?:{_AGAIN})|so (?:nobody|no one|everyone|we|i|he|she|they|that|it|you)|as (?:{_AGAIN})"
    rf"|(?:if|while|when|though|although|and|but) (?:{_AGAIN}))\b"
    rf"|(?:{_AGAIN}) ?(?:{_VERB})\b|(?-i:[A-Z][\w-]+)(?:['\u2019]s (?:{_BUSY})"
    rf"| (?:{_VERB}))(?!\w)).*$",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = re.compile(
    r"\s+(?:(?:with|wi'?|w/?|at|on|in|for|from|all day|both days|please|pls|then|instead|too"
    r"|as well"
    r"|somewhere|if|now)\b.*|w)$",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"\s+(?:figure|say|maybe|probably|roughly|about|around|approx|it'll take|should take|takes"
    r"|needs?"
    r"|and|n|so|then|of|to|a|an|the|is|are|was|be|it|put it (?:in|on)|put in)$",
    re.IGNORECASE,
)
"""Led to what stood behind, and says nothing alone."""
_ARTICLE = re.compile(r"^(?:the|a|an|that|this|some|our|his|her|their|as|for)\s+", re.IGNORECASE)


def without_reason(title: str) -> str:
    """The words up to where a reason begins: "my forecast, Carla's been on me about it"."""
    cut = _REASON.sub("", f" {title}").strip(" ,;.-")
    return cut or title.strip()


_ASIDE = re.compile(r"\s*\([^()]*\)?\s*")


def bare_title(words: str) -> str:
    """What is left of words behind "for" or "about" without reason, guests, place and article."""
    plain = _ENDS.sub("", without_reason(_ASIDE.sub(" ", words))).strip(" ,;.-'\"")
    while (shorter := _TRAILING.sub("", plain)) != plain:
        plain = shorter
    return _ARTICLE.sub("", plain)


_TOPIC = re.compile(
    r"\b(?:about|regarding|re|concerning|to (?:discuss|plan|review|finish|write|prep(?:are)?|do)"
    r"|to (?:talk|go|run|walk|look)(?: (?:me|us|him|her|them))? (?:about|through|over|at))"
    r" (?P<title>[^,.;!?¦]{3,60})",
    re.IGNORECASE,
)


def topic_in(rest: str) -> str:
    """What stands behind "about" or "to go through"; empty where nothing does."""
    found = _TOPIC.search(rest)
    return bare_title(found["title"]) if found else ""


def occasion_in(rest: str, *, is_talk: bool = False) -> str:
    """The name of the sort of meeting with the words right before it; empty where none stands.

    Args:
        rest: The message without its times, "¦" standing where they stood.
        is_talk: Whether a call or a chat counts, too.
    """
    words = _WORD.findall(rest)
    sort = re.compile(rf"{one_of(_OCCASIONS, _TALKS) if is_talk else _OCCASIONS}s?$", re.IGNORECASE)
    for place, word in enumerate(words):
        found = _sort_at(words, place, sort)
        if found is None or (place + 1 < len(words) and words[place + 1] in {"'s", ":"}):
            continue
        if any(map(sort.match, _ahead(words, place))):
            continue  # in "budget pack review" it is the last word that tells
        first = place
        while first > 0 and place - first < _MOST_BEFORE and _belongs(words[first - 1]):
            first -= 1
        if first == place and word.lower() in _VERBS_TOO and _is_order(words, place):
            continue
        return " ".join(words[first : place + 1])
    return ""


_VERB_NAMES = """
    visit review test call chat talk survey book prep pitch tour budget
"""
_VERBS_TOO = frozenset(_VERB_NAMES.split())


def _sort_at(words: list[str], place: int, sort: re.Pattern[str]) -> str | None:
    return words[place] if sort.match(words[place]) else None


def _ahead(words: list[str], place: int) -> list[str]:
    """The words right behind it that belong to the same name."""
    behind = words[place + 1 : place + 1 + _MOST_BEFORE]
    return list(takewhile(_belongs, behind))


def _is_order(words: list[str], place: int) -> bool:
    """Whether it is a verb: at the beginning, or behind "to"."""
    before = words[place - 1].lower() if place else ""
    return before in {"", "to", "can", "will", "must", "i", "we", "he", "she", "they"}


def _belongs(word: str) -> bool:
    return word[0].isalpha() and _STOP.match(word) is None
