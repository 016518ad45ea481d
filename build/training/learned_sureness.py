"""Learns which signs say that a library answers a question, and from where on to believe them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.search_samples import Kind

Numbers = NDArray[np.float64]
# Some questions that only a larger library answers are answered all the same, in other words.
_ELSEWHERE = 0.3
# What is within this of the best is as good: a low one of that is taken, for whoever is told that
# there is no answer seldom reads on, while an answer that is none is seen to be none. By words
# alone, which is for the first minutes, a word more or less decides, and the middle is taken.
_AS_GOOD, _LOW, _MIDDLE = 0.03, 0.25, 0.5
_DECAY, _STEPS, _RATE = 0.05, 2_500, 0.3


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one question to one library.

    Attributes:
        signs: What `signs_of` gives.
        kind: Whether the library answers it.
        is_shown: Whether a right passage is among those shown.
        documents: How many documents there are; 0: all.
        part: Which part of the questions it belongs to.
        is_near: Whether it is of those of which many ask for what is nearly told: they teach what
            counts, but are too many of their kind to say from where on to believe it.
    """

    signs: tuple[float, ...]
    kind: Kind
    is_shown: bool
    documents: int
    part: int
    is_near: bool = False


def learn_sureness(
    own: Sequence[Signs], dev: Sequence[Signs], parts: int, *, by_words: bool
) -> dict[str, Any]:
    """Learn from `own`; print what is refused and kept, of `dev` too, which is not learned from."""
    place = _MIDDLE if by_words else _LOW
    few = _learned("few", [one for one in own if one.documents], parts, place)
    many = _learned("many", [one for one in own if not one.documents], parts, _MIDDLE)
    likely = np.array([many.logistic.probability(one.signs) for one in dev])
    print("  dev:", ", ".join(_figures(likely, dev, many.enough)))
    return {"few": few.kept(), "many": many.kept()}


def _learned(name: str, asked: Sequence[Signs], parts: int, place: float) -> "_Learned":
    found = np.zeros(len(asked))
    for part in range(parts):
        learned = _logistic([one for one in asked if one.part != part])
        for number, one in enumerate(asked):
            if one.part == part:
                found[number] = learned.probability(one.signs)
    enough = _enough(found, asked, place)
    print(f"  {name}: enough {enough:.3f}; not learned from:")
    for documents in sorted({one.documents for one in asked}):
        chosen = [number for number, one in enumerate(asked) if one.documents == documents]
        figures = _figures(found[chosen], [asked[number] for number in chosen], enough)
        print(f"    {documents or 'all':>3} documents: {', '.join(figures)}")
    return _Learned(_logistic(asked), enough)


def _enough(found: Numbers, asked: Sequence[Signs], place: float) -> float:
    """From which probability on the most is right, in libraries of each size alike."""
    steps = np.linspace(0.05, 0.95, 181)
    worth = np.zeros(len(steps))
    for documents in {one.documents for one in asked}:
        rows = [
            (p, one)
            for p, one in zip(found, asked, strict=True)
            if one.documents == documents and not one.is_near
        ]
        kept = [p for p, one in rows if _is_right(one)]
        worth += [np.mean(kept >= step) for step in steps]
        kinds = {one.kind for _, one in rows} - {"answered"}
        for kind in kinds:
            refused = [p for p, one in rows if one.kind == kind]
            worth += [np.mean(refused < step) / len(kinds) for step in steps]
    sizes = len({one.documents for one in asked})
    return float(np.quantile(steps[worth >= worth.max() - _AS_GOOD * sizes], place))


def _is_right(one: Signs) -> bool:
    return one.kind == "answered" and one.is_shown


def _figures(found: Numbers, asked: Sequence[Signs], enough: float) -> Iterator[str]:
    rows = [(p >= enough, one) for p, one in zip(found, asked, strict=True)]
    for kind in ("unanswered", "answered elsewhere"):
        refused = [not is_sure for is_sure, one in rows if one.kind == kind]
        if refused:
            yield f"{kind} refused {np.mean(refused):.3f} of {len(refused)}"
    kept = [is_sure for is_sure, one in rows if _is_right(one)]
    yield f"right ones kept {np.mean(kept):.3f} of {len(kept)}"


@dataclass(frozen=True, slots=True)
class _Logistic:
    means: Numbers
    spreads: Numbers
    weights: Numbers

    def probability(self, signs: Sequence[float]) -> float:
        values = (np.array(signs) - self.means) / self.spreads
        return float(1 / (1 + np.exp(-(values @ self.weights[:-1] + self.weights[-1]))))

    def kept(self) -> dict[str, Any]:
        return {
            "means": rounded(self.means),
            "spreads": rounded(self.spreads),
            "weights": rounded(self.weights[:-1]),
            "bias": round(float(self.weights[-1]), 4),
        }


@dataclass(frozen=True, slots=True)
class _Learned:
    logistic: _Logistic
    enough: float

    def kept(self) -> dict[str, Any]:
        return {**self.logistic.kept(), "enough": round(self.enough, 4)}


def rounded(numbers: Iterable[float]) -> list[float]:
    """As they are written."""
    return [round(float(number), 4) for number in numbers]


def _logistic(asked: Sequence[Signs]) -> _Logistic:
    """Of the questions that are answered, only those whose answer is shown are learned from."""
    used = [one for one in asked if one.is_shown or one.kind != "answered"]
    rows = np.array([one.signs for one in used])
    right = np.array([one.kind == "answered" for one in used], dtype=float)
    means, spreads = rows.mean(axis=0), rows.std(axis=0)
    spreads[spreads < 1e-6] = 1
    values = np.column_stack([(rows - means) / spreads, np.ones(len(rows))])
    counts = _counts(used, right)
    weights = np.zeros(values.shape[1])
    for _ in range(_STEPS):
        found = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ ((found - right) * counts) / len(rows)
        slope[:-1] += _DECAY * weights[:-1]
        weights -= _RATE * slope
    return _Logistic(means, spreads, weights)


def _counts(used: Sequence[Signs], right: Numbers) -> Numbers:
    """How much each question counts: in each size of library, both kinds the same."""
    counts = np.array([_ELSEWHERE if one.kind == "answered elsewhere" else 1.0 for one in used])
    documents = np.array([one.documents for one in used])
    for size in set(documents.tolist()):
        for is_right in (0.0, 1.0):
            chosen = (documents == size) & (right == is_right)
            counts[chosen] /= max(counts[chosen].sum(), 1e-9)
    normal: Numbers = counts / counts.mean()
    return normal
