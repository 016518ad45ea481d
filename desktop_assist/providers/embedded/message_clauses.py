"""Takes a message apart into clauses: what it orders, what it only tells, what is neither."""

import re
from dataclasses import dataclass
from typing import Literal

from desktop_assist.providers.embedded.attendance import is_ordered
from desktop_assist.providers.embedded.word_list import NO_ABBREVIATION, one_of, whole_words
from desktop_assist.providers.embedded.words import QUESTION

Kind = Literal["order", "told", "detail", "question"]
_SOFTLY = one_of(
    "please, pls, plz, can (?:you|u|we), could (?:you|u|we), would you(?: mind)?, will you, kindly",
    "just, then, so, also, and, ok(?:ay)?, right, let's, let us, maybe, perhaps, therefore, hence",
    "(?:i|we)(?:'d| would) like (?:you )?to, (?:(?:i|we) )?(?:want|need|have|got) (?:you )?to",
    "(?:i|we)(?:'ll| will) (?:have|need) to, you'd better, we'd better, i'd better, go ahead and",
    "while (?:you|u|we)(?:'re| are|r) (?:at|on|in) (?:it|that|there), (?:i )?need you to, tho",
    "do(?= (?:take|add|move|put|cancel|change|make|remove|invite)\\b), actually, oh, no",
    "sorry, hey, hi, hello, morning, (?:and )?(?:at|on) the same go",
)
_VERB = one_of(
    "move, reschedul(?:e|ing), shift, push, postpone, delay, bring, pull, put, bump, nudge, swap",
    "extend, shorten, lengthen, prolong, cut, trim, make, change, update, rename, set, start",
    "begin",
    "add, invite, include, loop, drop, remove, take, uninvite, cancel, scrap, kill, delete, skip",
    "ditch, bin, axe, call off, strike, clear, free up, book, schedule, block, arrange, plan",
    "pencil",
    "create, organi[sz]e, get, hold, reserve, keep, pop, stick, squeeze, slot, chuck, throw",
    "switch",
    "give(?= (?:it|that|the|my|our)\\b), (?:do|have|call|can)(?= (?:it|that)\\b), scratch",
    "swap, loop",
    "see (?:if|whether) (?:you|u|we) can",
    "fix, find, bung, shove, moving, pushing, cancelling, canceling, adding, shifting, sling",
    "slide, scoot, drag",
)
_ORDER = rf"(?:(?:{_SOFTLY})\b[\s,]*)*{_VERB}\b(?!-)(?=\W+\w)"
_IS_ORDER = re.compile(rf"\W*{_ORDER}", re.IGNORECASE)
_PRAISE = one_of(
    "lovely, great, perfect, thanks?, thank you, good, super, nice, cool, fine, awesome, wonderful",
    "excellent, brilliant, cheers, yes, yep, yeah, alright, that works, sounds good, got it, shoot",
    "damn, oops, ugh, ta, thx",
)
_MERE = re.compile(rf"\W*(?:(?:{_SOFTLY}|{_PRAISE})\b\W*)+$", re.IGNORECASE)
"""Says nothing by itself."""
_FINITE = one_of(
    "is, are, was, were, has, have, had, can, can't, cannot, could, couldn't, will, won't, would",
    "wouldn't, wants?, needs?, must, does, doesn't, do, don't, did, didn't, isn't, aren't, wasn't",
    "weren't, hasn't, haven't, hadn't, got, gets?, came, comes?, went, goes, said, says?",
    "told, asked",
    "made, makes?, sent, sends?, left, leaves?, took, takes?, gave, fell, let, let's, rang, ran",
    "runs?, lost, broke, forgot, knows?, knew, thinks?, thought, clash(?:es)?, overlaps?, starts?",
    "lands?, arrives?, flies, wrote, called, calls, booked, moved, cancelled, canceled, keeps?",
    "looks?, feels?, prefers?, likes?, works?, suits?, finish(?:es|ed)?, \\w{3,}ed, might, may",
    "should, shouldn't, ends?, double[- ]booked",
)
_PRONOUN = one_of("i, we, he, she, they, it, that, this, there, you, nobody, everybody, everyone")
_ADVERB = one_of("just, already, now, also, still, really, only, all, both, actually, sadly, not")
_SUBJECT = rf"(?:{_PRONOUN}|(?!{_VERB}\b)[\w.&'-]+(?: (?!{_FINITE}\b)[\w.&'-]+){{0,7}}?)"
_TOLD = re.compile(
    rf"\W*(?:(?:and|but|so|as|because|cos|coz|cause|since|now that|seeing as|given(?: that)?"
    rf"|that|plus"
    rf"|sorry|unfortunately|well|oh|turns out|apparently|looks like|hey|hi|morning)\b[\s,]*)*"
    rf"{_SUBJECT}(?:'(?:s|re|ve|ll|m|d)\b|n't\b|(?: {_ADVERB})* {_FINITE}(?![\w-]))",
    re.IGNORECASE,
)
"""A subject and what it does: "Dave's crew can't get in tomorrow"."""
_NO_SUBJECT = re.compile(
    r"\W*(?:sorry,? |unfortunately,? )?(?:can't|cannot|can not|won't|couldn't|don't|didn't|haven't"
    r"|running late|stuck|flying|travelling|traveling|forgot|lost|got (?:a|an|to)|gotta"
    r"|(?:need|have|want|hoping|trying|wanting) to)\b",
    re.IGNORECASE,
)
"""Told of oneself, in a hurry: "can't do the dentist on the 4th"."""
_LETS_NOBODY = re.compile(
    r"\W*(?:and |so |but )?(?:don't let|do not let|make sure (?:that )?(?:nobody|no one"
    r"|nothing))\b",
    re.IGNORECASE,
)
_OWNER = "(?:half )?(?:the|my|our|his|her|their|your|its)"
_WHO = rf"(?:{_PRONOUN}|{_OWNER} [\w-]+(?: [\w-]+)?|(?-i:[A-Z][\w-]*))"
_SAYS = rf"{_WHO}(?: {_ADVERB})*(?:'(?:s|re|ve|ll|m|d)\b|n't\b| {_FINITE}\b)"
_SAYS = (
    rf"(?:{_SAYS}|(?!(?:which|who|that|what|so|but|and|then|topic|location|duration|subject|where|when)\b)"
    r"[a-z][\w-]+ (?:is|isn't|was|can't|cannot|won't|has|hasn't|already|doesn't)\b)"
)
_BECAUSE = one_of(
    "as, because, cos, coz, cause, cuz, since, now that, seeing as, seeing that, given that, given"
)
_IS_TO_BE = (
    r"(?:(?:my|our|the|today's|tomorrow's|\w+day's|this \w+'s)\b[^,;.]{3,70}?|(?:[\w-]+"
    r" ){1,4}(?:call"
    r"|meeting|review|sync|workshop|session|1:1|catch-?up|lunch|demo|huddle|stand-?up|interview"
    r"|briefing|visit|walk|planning)) (?:(?:will|is going to"
    r"|'ll|is gonna) (?:have|need) to|has to|have to|needs to|should|must|had better)"
    r"(?: (?:only|just|really|now|rather|better))* (?:be|move|start|begin|happen|take place|go)\b"
)
_ASKS_CHANGE = (
    r"(?:can|could|shall|should) (?:the|my|our|today's|tomorrow's|\w+day's)\b[^,;?]{3,60}? "
    r"(?:be|start|begin|happen|take place|move|go)\b"
)
_IS_CHANGE = re.compile(rf"\W*(?:so |and |then )*(?:{_IS_TO_BE}|{_ASKS_CHANGE})", re.IGNORECASE)
_NO_TIME = r"(?!(?:that )?it (?:starts|begins|is|runs|takes|happens)\b)"
_BREAK = re.compile(
    rf"(?:(?<=[\w)'\"%\u201d\u2019]){NO_ABBREVIATION}[.!?;]+\s+(?=\w)"
    r"|\s+[-\u2013\u2014]+\s+(?=[a-zA-Z])"
    rf"|(?<=[^\W\d]):\s+(?=(?:please|can you|could you|pls)\s+{_ORDER})"
    rf"|,?\s+(?:and\s+)?so\s+{_NO_TIME}(?=that\b|{_ORDER}|{_IS_TO_BE}|(?:i'm afraid (?:that"
    rf" )?)?(?:the|my"
    rf"|our|nobody|no one|people|everyone"
    r"|we|i|he|she|they|it|there)\b)"
    rf"|,\s+(?=(?:and |but |then )?{_ORDER})"
    rf"|(?<=,)\s+(?={_IS_TO_BE})"
    r"|,\s+(?=(?:need|got|have|want|hoping|trying|wanting) to\s+\w)"
    rf"|,\s*(?=(?:and |but )?(?:{_SAYS}|don't let|make sure))"
    rf"|,?\s+(?={_BECAUSE}\s+{_SAYS}))",
    re.IGNORECASE,
)
_AND_ORDER = re.compile(rf",?\s+(?:and|but|then)\s+(?={_ORDER})", re.IGNORECASE)
_DETAIL = whole_words(
    "\\d+(?:[:.]\\d\\d)? ?(?:[ap]m|min\\w*|h|hrs?|hours?)?, half an?, half hour, hour",
    "minutes, join\\w*, coming",
    "come, comes, attend\\w*, noon, midday",
    "room(?! (?:is|was|has|will) (?:taken|booked|gone|broken|closed|shut|too|full|not)), online",
    "teams, zoom, remote, dial in, phone, with",
)
"""Belongs to what is ordered, wherever it stands behind it."""
_IS_NONE = re.compile(
    r"\W*no (?!more\b|need\b|problem\b|idea\b|one\b|time\b|rush\b|\w*meetings?\b)[\w' -]{3,40}?"
    r" (?:on|this|next"
    r"|tomorrow|today|for)\b",
    re.IGNORECASE,
)
"""Orders that it does not take place: "no standup on Wednesday"."""
_OF_OTHERS = re.compile(
    r"\W*(?:(?:and|but|as|because|since|cos|coz)\b[\s,]*)*(?:i|he|she|they|(?-i:[A-Z][\w-]*))"
    r"(?:'(?:s|ve|re|m|ll|d)\b| (?:has|have|is|are|am|was|got|gets|needs?|wants?|will|had)\b)",
    re.IGNORECASE,
)
"""Says what somebody else does then: "Ana's got a train at 5"."""
_COMES_TOO = re.compile(
    r"\b(?:join\w*|com(?:e|es|ing)|attend\w*|be there|too|as well|also|invit\w*|meet\w*)\b",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"\W*(?:(?:and|so|ok)\b\W*)*(?:we|i)(?:'d| would)? (?:should|need to|ought to|have to|must"
    r"|want to"
    r"|like to) (?:talk|meet|speak|discuss|catch up|have|sit down|do|get together|go over"
    r"|review)\b",
    re.IGNORECASE,
)
"""A meeting that is wanted, and no reason for another order: "we should talk on Friday at 9"."""
_WISH = (
    r"(?:(?:i|we)(?:'d| would|'ll)? )?(?:(?:really|also|just) )?(?:need|want|could do with|like)"
)
_ASKS_FOR_TIME = re.compile(
    rf"\W*(?:(?:and|so|ok)\b\W*)*(?:{_WISH} (?:a (?:quick )?(?:slot|word|chat|call|meeting"
    rf"|catch[- ]?up)|some time|time)|(?:{_WISH} )?(?:half an hour|an hour|half hour"
    r"|\d+ ?(?:min(?:ute)?s?|h(?:ou)?rs?))) (?:with|w/)\b",
    re.IGNORECASE,
)
"""Orders a meeting as a wish: "need half an hour with Tom on the budget"."""
_DENIES = re.compile(r"\bnot\b|n't\b|\b(?:no longer|never|can't|instead)\b", re.IGNORECASE)
_SO_THAT = re.compile(
    r"\W*so (?:that )?(?:nobody|no one|no-one|nothing|people|everyone|others?|i|we|he|she|they"
    r"|it)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\W*(?:so )?(?:that )?(?:nobody|no one|no-one|nothing|people|everyone|others?|we|i|he|she|they"
    r"|it)\b.+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a message.

    Attributes:
        text: As written, without the words that joined it.
        kind: What it is there for.
    """

    text: str
    kind: Kind


def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses, left to right."""
    found: list[Clause] = []
    for piece in _pieces(text):
        is_behind = any(one.kind == "order" for one in found)
        found.append(Clause(piece, _kind(piece, is_behind=is_behind)))
    return tuple(found)


def _pieces(text: str) -> list[str]:
    """What stands between breaks; what is only told ends where an order follows with "and"."""
    pieces: list[str] = []
    start = 0
    for found in _BREAK.finditer(text):
        mark = "?" if "?" in found[0] else ""
        because = re.match(r",?\s+so\s", found[0], re.IGNORECASE) is not None
        pieces.append(text[start : found.start()] + mark)
        start = found.start() if because and _PURPOSE.match(text[found.start() :]) else found.end()
    pieces.append(text[start:])
    out: list[str] = []
    for piece in pieces:
        joint = None if _IS_ORDER.match(piece) else _AND_ORDER.search(piece)
        if joint and _TOLD.match(piece[: joint.start()]):
            out += [piece[: joint.start()], piece[joint.end() :]]
        else:
            out.append(piece)
    return [piece.strip(" ,;") for piece in out if re.search(r"\w", _MERE.sub("", piece))]


def _kind(piece: str, *, is_behind: bool) -> Kind:
    if (
        _IS_NONE.match(piece)
        or _IS_ORDER.match(piece)
        or _IS_CHANGE.match(piece)
        or _ASKS_FOR_TIME.match(piece)
        or is_ordered(piece)
    ):
        return "order"
    if piece.rstrip().endswith("?") or QUESTION.search(piece.lower()):
        return "question"
    if any(one.match(piece) for one in (_SO_THAT, _LETS_NOBODY, _NO_SUBJECT)):
        return "told"
    if _PROPOSES.match(piece) or not _TOLD.match(piece):
        return "detail"
    is_of_others = _OF_OTHERS.match(piece) and not _COMES_TOO.search(piece)
    is_about_it = not (_DENIES.search(piece) or is_of_others)
    is_detail = is_behind and _DETAIL.search(piece) and is_about_it
    return "detail" if is_detail else "told"
