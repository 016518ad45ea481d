"""Finds the fact that a sentence is about, by the words both have in common."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_assist.domain.fact import Fact

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")
# Words that say nothing of what a sentence is about: question words, small words, and the verbs of
# liking and having that questions are asked with.
_SAYING_NOTHING = """
    i me my mine myself we us our you your he she it its they them their the a an this that these
    those is are am was were be been being do does did have has had will would shall should can
    could may might must to of in on at by for from with about into as and or but not no so if then
    what which who whom whose when where why how often much many usually normally always again
    please tell know remember said say like likes prefer prefers favorite favourite want wants
    need needs use uses get gets kind sort way means called any anything some something preferred
    preference preferences usual there
    ich mich mir mein meine meinen meinem meiner meines wir uns unser unsere du dich dir dein deine
    er sie es ihr ihm ihn sein seine der die das den dem des ein eine einen einem einer eines dies
    diese dieser dieses ist sind bin bist war waren hab habe hast hat haben hatte wird werden will
    soll kann muss darf zu von in im an am auf bei mit für aus über um und oder aber nicht kein
    keine dass wenn was welche welcher welches welchen wer wem wen wann wo wohin woher warum wieso
    wie oft viel viele meist meistens normalerweise immer wieder bitte sag weißt weiß gesagt
    mag magst bevorzuge bevorzugt gern gerne liebste lieber brauche nutze lautet lauten heißt heißen
    irgendein irgendeine irgendwelche etwas art weise
"""
_EMPTY_WORDS = frozenset(_SAYING_NOTHING.casefold().split())
_ENDINGS = ("ings", "ing", "ies", "ed", "es", "en", "er", "em", "e", "s", "n", "y")
_SHORTEST_STEM = 3
_GOOD_FIT = 0.6


@dataclass(frozen=True, slots=True)
class _Fit:
    fact: Fact
    score: float


def fitting_facts(sentence: str, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that fit a sentence best; several when they fit alike, none when none does.

    A fact fits when it holds most of what the sentence is about.
    """
    wanted = stems(sentence)
    if not wanted:
        return ()
    fits = [_Fit(fact, _score(wanted, stems(fact.text))) for fact in facts]
    best = max((fit.score for fit in fits), default=0.0)
    return tuple(fit.fact for fit in fits if fit.score == best) if best >= _GOOD_FIT else ()


def stems(sentence: str) -> frozenset[str]:
    """What a sentence is about: its words without their endings, small words left out."""
    words = (_without_owner(word) for word in _WORD.findall(sentence.casefold()))
    return frozenset(_stem(word) for word in words if word not in _EMPTY_WORDS)


def _score(wanted: frozenset[str], held: frozenset[str]) -> float:
    return sum(any(_is_same(one, other) for other in held) for one in wanted) / len(wanted)


def _is_same(one: str, other: str) -> bool:
    """Also "wife" and "wif", which lost an ending that the other kept."""
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter or (
        len(shorter) > _SHORTEST_STEM
        and longer.startswith(shorter)
        and len(longer) - 2 <= len(shorter)
    )


def _without_owner(word: str) -> str:
    return re.sub(r"['\u2019]s?$", "", word)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
