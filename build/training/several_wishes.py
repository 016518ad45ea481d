"""Messages of several wishes, made of those that hold one each."""

import random
from collections.abc import Iterator, Sequence

from training.chore_sentences import JoinedWishes, Sentence, joined

_ENGLISH = (
    ". And", ". Also", ", and", " and", ", also", ". Oh, and", ", oh and", " -", ".", ";", "!", ",",
    ". And then", ". One more:", " plus", ". While you're at it,", ". Then", " and then", ", then",
    " also", "", ". oh and", ". Next,", "?", " & ",
)  # fmt: skip
_GERMAN = (
    ". Und", ". Außerdem", ", und", " und", ". Ach ja, und", ", ach ja und", " -", ".", ";", "!",
    ",", ". Dann noch:", " plus", ". Und dann", " und dann", ", dann", " auch noch", "",
    ". Noch was:", ". Ach so,", " sowie", ". Und noch", "?", ". Und bitte", " außerdem",
)  # fmt: skip
_ALONE = frozenset(("pile", "other"))
_THREE, _SMALL = 0.1, 0.8


def several_wishes(
    english: Sequence[Sentence], german: Sequence[Sentence], count: int, chance: random.Random
) -> Iterator[JoinedWishes]:
    """So many of them, each in one language.

    Args:
        english: Messages of one wish.
        german: The same in German.
        count: How many to make.
        chance: What is joined, and how.
    """
    ways = [
        ([one for one in known if one.chore not in _ALONE], by)
        for known, by in ((english, _ENGLISH), (german, _GERMAN))
    ]
    for _ in range(count):
        known, by = chance.choice(ways)
        texts = [one.text for one in chance.sample(known, 3 if chance.random() < _THREE else 2)]
        for at in range(1, len(texts)):
            word = chance.choice(by)
            texts[at - 1] = texts[at - 1].rstrip(" .;,!?") if word else texts[at - 1]
            sign, _, joining = word.partition(" ")
            texts[at - 1] += sign
            if sign not in (".", "!", "?") and chance.random() < _SMALL:
                texts[at] = texts[at][0].lower() + texts[at][1:]
            texts[at] = f"{joining} {texts[at]}".strip()
        yield joined(texts)
