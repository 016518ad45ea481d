"""What a German sees of the chores: the texts of cards, questions and offers, told in German."""

import re
from collections.abc import Iterator
from contextlib import aclosing
from dataclasses import dataclass

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
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.ready_database import lay_out_database

ENGLISH = re.compile(
    r"\b(?:the|with|since|of|to|from|and|or|is|are|was|were|has|have|been|not|no|your|you|this|"
    r"that|these|those|for|at|by|on|it|its|than|then|into|until|between|before|after|each|every|"
    r"written|added|removed|changed|nothing|found|row|folder|expense|expenses|meeting|meetings|"
    r"receipt|receipts|report|week|month|year|day|days|minutes|hours|free|today|tomorrow)\b",
    re.IGNORECASE,
)
"""Words that German has others for; those that are spelt alike in both are left out."""


@dataclass(frozen=True, slots=True)
class SeenText:
    """One text as it was shown, and in English as it was made."""

    request: str
    place: str
    shown: str
    made: str


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
        if not field.name:
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
