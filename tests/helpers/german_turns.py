"""What a German sees of the chores: the texts of cards, questions and offers, told in German."""

import re
from collections.abc import Iterator
from contextlib import aclosing, closing
from dataclasses import dataclass
from functools import lru_cache

from openpyxl import load_workbook

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.card import Card
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.told_card import told_card
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    NoticeGiven,
    ToolFinished,
    TurnFailed,
)
from desktop_assist.system.folders import portable_folders
from desktop_assist.system.resources import resource_path
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.ready_database import lay_out_database

_ENGLISH = re.compile(
    r"\b(?:the|with|since|of|to|from|and|or|is|are|has|have|been|not|no|your|you|this|that|for|at|by|"
    r"on|it|its|than|into|until|between|before|after|each|every|written|added|removed|changed|found|"
    r"nothing|row|folder|expenses?|meetings?|receipts?|week|month|year|days?|minutes|hours|free)\b",
    re.IGNORECASE,
)
"""Words that German has others for; those that are spelt alike in both are left out."""

_AS_IT_IS = re.compile(
    r"[“„\"].*?[”“\"]"  # what somebody is quoted with
    r"|\S*\w/[^,]*|[\w ,-]+\.[a-z]{3,4}\b(?:, (?:Seite|Zeile) \d+.*)?"  # files by names
    r"|\(\w+\.\w+\)"  # a setting by its name
    r"|^[\d %]+of .*"  # a calculation as it was understood
)


@dataclass(frozen=True, slots=True)
class SeenText:
    """One text as it was shown, and in English as it was made."""

    request: str
    place: str
    shown: str
    made: str


def english_words_in(shown) -> list[str]:
    """What is English in a text, beside what people or their files say."""
    own = {one for one in _own_texts() if len(one) > 2}
    for one in sorted(own, key=len, reverse=True):
        shown = shown.replace(one, " ")
    return _ENGLISH.findall(_AS_IT_IS.sub(" ", shown))


@lru_cache(maxsize=1)
def _own_texts() -> frozenset[str]:
    """What stands in the sample: in its tables, and as titles and places of meetings."""
    sample = resource_path("sample")
    with closing(load_workbook(sample / "expenses.xlsx", read_only=True)) as book:
        rows = book.active.iter_rows(2, values_only=True)
        cells = {str(cell) for row in rows for cell in row if cell}
    events = [file.read_text("utf-8") for file in (sample / "calendar").glob("*.ics")]
    titles = {
        line.partition(":")[2].strip()
        for event in events
        for line in event.splitlines()
        if line.startswith(("SUMMARY", "LOCATION"))
    }
    for table in (sample / "policies").glob("*.csv"):
        cells.update(table.read_text("utf-8").replace("\n", ",").split(","))
    return frozenset(cells | titles)


async def german_turns(folder, requests) -> list[SeenText]:
    """Ask for all of these with the sample files, one after the other; German is in use already."""
    folders = portable_folders(folder)
    lay_out_database(folders.database)
    parts = Parts(folders, Moment(SUNDAY_MORNING, "Europe/Berlin"))
    parts.settings.set("workspace.sample", "true")
    await parts.prepare()
    seen: list[SeenText] = []
    try:
        for request in requests:
            async with aclosing(parts.assistant().send(Draft(request))) as events:
                async for event in events:
                    seen.extend(_texts(request, event))
    finally:
        await parts.close()
    return seen


def _texts(request, event) -> Iterator[SeenText]:
    match event:
        case ToolFinished(result=result) if result.card is not None:
            told = zip(_strings(told_card(result.card)), _strings(result.card), strict=True)
            for (place, shown), (_, made) in told:
                yield SeenText(request, place, shown, made)
        case NoticeGiven(text=text):
            yield SeenText(request, "notice", tr_told(text), text)
        case TurnFailed(message=message, hint=hint):
            yield SeenText(request, "failure", tr_told(message), message)
            yield SeenText(request, "hint", tr_told(hint), hint)
        case ApprovalRequested():
            event.answer(False)


def _strings(card: Card) -> Iterator[tuple[str, str]]:
    """What is read on a card, each with where it stands; not what the person wrote."""
    yield from (("title", card.title), ("subtitle", card.subtitle), ("footnote", card.footnote))
    for field in card.fields:
        yield "label", field.label
        if not (field.name or field.is_quoted):
            yield "value", field.value
    if card.table is not None:
        yield from (("column", one) for one in card.table.columns)
        yield from (("cell", one) for row in card.table.rows for one in row)
    yield from (("warning", one) for one in card.warnings)
    yield from (("button", one.label) for one in card.actions)
    for side in card.beside:
        yield "title", side.title
        yield from (("label", one.label) for one in side.fields)
        yield from (("value", one.value) for one in side.fields)
    for task in card.tasks:
        yield "task", task.detail
        yield from (("button", one.label) for one in task.actions)
    for quote in card.quotes:
        yield from (("when", quote.when), ("note", quote.note))
