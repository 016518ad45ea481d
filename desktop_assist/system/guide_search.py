"""Finds the tasks of the guide that some typed words are about."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_assist.system.guide import GuidePage, GuideSection


@dataclass(frozen=True, slots=True)
class FoundTask:
    """A task that has all the words.

    Attributes:
        page: The number of its page.
        title: Of the task, as its heading stands on the page.
        is_named: Whether its title, or what it is asked for with, has the words already.
    """

    page: int
    title: str
    is_named: bool


def tasks_with(pages: Sequence[GuidePage], words: str) -> list[FoundTask]:
    """The tasks in which every word begins one, those that are named so first."""
    wanted = words.casefold().split()
    found = [
        FoundTask(number, section.title, _has(wanted, _names(section)))
        for number, page in enumerate(pages)
        for section in page.sections
        if wanted and _has(wanted, f"{page.title} {_names(section)} {section.text}")
    ]
    return sorted(found, key=lambda one: not one.is_named)


def _names(section: GuideSection) -> str:
    return " ".join((section.title, *section.asked))


def _has(wanted: Sequence[str], text: str) -> bool:
    there = " ".join(text.casefold().split())
    starts = f" {''.join(sign if sign.isalnum() else ' ' for sign in there)}"
    return all(f" {word}" in starts or word in there.split() for word in wanted)
