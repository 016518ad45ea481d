"""What the reader is given of a message: its tokens, and of each word its first one and its signs.

The packaged vocabulary knows no capital letters and little German. So of each word some signs are
given beside its tokens, each as a row of a table that was learned: a number made of the sign tells
which (the hashing trick, Weinberger et al., https://arxiv.org/abs/0902.2206).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from desktop_assist.files.packaged_model.language_model import BEGIN, END, UNKNOWN
from desktop_assist.providers.embedded.learned.token_signs import class_of, plain, shape_of

if TYPE_CHECKING:
    from desktop_assist.files.packaged_model.language_model import LanguageModel

SIGNS = {
    "kind": (1024, 32),
    "class": (1024, 16),
    "shape": (64, 8),
    "word": (8192, 32),
    "start": (4096, 16),
    "end": (2048, 16),
}
"""The signs of a word, each with how many rows its table has, and how many numbers a row."""
_MOST_OF_A_WORD, _MOST = 8, 510
_START, _END = 4, 3


@dataclass(frozen=True, slots=True)
class ModelInput:
    """A message as the reader takes it.

    Attributes:
        ids: Its tokens, with those of beginning and end.
        kinds: Of each token 1 where its word begins with a capital letter.
        places: Of each word its first token; the last words of an endless message are left out.
        signs: Of each of those words a row number for each of `SIGNS`.
    """

    ids: list[int]
    kinds: list[int]
    places: list[int]
    signs: list[tuple[int, ...]]


def model_input(model: "LanguageModel", words: Sequence[str], known: Sequence[str]) -> ModelInput:
    """The input of a message.

    Args:
        model: Whose vocabulary cuts the words into tokens.
        words: The words and signs of the message.
        known: What is known of each, as `known_kinds` gives it.
    """
    ids, kinds, places = [BEGIN], [0], list[int]()
    cut = model.tokens_of([word.replace("\u2019", "'") for word in words])
    for word, numbers in zip(words, cut, strict=True):
        tokens = numbers[:_MOST_OF_A_WORD] or [UNKNOWN]
        if len(ids) + len(tokens) > _MOST:
            break
        places.append(len(ids))
        ids += tokens
        kinds += [int(word[0].isupper())] * len(tokens)
    signs = [_signs(*one) for one in zip(words[: len(places)], known, strict=False)]
    return ModelInput([*ids, END], [*kinds, 0], places, signs)


def _signs(word: str, known: str) -> tuple[int, ...]:
    small = plain(word)
    told = (known, class_of(word), shape_of(word), small, small[:_START], small[-_END:])
    rows = (rows for rows, _ in SIGNS.values())
    return tuple(crc32(one.encode()) % count for one, count in zip(told, rows, strict=True))
