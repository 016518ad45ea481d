"""Which of the receipts that lie there is not to be entered: "all of it, except the chemist's"."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.found_things import other_words
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.word_list import one_of, whole_words

_WHAT = r"(?P<what>[^,.;:!?()\n]{2,60}?)"
_WHY = (
    r"(?:\s*\([^()]*\))?(?:\s*(?:[,(\u2013-]|\b(?=thats?\b|its?\b|as\b|cos\b|because\b|since\b"
    r"|which\b|so\b|weil\b"
    r"|denn\b))\s*(?:(?:tho(?:ugh)?|please|pls|bitte)\b\s*)?(?:that|it|this|which|those|they|as|cos"
    r"|because|since|so|weil|denn|da|die|der|das|den|ist|sind|gehört|leave|skip|lass)(?:['\u2019]?s"
    r"|['\u2019]re)?\b(?!\s+(?:rest|other|übrigen)\b)[^.;!?\n]*)?"
)
"""Tells why, and says it once more: ", that one's mine so leave it out"."""
_ENDS = r"(?=\s*(?:$|[.;:!?,()\n]|\s[-\u2013]\s))"
_SOFT = r"(?:\s+(?:tho(?:ugh)?|please|pls|bitte|thanks|danke))*"
_THE = r"(?:the|that|this|my|our|de[nmrs]|die|das|mein\w*|vom|von(?: der| dem)?)"
_EXCEPT = one_of(
    "except(?:ing)?(?: for)?, apart from, other than, excluding, besides, but not, aside from",
    "(?<=everything )but(?! leave), (?<=all )but(?! leave), with the exception of",
    "leaving out, minus, not counting, bar",
    "außer, ausser, bis auf, ausgenommen, mit ausnahme (?:von|vom|der|des), nur nicht, aber nicht",
    "(?:aber )?ohne(?= (?:de[nmrs]|die|das|mein\\w*)\\b), abgesehen von",
)
_OUT = r"(?:leave|keep|take|skip|ignore|exclude|omit|forget|drop|miss)"
_IT = r"(?:it|that|this|them|those|that one|this one|the lot)"
_NOT_ENTERED = one_of(
    "weglassen, auslassen, rauslassen, herauslassen, weg lassen, draußen lassen, ignorieren",
    "(?:gehört|gehören) (?:da )?nicht (?:dazu|rein|hinein|mit rein|hierher)",
    "überspringen, nicht (?:mit )?(?:eintragen|erfassen|buchen|aufnehmen|verbuchen|dazu|rein)",
    "nicht(?! vergessen)(?= *(?:$|[,.;:!?(]))",
)
_OWN = one_of(
    "private, personal, mine, my own(?: \\w+){0;3}, not (?:for )?(?:work|business), on me",
    "auf mich, privat(?:er|es|e)?, persönlich, mein(?:er|es|s)?, nicht dienstlich, mein privat\\w*",
).replace(";", ",")
_BEGINS = (
    r"(?:(?<=^)|(?<=[.,;:!?\n\u2013-] )|(?<=\band )|(?<=\bbut )|(?<=\bund )|(?<=\baber )"
    r"|(?<=\bnur )"
    r"|(?<=\bjust ))"
)
_NAME = r"[^,.;:!?()\n]{3,50}?"
_SOFTLY = r"(?:(?:aber|bitte|jedoch|lieber|mal|kannst du|können sie|einfach)\s+)*"
_IS = r"(?:is|was|are|were)"
_IST = r"(?:ist|sind|war|waren|is|gehört|gehören|geht|gehen)"
_NOT_IT = r"(?!(?:that|it|this|which|what|i)\b)"
_EXCEPTED = rf",?\s*\b{_EXCEPT}\s+{_WHAT}(?P<verb>\s+(?:ein|auf|rein))?{_SOFT}{_WHY}{_ENDS}"
_NOT_THE = rf"{_BEGINS}(?:not|nicht)\s+(?={_THE}\b){_WHAT}{_SOFT}{_WHY}{_ENDS}"
_LEFT_OUT = rf"\b(?:{_OUT} out|skip|ignore|exclude|omit)\s+(?={_THE}\b){_WHAT}{_SOFT}{_WHY}{_ENDS}"
_KEPT_OUT = rf"\b(?:leave|keep)\s+(?={_THE}\b){_WHAT}\s+out\b{_SOFT}{_WHY}{_ENDS}"
_TOLD_OUT = (
    rf"{_BEGINS}(?:and |but )?(?P<what>{_NOT_IT}{_NAME})(?:['\u2019]s)?\s+{_IS}\s+"
    rf"[^.;!?\n]{{2,90}}?\b(?:so|and|please|pls|,)\s+(?:please |pls |just )*{_OUT}\w*\s+{_IT}"
    rf"(?:\s+(?:out|off|one|away))*{_SOFT}{_ENDS}"
)
_IS_OWN = (
    rf"{_BEGINS}(?P<what>(?:the|that|my) {_NAME})\s+{_IS}\s+(?:just |only |a |all |for )*{_OWN}\b"
    rf"{_SOFT}{_WHY}{_ENDS}"
)
_IST_EIGEN = (
    rf"{_BEGINS}(?P<what>(?:der|die|das|den|mein\w*)\s+{_NAME})\s+{_IST}\s+(?:\w+\s+){{0,3}}?"
    rf"{_OWN}\b[^.,;!?\n]*{_WHY}{_ENDS}"
)
_BLEIBT_WEG = (
    rf"{_BEGINS}(?P<what>(?:der|die|das|den)\s+{_NAME})\s+{_SOFTLY}{_NOT_ENTERED}"
    rf"{_SOFT}{_WHY}{_ENDS}"
)
_CALLED = r"(?:(?:the|that|my|de[nr]|die|das|mein\w*)\s+|(?-i:(?=[A-ZÄÖÜ])))"
"""A name, with its article or as it stands on the receipt."""
_GOES_ELSEWHERE = (
    rf"{_BEGINS}(?P<what>{_CALLED}{_NOT_IT}{_NAME})\s+(?:i|we|is|was|has|had|goes|went|got|will"
    rf"|paid)\b"
    rf"[^.;!?\n]{{2,90}}?(?:\bso|\band|\bplease|\bpls|,)\s+(?:please |pls |just )*{_OUT}\w*\s+{_IT}"
    rf"(?:\s+(?:out|off|one|away))*{_SOFT}{_ENDS}"
)
_PAID_OTHERWISE = (
    rf"\bpaid (?:for )?(?=(?:the|that|my)\b){_WHAT},?\s+so\s+(?:please )?(?:don['\u2019]?t"
    rf"|do not|no need to)"
    rf"\s+(?:put|enter|add|book|claim|include|log)\s+{_IT}(?:\s+(?:one|in|down|on))*{_SOFT}{_ENDS}"
)
_ISNT_WORK = (
    rf"{_BEGINS}(?P<what>{_CALLED}{_NOT_IT}{_NAME})\s+(?:isn['\u2019]?t|wasn['\u2019]?t|is not"
    rf"|was not)"
    rf"\s+(?:for |a )?(?:work|business|company|mine to claim|claimable)\b{_SOFT}{_WHY}{_ENDS}"
)
_NAMED_OWN = (
    rf"{_BEGINS}(?P<what>(?-i:(?=[A-ZÄÖÜ])){_NOT_IT}(?!(?:all|everything"
    rf"|alles)\b){_NAME})\s+(?:{_IS}|{_IST})\s+"
    rf"(?:just |only |a |all |for |rein |nur )*{_OWN}\b{_SOFT}{_WHY}{_ENDS}"
)
_PLEASE_IGNORE = (
    rf"{_BEGINS}(?P<what>(?-i:(?=[A-ZÄÖÜ])){_NOT_IT}{_NAME})\s+(?:please|pls|bitte)\s+(?:ignore"
    rf"|skip"
    rf"|leave out|{_NOT_ENTERED}){_SOFT}{_ENDS}"
)
_ONLY_NOT = (
    rf"\b(?:nur|bloß|aber)\s+(?P<what>(?:der|die|das|den|mein\w*)\s+{_NAME})\s+(?:bitte\s+)?nicht\b"
    rf"{_SOFT}{_WHY}{_ENDS}"
)
_ZAHLT_WER_ANDERS = (
    rf"{_BEGINS}(?P<what>(?:der|die|das|den)\s+{_NAME})\s+(?:be)?(?:zahlt|hat|hab|habe|wurde"
    rf"|läuft|geht"
    r"|übernimmt|ist|war)\b[^.;!?\n]{2,80}?(?:\balso|\bdaher|\bdeshalb|\bdrum|,)\s+"
    rf"(?:(?:bitte|einfach|den|die|das|ihn|es) )*{_NOT_ENTERED}{_SOFT}{_ENDS}"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        *(_EXCEPTED, _NOT_THE, _LEFT_OUT, _KEPT_OUT, _TOLD_OUT, _IS_OWN, _IST_EIGEN, _BLEIBT_WEG),
        *(_GOES_ELSEWHERE, _PAID_OTHERWISE, _ISNT_WORK, _NAMED_OWN, _PLEASE_IGNORE, _ONLY_NOT),
        _ZAHLT_WER_ANDERS,
    )
)
_NO_NAME = frozenset(
    words_of(
        "one ones receipt receipts slip slips bill invoice ticket stuff thing things beleg belege"
        " bon bons rechnung quittung kassenbon zettel private privat personal mine own purchase"
        " kauf einkauf that this it leave all everything alles work rest from at was were"
        " dem den der das die of in bitte please"
    )
)
_SECOND = whole_words(
    "duplicates?, dupes?, doubles?, second, twice, same, doppelt\\w*, dubletten?, zweite\\w*"
)
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_COMPOUND = re.compile(
    r"[-\s]?(?:bons?|belege?|kassenbon|rechnung|quittung|zettel|einkauf)\b", re.IGNORECASE
)
_JOINT = re.compile(r"[,\s]+(?:but|and|aber|und|nur|so)\s*[.,]*$", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|und)\s+", re.IGNORECASE)
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What is to be left out.

    Attributes:
        said: How it is called, as written.
        rest: What else was said.
    """

    said: tuple[str, ...]
    rest: str


def held_back(text: str) -> HeldBack | None:
    """The receipts that are to be left out; None where all are meant."""
    said: list[str] = []
    for form in _FORMS:
        while (found := form.search(text)) is not None:
            if not _names(found["what"]) or _SECOND.search(found["what"]):
                break
            said += map(_without_article, _AND.split(found["what"]))
            verb = found.groupdict().get("verb") or ""
            text = f"{text[: found.start()]}{verb} {text[found.end() :]}"
    return (
        HeldBack(tuple(said), _JOINT.sub("", " ".join(text.split())).lstrip(" ,;."))
        if said
        else None
    )


def is_called(said: str, text: str) -> bool:
    """Whether a shop or a file may be called so: each word that names something is in it."""
    found = set(words_of(_POSSESSIVE.sub("", f"{text} {' '.join(other_words(text))}")))
    words = _names(said)
    hits = [one for one in words if any(_is_same(one, word) for word in found)]
    # "The dog food from Paws on Prospect" is the receipt of a shop, and what was bought there.
    return bool(hits) and len(hits) * 2 >= len(words)


def _names(said: str) -> tuple[str, ...]:
    plain = _COMPOUND.sub("", _POSSESSIVE.sub("", said))
    return tuple(one for one in words_of(plain) if one not in _NO_NAME and len(one) > 1)


def _is_same(said: str, word: str) -> bool:
    if said == word or (len(said) >= _SHORTEST_STEM and word.startswith(said)):
        return True
    return len(word) >= _SHORTEST_STEM and said.startswith(word)


def _without_article(said: str) -> str:
    return re.sub(rf"^{_THE}\s+", "", said.strip(), flags=re.IGNORECASE)
