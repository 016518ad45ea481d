"""Reads the time phrases in a sentence: all of them together, or each with its place."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from desktop_assist.calendars.phrases.clusters import Cluster, find_clusters
from desktop_assist.calendars.phrases.grammar import Context
from desktop_assist.calendars.phrases.policy import Policy
from desktop_assist.calendars.phrases.reading import understanding_of
from desktop_assist.calendars.phrases.said import gather
from desktop_assist.calendars.phrases.understanding import Understanding


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time phrase in a sentence, from character `start` up to `end`."""

    start: int
    end: int
    text: str
    meaning: Understanding


def understand(text: str, now: datetime, policy: Policy | None = None) -> Understanding | None:
    """What all the time phrases in a text say together.

    Args:
        text: A phrase ("next Tuesday 2 pm") or a whole request.
        now: The present moment, aware, in the home zone.
        policy: How open questions are settled.

    Returns:
        The meaning, or None when no time is in the text.
    """
    context = Context(now, policy or Policy())
    return _meaning(_clusters(text, context), context)


def find_time_expressions(
    text: str, now: datetime, policy: Policy | None = None
) -> tuple[TimeExpression, ...]:
    """The time phrases in a text, left to right, each understood by itself."""
    context = Context(now, policy or Policy())
    found = [(one, _meaning((one,), context)) for one in _clusters(text, context)]
    return tuple(
        TimeExpression(cluster.start, cluster.end, text[cluster.start : cluster.end], meaning)
        for cluster, meaning in found
        if meaning is not None
    )


@lru_cache(maxsize=64)
def _clusters(text: str, context: Context) -> tuple[Cluster, ...]:
    """Kept, because one request is read by several who look for different things in it."""
    return tuple(find_clusters(text, context))


def _meaning(clusters: tuple[Cluster, ...], context: Context) -> Understanding | None:
    said, rivals = gather(clusters)
    meaning = understanding_of(said, rivals, context)
    if meaning is None:
        return None
    why = tuple(
        f"{piece.text}: {piece.term.kind.replace('_', ' ')}"
        for cluster in clusters
        for piece in cluster.pieces
    )
    return replace(meaning, why=why, spans=tuple((one.start, one.end) for one in clusters))
