"""Prefers "Switzerland" to "Switzerland - Geneva" where nothing but the country was named."""

from collections.abc import Iterable


def plain_place(places: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The place that all others are parts of; None where there is none, or only one."""
    named = {place: ", ".join(filter(None, place)).casefold() for place in places}
    for place, name in named.items():
        others = [other for other in named.values() if other != name]
        if others and all(_is_part(other, name) for other in others):
            return place
    return None


def _is_part(name: str, whole: str) -> bool:
    rest = name.removeprefix(whole)
    return rest != name and bool(rest) and not rest[0].isalnum()
