"""Puts a card into the person's words as it is shown; it is kept in English, with ISO days."""

from dataclasses import replace

from desktop_assist.domain.card import (
    Card,
    CardAction,
    CardField,
    CardQuote,
    CardSide,
    CardTable,
    CardTask,
)
from desktop_assist.domain.told_date import told_day
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import ENGLISH, spoken


def told_card(card: Card) -> Card:
    """The same card in the language in use; what can be corrected and what people said stays."""
    return _with_days(card if spoken() is ENGLISH else _in_language(card))


def _with_days(card: Card) -> Card:
    """A day in a column or a field that is only looked at is written as people write it."""
    fields = tuple(
        one if one.name or one.is_quoted else replace(one, value=told_day(one.value))
        for one in card.fields
    )
    table = card.table
    if table is not None:
        table = replace(table, rows=tuple(tuple(map(told_day, row)) for row in table.rows))
    return replace(card, fields=fields, table=table)


def _in_language(card: Card) -> Card:
    return replace(
        card,
        title=tr_told(card.title),
        subtitle=tr_told(card.subtitle),
        fields=tuple(map(_field, card.fields)),
        table=_table(card.table) if card.table else None,
        warnings=tuple(map(tr_told, card.warnings)),
        footnote=tr_told(card.footnote),
        actions=tuple(map(_action, card.actions)),
        editing=_action(card.editing) if card.editing else None,
        beside=tuple(map(_side, card.beside)),
        at_once=card.at_once,
        quotes=tuple(map(_quote, card.quotes)),
        tasks=tuple(map(_task, card.tasks)),
    )


def _field(field: CardField) -> CardField:
    is_own = field.name or field.is_quoted
    value = field.value if is_own else tr_told(field.value)
    return replace(field, label=tr_told(field.label), value=value)


def _action(action: CardAction) -> CardAction:
    return replace(action, label=tr_told(action.label))


def _table(table: CardTable) -> CardTable:
    return replace(
        table,
        columns=tuple(map(tr_told, table.columns)),
        rows=tuple(tuple(tr_told(told_day(cell)) for cell in row) for row in table.rows),
    )


def _quote(quote: CardQuote) -> CardQuote:
    action = _action(quote.action) if quote.action else None
    return replace(quote, when=tr_told(quote.when), note=tr_told(quote.note), action=action)


def _side(side: CardSide) -> CardSide:
    fields, quotes = tuple(map(_field, side.fields)), tuple(map(_quote, side.quotes))
    return replace(side, title=tr_told(side.title), fields=fields, quotes=quotes)


def _task(task: CardTask) -> CardTask:
    ticking = _action(task.ticking) if task.ticking else None
    return replace(
        task,
        detail=tr_told(task.detail),
        ticking=ticking,
        actions=tuple(map(_action, task.actions)),
    )
