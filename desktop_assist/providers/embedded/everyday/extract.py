"""Picks the sentences of a text that say most of it, or most about a question."""

import math
from collections import Counter
from collections.abc import Iterable

from desktop_assist.providers.embedded.everyday.content_words import content_words
from desktop_assist.providers.embedded.everyday.sentences import Sentence

_FEWEST_WORDS, _MOST_WORDS = 4, 45
_FIRST_BONUS = 1.25
_FIGURE_BONUS = 1.15
_LIKENESS = 0.6
_SHARE_OF_QUESTION = 0.5


def most_telling(sentences: tuple[Sentence, ...], count: int) -> tuple[Sentence, ...]:
    """The sentences that say most of a text, in its own order; none says another's again."""
    words = {one.number: content_words(one.text) for one in sentences}
    weights = _weights(words.values())
    ranked = sorted(sentences, key=lambda one: -_score(one, words[one.number], weights))
    chosen: list[Sentence] = []
    for one in ranked:
        if len(chosen) == count:
            break
        if _is_new(words[one.number], [words[other.number] for other in chosen]):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: one.number))


def most_fitting(
    sentences: tuple[Sentence, ...], question: str, count: int
) -> tuple[Sentence, ...]:
    """The sentences that speak of what a question asks, in the text's order; often none."""
    asked = set(content_words(question))
    words = {one.number: set(content_words(f"{one.text} {one.heading}")) for one in sentences}
    rarity = _rarity(words.values())
    whole = sum(rarity.get(word, 1.0) for word in asked)
    scores = {
        number: sum(rarity[word] for word in asked & held) / whole if whole else 0.0
        for number, held in words.items()
    }
    least = _SHARE_OF_QUESTION if len(asked) > 1 else 0.0
    fitting = [one for one in sentences if scores[one.number] > least]
    fitting.sort(key=lambda one: -scores[one.number])
    return tuple(sorted(fitting[:count], key=lambda one: one.number))


def _weights(texts: Iterable[list[str]]) -> dict[str, float]:
    """What a text is about it says again and again; how often is damped."""
    counts = Counter(word for words in texts for word in words)
    return {word: math.log1p(count) for word, count in counts.items() if count > 1}


def _score(sentence: Sentence, words: list[str], weights: dict[str, float]) -> float:
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or sentence.text.endswith("?"):
        return 0.0
    score = sum(weights.get(word, 0.0) for word in set(words)) / math.sqrt(len(words))
    score *= _FIRST_BONUS if sentence.number == 0 else 1.0
    return score * (_FIGURE_BONUS if any(map(str.isdigit, sentence.text)) else 1.0)


def _is_new(words: list[str], chosen: list[list[str]]) -> bool:
    here = set(words)
    return all(len(here & set(other)) < _LIKENESS * max(1, len(here)) for other in chosen)


def _rarity(texts: Iterable[set[str]]) -> dict[str, float]:
    held = list(texts)
    counts = Counter(word for words in held for word in words)
    return {word: math.log((1 + len(held)) / count) + 0.1 for word, count in counts.items()}
