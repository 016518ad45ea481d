"""Tells a holiday that says when from one that says what for: "Halloween prep on 29 October".

Beside another day the holiday is what the meeting is about. Its words are no time then, so they
stay in the title.
"""

import re
from collections.abc import Iterable

from desktop_assist.calendars.phrases.clusters import Cluster
from desktop_assist.calendars.phrases.terms import Days

_SAYS_WHEN = re.compile(
    r"(?:on|at|in|over|until|till|by|since|from|before|after|an|am|zu|über|bis|vor|nach|seit)\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(r"\b(?:or|oder)\b", re.IGNORECASE)


def without_occasions(clusters: Iterable[Cluster], sentence: str) -> list[Cluster]:
    """The phrases without holidays that another day stands beside.

    Args:
        clusters: Left to right.
        sentence: Where they were found.
    """
    found = list(clusters)
    days = [
        piece.term
        for one in found
        for piece in one.pieces
        if isinstance(piece.term, Days) and piece.term.grain == "day"
    ]
    others = [one for one in days if not (one.is_holiday or one.is_weak)]
    if not others or _CHOICE.search(sentence):
        return found
    return [one for one in found if not _is_occasion(one, sentence, others)]


def _is_occasion(cluster: Cluster, sentence: str, others: list[Days]) -> bool:
    if len(cluster.pieces) != 1:
        return False
    piece = cluster.pieces[0]
    day = piece.term if isinstance(piece.term, Days) else None
    if day is None or not day.is_holiday or piece.corrects:
        return False
    if _SAYS_WHEN.match(sentence, cluster.start):
        return False
    return all(one.first != day.first for one in others)
