"""Learns what a look at the passages that stand first adds to their scores."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_assist.documents.evidence import Scored
from desktop_assist.documents.second_look import LOOKED_AT, Look, in_order, looks_of
from training.listwise import learn_order
from training.search_samples import Sample

Numbers = NDArray[np.float64]
Score = Callable[[Numbers], Numbers]


@dataclass(frozen=True, slots=True)
class Order:
    """The passages of a question, the best first, those read with it in the order of the look."""

    scored: Sequence[Scored]
    looks: Sequence[Look]


def learn_look(asked: Sequence[tuple[Sample, Score]]) -> tuple[float, ...]:
    """What each number of a look adds to a score that was learned.

    Args:
        asked: Questions, each with the score of its passages.
    """
    lists = [pair for one, score in asked if (pair := _list(one, score))[1].any()]
    every = np.concatenate([rows for rows, _ in lists])
    means, spreads = every.mean(axis=0), every.std(axis=0)
    weights = learn_order([((rows - means) / spreads, right) for rows, right in lists]) / spreads
    return tuple(map(float, weights[1:] / weights[0]))


def order_of(one: Sample, score: Score, weights: Sequence[float]) -> Order:
    """The passages of a question, as a search puts them in order."""
    scored = one.ordered(score(one.rows))
    looks = in_order(one.gathered.asked, one.looks(scored[:LOOKED_AT]), weights)
    first = [(look.score, look.evidence) for look in looks]
    return Order([*first, *scored[len(first) :]], looks)


def rank_of(one: Sample, order: Order) -> int:
    """How high the first right passage stands, counted from 1; 0 where none was gathered."""
    places = (place for place, (_, found) in enumerate(order.scored, 1) if one.is_right(found))
    return next(places, 0)


def _list(one: Sample, score: Score) -> tuple[Numbers, Numbers]:
    looks = one.looks(one.ordered(score(one.rows))[:LOOKED_AT])
    told = looks_of(one.gathered.asked, looks)
    rows = [(look.score, *numbers) for look, numbers in zip(looks, told, strict=True)]
    right = [float(one.is_right(look.evidence)) for look in looks]
    return np.array(rows), np.array(right)
