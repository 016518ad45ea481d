"""What the name of a receipt in a message is judged by: the words around it, not the name."""

from collections.abc import Sequence

from desktop_assist.providers.embedded.learned.token_signs import plain

NAME = "\N{LEFTWARDS ARROW}"
"""Stands for the name of a receipt, so that what was learned of one holds for all."""
_SENTENCE_ENDS = frozenset(".!?;")
_CLAUSE_ENDS = _SENTENCE_ENDS | frozenset(",:-\u2013\u2014(")
_REACH, _NEXT, _MOST_NUMBER = 4, 8, 3
_OUTSIDE = "-"


def mention_signs(words: Sequence[str]) -> list[list[str]]:
    """For each word all it is judged by.

    Args:
        words: The words and signs of a message, `NAME` for each name of a receipt.
    """
    lower = [word if word == NAME else plain(word) for word in words]
    names = [place for place, word in enumerate(lower) if word == NAME]
    return [
        _at(place, lower, names) if lower[place] == NAME else ["0"] for place in range(len(lower))
    ]


def _at(place: int, lower: Sequence[str], names: Sequence[int]) -> list[str]:
    def near(step: int) -> str:
        spot = place + step
        return lower[spot] if 0 <= spot < len(lower) else _OUTSIDE

    found = ["1", *(f"w{step}={near(step)}" for step in range(-_REACH, _REACH + 1) if step)]
    found += [
        f"b-={near(-2)}|{near(-1)}",
        f"b+={near(1)}|{near(2)}",
        f"t-={near(-3)}|{near(-2)}|{near(-1)}",
        f"t+={near(1)}|{near(2)}|{near(3)}",
        f"c={near(-1)}|{near(1)}",
        f"cc={near(-2)}|{near(-1)}|{near(1)}|{near(2)}",
    ]
    for kind, ends in (("s", _SENTENCE_ENDS), ("k", _CLAUSE_ENDS)):
        first, last = _around(place, lower, ends)
        found += [f"{kind}-={word}" for word in dict.fromkeys(lower[first:place])]
        found += [f"{kind}+={word}" for word in dict.fromkeys(lower[place + 1 : last + 1])]
        if kind == "s":
            found += [f"n={word}" for word in dict.fromkeys(lower[last + 1 : last + _NEXT])]
    number = min(names.index(place), _MOST_NUMBER)
    found += [f"several={len(names) > 1}", f"number={number}", f"begins={place == 0}"]
    found.append(f"ends={place >= len(lower) - 2}")
    return found


def _around(place: int, lower: Sequence[str], ends: frozenset[str]) -> tuple[int, int]:
    """From where to where the sentence or clause goes in which a word stands."""
    first = last = place
    while first > 0 and lower[first - 1] not in ends:
        first -= 1
    while last < len(lower) - 1 and lower[last + 1] not in ends:
        last += 1
    return first, last
