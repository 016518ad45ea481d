"""What a sentence says about time, read with the whole grammar."""

from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from desktop_assist.calendars.phrases.clusters import Cluster, find_clusters
from desktop_assist.calendars.phrases.grammar import Context
from desktop_assist.calendars.phrases.policy import Policy
from desktop_assist.calendars.phrases.reading import understanding_of
from desktop_assist.calendars.phrases.said import gather
from desktop_assist.calendars.phrases.said_holiday import without_occasions
from desktop_assist.calendars.phrases.said_week import with_said_weeks
from desktop_assist.calendars.phrases.said_year import with_said_years
from desktop_assist.calendars.phrases.understanding import TimeExpression, Understanding


def meaning_of(text: str, now: datetime, policy: Policy) -> Understanding | None:
    """What all the time phrases say together; None when there is none."""
    context = Context(now, policy)
    return _meaning(_clusters(text, context), context)


def expressions_in(text: str, now: datetime, policy: Policy) -> tuple[TimeExpression, ...]:
    """The time phrases, left to right, each understood by itself."""
    context = Context(now, policy)
    found = [(one, _meaning((one,), context)) for one in _clusters(text, context)]
    return tuple(
        TimeExpression(cluster.start, cluster.end, text[cluster.start : cluster.end], meaning)
        for cluster, meaning in found
        if meaning is not None
    )


@lru_cache(maxsize=64)
def _clusters(text: str, context: Context) -> tuple[Cluster, ...]:
    """Kept, because one request is read by several who look for different things in it."""

    def read(context: Context) -> list[Cluster]:
        return without_occasions(find_clusters(text, context), text)

    return tuple(with_said_years(read(context), context, read))


def _meaning(clusters: tuple[Cluster, ...], context: Context) -> Understanding | None:
    said, rivals = gather(with_said_weeks(clusters))
    meaning = understanding_of(said, rivals, context)
    if meaning is None:
        return None
    why = tuple(
        f"{piece.text}: {piece.term.kind.replace('_', ' ')}"
        for cluster in clusters
        for piece in cluster.pieces
    )
    return replace(meaning, why=why, spans=tuple((one.start, one.end) for one in clusters))
