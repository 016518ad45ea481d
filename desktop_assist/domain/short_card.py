"""A long list in short, so that what is asked below it stays in sight."""

from dataclasses import replace

from desktop_assist.domain.card import Card

_MOST_ROWS, _ROWS_IN_SHORT = 12, 6


def in_short(card: Card) -> Card:
    """The card with the first rows of its table where there are many, and how many more there are.

    For what was looked up on the way to a question, which names by itself what it is about.
    """
    table = card.table
    if table is None or len(table.rows) <= _MOST_ROWS:
        return card
    shown = replace(
        table,
        rows=table.rows[:_ROWS_IN_SHORT],
        row_actions=table.row_actions[:_ROWS_IN_SHORT],
        shares=table.shares[:_ROWS_IN_SHORT],
    )
    more = f"{len(table.rows) - _ROWS_IN_SHORT} more are not shown here."
    footnote = f"{card.footnote.removesuffix('.')}. {more}" if card.footnote else more
    return replace(card, table=shown, footnote=footnote)
