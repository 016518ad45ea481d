"""Read German texts in English words, so that they are found whatever language is asked in.

Word for word, with the words of `resources/search/german.tsv`, is enough to tell what a sentence is
about: the model that compares meanings was made for English.
"""

from collections.abc import Sequence
from itertools import chain

from desktop_assist.documents.question_words import is_german, is_stop_word, words_of
from desktop_assist.documents.word_stem import stem
from desktop_assist.documents.wording import Stems, load_wording, said_in_english
from desktop_assist.system.resources import resource_path


def in_english(texts: Sequence[str]) -> tuple[str, ...]:
    """The texts as they are, or what they say in English where together they are German."""
    if not is_german(" ".join(texts)):
        return tuple(texts)
    wording = load_wording(resource_path("search"))
    words = [_small_words(text) for text in texts]
    return tuple(said_in_english(one, tuple(wording.in_english(one))) for one in words)


def english_stems(text: str) -> Stems:
    """The stems of the English words with which somebody may ask for what a German text says."""
    named = load_wording(resource_path("search")).in_english(_small_words(text))
    words = chain.from_iterable(words_of(other) for one in named for other in one.others)
    return tuple(dict.fromkeys(stem(word) for word in words if not is_stop_word(word)))


def _small_words(text: str) -> list[str]:
    return [word.lower() for word in words_of(text)]
