"""Which of the receipts that lie there is not to be entered: "all of it, except the chemist's".

People say so in any words. So what is read is not the sentence, but where one of the receipts is
named, and whether what holds something back is said of it: words such as "except" speak of what
comes after them, words such as "private" of what came before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_assist.providers.embedded.follow_ups.read_receipts import (
    named_alone,
    read_to_stay_out,
)
from desktop_assist.providers.embedded.follow_ups.receipt_names import Called, Mention, mentions_in
from desktop_assist.providers.embedded.word_list import whole_words

_SENTENCE = re.compile(r"(?<=[.!?;\n])(?<!\b\w\.)\s+|\n")
_BREAK = re.compile(r"[,;:(]|\s[-\u2013\u2014]+\s|\b(?:and|but|so|und|aber|also)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'\u2019]+")
_EXCEPTS = whole_words(
    "except(?:ing|ed|ion)?, neither, weder, apart from, aside from, other than, excluding",
    "excludes?, bar, minus",
    "save for, without, not counting, skip(?:ping)?, ignor(?:e|ing), disregard, omit, forget, bin",
    "drop, scrap, leav(?:e|ing), keep(?= (?:out|the|that|my|it|this)), chuck, toss",
    "take(?= .* out), not(?= (?:the|my|that|this|with|even)\\b), not for, hold back, hold off on",
    "strike, remove, (?<=everything )but, (?<=all )but, (?<=alles )außer",
    "(?:do not|don['\u2019]?t|dont|no need to|rather not|please not|mustn['\u2019]?t) (?:\\w+ )?"
    "(?:put|enter|add|book|claim|include|count|touch|do|log|file|bother|need|want|use|take|bung)",
    "außer, ausser, bis auf, ausgenommen, ausnahme, ohne, abgesehen von, vergiss, vergessen",
    "lass(?:e|en)?, ignorier\\w*, überspring\\w*, streich\\w*, sortier\\w*(?= .*\\baus\\b)",
    "nicht(?= (?:de[nrm]|die|das|mein\\w*|mit|von|vom)\\b), wirf, schmeiss?, schmeiß, kein\\w*",
)
"""Speak of what comes after them."""
_IS_OUT = whole_words(
    "private(?:ly)?, personal(?:ly)?, mine, my own, our own, own, myself, himself, herself",
    "on me, on us, on him, on her",
    "(?:not|(?:is|was|are|were|do|does|did|has|have|had|ca|could|would|wo|should|must|need)n['\u2019]?t|nothing|no)"
    " (?:\\w+ ){0,3}?(?:work|business|company|claim(?:able)?"
    "|reimbursable|deductible|for (?:this|us|them)|belong|supposed|meant|in (?:there|here)|official"
    "|allowed|with (?:it|them|the rest))",
    "(?:should|must|can|do|does|is|was|did|wo)n['\u2019]?t"
    "(?= (?:be|go|count|have|belong|get|on|in)\\b)",
    "(?:isn|wasn|doesn|don|shouldn)['\u2019]?t(?=\\W*$), not(?=\\W*$)",
    "(?:by|in) (?:mistake|accident|error), accidental(?:ly)?, mixed (?:up|in)",
    "wrong (?:pile|card|wallet), slipped in, snuck in, strayed in, ended up (?:in )?(?:here|there)",
    "weglassen, auslassen, rauslassen, rausnehmen, raus, draußen, draussen, beiseite, aussen vor",
    "außen vor, wegschmeißen, wegschmeissen, wegwerfen, wegtun, nicht rein, nicht dazu",
    "nicht (?:\\w+ ){0,3}?(?:dienstlich|geschäftlich|beruflich|eintragen|erfassen|buchen|aufnehmen"
    "|verbuchen|abrechnen|einreichen|rein|dazu|hinein|hierher|mit|dabei|berücksichtigen)",
    "(?:gehört|gehören|soll|sollte|sollen|darf|muss|muß|braucht|brauchst)\\b[^.;]*\\bnicht",
    "nicht(?=\\W*$), nicht(?=\\s*[\\x2c(]), privat\\w*, persönlich\\w*, selber, selbst, auf mich",
    "auf meine kappe, meins, meiner(?=\\W*$), meine(?=\\W*$|\\x2c), mein eigen\\w*, eigene[rsn]?",
    "versehentlich, aus verseh\\w*, irrtümlich, versehen, dazwischengeraten",
    "falsche[nr]? (?:karte|stapel), reingerutscht, hineingerutscht, dazwischengerutscht",
)
"""Speak of what came before them."""
_MAY_BE_OUT = whole_words(
    "(?<!\\bi )(?<!\\bwe )(?<!only )paid, bezahlt, gezahlt, überwiesen, beglichen, prepaid",
    "rechnet",
    "erstattet, eingereicht, abgerechnet, übernommen, refund\\w*, reimbursed, picked up",
    "(?:his|her|their) (?:\\w+ )?(?:report|card|claim), got (?:\\w+ ){0,3}?back",
    "nothing to do with",
    "already (?:\\w+ ){0,3}?(?:claimed|pay|paid|back|done|submitted|entered), straight to, direkt",
    "schon (?:\\w+ ){0,3}?(?:bekommen|drin|bezahlt), nix verloren, nichts (?:verloren|zu suchen)",
    "belongs? to, gehört \\w+ \\w+, gönn\\w*, gut sein, stays? (?:out|oot), colleague, kollege\\w*",
    "date, freund\\w*, wife, husband, kids?, son, daughter, mum, mom, dad, mother, father, partner",
    "frau(?!\\s(?-i:[A-ZÄÖÜ]))",
    "girlfriend, boyfriend, family, birthday, present, gift, mann, kind(?:er)?, sohn",
    "tochter",
    "mutter, vater, mama, papa, familie, geburtstag\\w*, geschenk\\w*, wrong, falsch, cancelled",
    "storniert, not, \\w+n['\u2019]t, nicht, no, never",
)
"""Said of a receipt, they may hold it back."""
_GOES_IN = whole_words(
    "(?:do not|don['\u2019]?t|dont|never) (?:leave|forget|skip|miss|drop|exclude|lose)",
    "leave (?:the |all )?(?:rest|others?) in",
    "not (?:just|only), nicht nur, in they (?:all )?go, rein damit, also rein",
    "nicht (?:vergessen|weglassen|auslassen|übersehen)",
    "(?:does|do|can|should|must) (?:go|count|come|belong) (?:in|too|as well|on)",
    "(?:so|and|but) (?:it|that) (?:does|goes in|counts)\\b(?! not)",
    "(?:goes|go|put it) in (?:anyway|too), gehört (?:dazu|rein)",
    "(?<!nicht )trotzdem (?:rein|mit|dazu|eintragen|erfassen|buchen)",
)
"""Takes back what seems to hold a receipt back."""
_INCLUDES = re.compile(
    r"\b(?:yes|even|also|including|incl|auch|sogar|inklusive|samt|mitsamt)\W+(?:(?:the|my|den|die|das|der"
    r"|vom|dem)\s+)?(?:vom\s+)?$",
    re.IGNORECASE,
)
"""Before a name, it says that this one is meant, too."""
_OBJECT = re.compile(
    r"\s+(?:it|that|this|those|these|them|him|her|ihn|sie|es|den|die|das|both|beide)\b"
    r"(?: one| bit)?",
    re.IGNORECASE,
)
_POINTS_BACK = whole_words(
    "it, that, this, those, them, that one, this one, den, die, das, ihn, der, diese[nrs]?, both"
    ", beide, he, she, they"
)
_THE_REST = whole_words(
    "rest, others?, everything else, all else, remaining, rest(?:liche[nr]?)?, übrige[nr]?"
    ", ander(?:e|en), all, everything, alles?, alle"
)
_SETS_APART = re.compile(
    r"\b(?:the rest|everything else|all (?:the )?others|der rest|alles (?:andere|übrige)"
    r"|die (?:übrigen|anderen))\b|\brest\b(?= (?:is|are|please|in|ist|bitte|rein))",
    re.IGNORECASE,
)
"""Speaks of all but some, whichever these are."""
_ENGLISH = "two three four five six seven eight nine ten eleven twelve"
_GERMAN = "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
_NUMBERS = {
    word: n for words in (_ENGLISH, _GERMAN) for n, word in enumerate(words.split(), start=2)
}
_SOME_OF = re.compile(
    rf"\b(?P<some>{'|'.join(_NUMBERS)}) (?:of (?:these|them|those|the)|davon|to (?:log|add))\b",
    re.IGNORECASE,
)
_ONE_IS = whole_words("one, two, three, ein(?:e|er|s|en)?, zwei, drei, there(?:'s| is)")
_ONLY = re.compile(
    r"\b(?:only|just|nur|bloß|lediglich|ausschließlich)\s+(?:(?:enter|add|book|claim|take|put|log)\s+)?"
    r"(?:the|my|die|den|das|der|mein\w*)?\s*$",
    re.IGNORECASE,
)
_IS_TOLD = re.compile(
    r"\s*,?\s*(?:one |bill |receipt )?(?:is|was|were|are|has|had|ist|war|hat|habe?|wurde|kostet)\b",
    re.IGNORECASE,
)
_TWIN = whole_words(
    "duplicates?, dupes?, doubles?, second one, twice, doppelt\\w*, dubletten?, zweite\\w*"
)
_NONE_IS = whole_words(
    "nothing, none, no(?: private| personal), nichts, keine\\w*, all (?:mine|my own), alles meine?"
)
_LISTED = re.compile(
    r"^(?:\W|\b(?:shops?|stores?|place|thing|bill|receipt|laden|and|or|nor|und|oder|noch|the|one|ones|from|by|of|der|die|das|den|dem|von|vom|one)\b)*$",
    re.IGNORECASE,
)
_ITS = r"(?:the|that|my|our|any|whatever|vom|de[nmr]|die|das|mein\w*|alles)"
_NOUN_BEHIND = re.compile(rf"\s+(?P<what>{_ITS}\s+[^,.;:!?()]{{2,50}})", re.IGNORECASE)
_NO_VERB = r"(?!(?:is|was|are|were|ist|war|sind|gehört|hat|has|had|got)\b)"
_NOUN = re.compile(
    rf"\b(?P<what>{_ITS}\s+(?:{_NO_VERB}[\w'\u2019-]+(?:\s|$)){{1,4}})", re.IGNORECASE
)
"""A thing that is spoken of, with its article."""
_FARTHEST, _NEAR = 16, 6
"""In words: farther away nothing is said of a receipt, and nearer it is said of it beyond doubt."""


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What is to be left out.

    Attributes:
        places: Which receipts, counted from 0.
        rest: What else was said.
        is_sure: Whether it is said beyond doubt.
        unknown: What is left out and is the name of none of them, as written; empty where only
            the others are spoken of.
    """

    places: frozenset[int]
    rest: str
    is_sure: bool = True
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    is_before: bool
    is_strong: bool


def held_back(text: str, receipts: Sequence[Called]) -> HeldBack | None:
    """The receipts that are to be left out; None where all are meant.

    Args:
        text: What is said.
        receipts: What each may be called by.
    """
    sentences = [one for one in _SENTENCE.split(text) if one.strip()]
    named = [_plain(mentions_in(one, receipts), one) for one in sentences]
    places: set[int] = set()
    rest: list[str] = []
    is_sure = True
    for place, sentence in enumerate(sentences):
        mentions = named[place] or _spoken_of(sentences, named, place)
        found = list(_held_in(sentence, mentions)) if mentions else []
        if not found or _GOES_IN.search(sentence):
            rest.append(sentence)
            continue
        sure = {mention.places for mention, cue in found if cue.is_strong and mention.is_one}
        is_sure &= all(mention.places in sure for mention, _ in found)
        places |= {place for mention, _ in found for place in mention.places}
        rest.append(_without(sentence, found) if named[place] else "")
    said = " ".join(one for one in rest if one.strip())
    if named_in := named_alone(text, receipts):
        return HeldBack(frozenset(range(len(receipts))) - named_in, said, is_sure=False)
    if places:
        spoken = {place for each in named for one in each for place in one.places}
        more = read_to_stay_out(text, receipts) & spoken
        is_more = more > places
        return HeldBack(more if is_more else frozenset(places), said, is_sure and not is_more)
    return _set_aside(text, sentences, named, receipts, said)


def _set_aside(
    text: str,
    sentences: Sequence[str],
    named: Sequence[tuple[Mention, ...]],
    receipts: Sequence[Called],
    said: str,
) -> HeldBack | None:
    """What is left out where no word that holds back speaks of a receipt."""
    apart = _set_apart(text, len(receipts))
    spoken = {place for each in named for one in each for place in one.places}
    if apart and len(spoken) == 1:
        return HeldBack(frozenset(spoken), said, is_sure=False)
    if chosen := _chosen(sentences, named):
        return HeldBack(frozenset(range(len(receipts))) - chosen, said, is_sure=False)
    unknown = next(filter(None, map(_unknown, sentences)), "")
    if not unknown and not apart:
        return None
    known = frozenset(place for one in mentions_in(unknown, receipts) for place in one.places)
    return HeldBack(known, said, is_sure=False, unknown="" if known else unknown)


def _set_apart(text: str, count: int) -> bool:
    """Whether all but some are spoken of: "the rest", or "seven of these" of eight."""
    counted = _SOME_OF.search(text)
    some = _NUMBERS.get(counted["some"].lower()) if counted else None
    return _SETS_APART.search(text) is not None or (some is not None and some < count)


def _plain(mentions: tuple[Mention, ...], sentence: str) -> tuple[Mention, ...]:
    """Without those of a single word, where another is named by several: "my son's train set"."""
    full = [one for one in mentions if one.words > 1]
    joined = {one for each in full for one in _with_joined(each, mentions, sentence)}
    return tuple(one for one in mentions if not full or one in joined)


def _spoken_of(
    sentences: Sequence[str], named: Sequence[tuple[Mention, ...]], place: int
) -> tuple[Mention, ...]:
    """The receipt of the sentence before: "There is one from Boots. Leave that out"."""
    sentence = sentences[place]
    before = named[place - 1] if place else ()
    tells_of_other = _NOUN.match(sentence.lstrip()) is not None
    if before and _POINTS_BACK.search(sentence) and not tells_of_other:
        return tuple(Mention(-1, -1, one.places) for one in before[-1:])
    after = named[place + 1] if place + 1 < len(named) else ()
    is_told_next = _ONE_IS.search(sentence) and _IS_OUT.search(sentence)
    return tuple(Mention(-1, -1, one.places) for one in after[:1]) if is_told_next else ()


def _chosen(sentences: Sequence[str], named: Sequence[tuple[Mention, ...]]) -> frozenset[int]:
    """Those that alone are meant: "just the taxi and the hotel for now"."""
    for sentence, mentions in zip(sentences, named, strict=True):
        for mention in mentions:
            is_told = _IS_TOLD.match(sentence, mention.end)
            if _ONLY.search(sentence[: mention.start]) and not is_told:
                joined = _with_joined(mention, mentions, sentence)
                return frozenset(place for one in joined for place in one.places)
    return frozenset()


def _held_in(sentence: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, _Cue]]:
    """The receipts of a sentence that something in it holds back, each with what does so."""
    held: dict[Mention, _Cue] = {}
    plain = [one for one in mentions if not _INCLUDES.search(sentence[: max(one.start, 0)])]
    for cue in _cues(sentence) if plain else ():
        for mention in _meant_by(cue, plain, sentence):
            is_beside = sentence[cue.end : mention.start].isspace()
            sure = replace(cue, is_strong=cue.is_strong or is_beside)
            former = held.get(mention)
            held[mention] = sure if former is None or sure.is_strong else former
    yield from held.items()


def _cues(sentence: str) -> Iterator[_Cue]:
    # Of what is there twice one is entered in any case.
    excepts = () if _TWIN.search(sentence) else ((_EXCEPTS, True, True),)
    for pattern, is_before, is_strong in (
        *excepts,
        (_IS_OUT, False, True),
        (_MAY_BE_OUT, False, False),
    ):
        for found in pattern.finditer(sentence):
            yield _Cue(found.start(), found.end(), is_before, is_strong)


def _meant_by(cue: _Cue, mentions: Sequence[Mention], sentence: str) -> Iterator[Mention]:
    before = [one for one in mentions if one.start < cue.start]
    after = [one for one in mentions if one.start >= cue.start]
    points_back = cue.is_before and _points_back(cue, after, sentence)
    looks = (after, before) if cue.is_before and not points_back else (before, after)
    for side in looks:
        nearest = side[-1:] if side is before else side[:1]
        if not nearest:
            continue
        distance = _words_between(cue, nearest[0], sentence)
        is_alone = side is looks[0] or not looks[0]
        if distance <= (_FARTHEST if is_alone else _NEAR):
            yield from _with_joined(nearest[0], side, sentence)
            return


def _points_back(cue: _Cue, after: Sequence[Mention], sentence: str) -> bool:
    """Whether its object is what was named before: "skip it", and not "skip that Boots one"."""
    found = _OBJECT.match(sentence, cue.end)
    if found is None:
        return False
    return not after or _words_in(sentence[found.end() : after[0].start]) > 0


def _words_between(cue: _Cue, mention: Mention, sentence: str) -> int:
    if mention.start < 0:
        return _words_in(sentence[: cue.start])
    first, last = sorted(((cue.start, cue.end), (mention.start, mention.end)))
    return _words_in(sentence[first[1] : last[0]])


def _words_in(text: str) -> int:
    return len(_WORD.findall(text))


def _with_joined(first: Mention, side: Sequence[Mention], sentence: str) -> Iterator[Mention]:
    """A receipt, and those that are named with it: "not Boots or the vet"."""
    yield first
    place = side.index(first)
    runs = (list(side[place:]), list(reversed(side[: place + 1])))
    for run in runs:
        for one, other in pairwise(run):
            left, right = sorted((one, other), key=lambda each: each.start)
            if not _LISTED.match(sentence[left.end : right.start]):
                break
            yield other


def _without(sentence: str, held: Sequence[tuple[Mention, _Cue]]) -> str:
    """What a sentence says besides: what stands before, and an order for all the others."""
    start = min(min(one.start, cue.start) for one, cue in held)
    end = max(max(one.end, cue.end) for one, cue in held)
    begins = [one.start() for one in _BREAK.finditer(sentence, 0, start)]
    is_excepted = any(cue.is_before and cue.start == start for _, cue in held)
    before = sentence[: start if is_excepted or not begins else begins[-1]]
    if not begins and not is_excepted:
        before = ""
    clauses = re.split(r"(?<=[,;:])|(?=\b(?:and|but|und|aber)\b)", sentence[end:])
    return f"{before} {' '.join(one for one in clauses if _THE_REST.search(one))}".strip()


def _unknown(sentence: str) -> str:
    """What a sentence leaves out, where that is the name of no receipt."""
    if _TWIN.search(sentence) or _NONE_IS.search(sentence) or _GOES_IN.search(sentence):
        return ""
    cues = (one for one in _cues(sentence) if one.is_strong)
    return next(filter(None, (_said_out(one, sentence) for one in cues)), "")


def _said_out(cue: _Cue, sentence: str) -> str:
    """The noun that something which holds back speaks of, as written."""
    if cue.is_before:
        found = _NOUN_BEHIND.match(sentence, cue.end)
    else:
        found = next(reversed(list(_NOUN.finditer(sentence, 0, cue.start))), None)
    return " ".join(found["what"].split()) if found else ""
