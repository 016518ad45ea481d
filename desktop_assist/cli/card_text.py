"""Shows a card in the terminal."""

import re
from collections.abc import Iterable

from desktop_assist.cli import terminal
from desktop_assist.domain.card import Card, CardField
from desktop_assist.domain.told_card import told_card
from desktop_assist.domain.translation import tr

_SENTENCE_LETTERS = 24


def show_card(card: Card, said: str = "") -> None:
    """Write a card as text.

    Args:
        card: What to show.
        said: The answer it goes with: it says in words what the card has in its title, and no
            figure or warning in it is shown a second time.
    """
    card = told_card(card)
    if not said:
        terminal.show(card.title)
        if card.subtitle:
            terminal.show(f"  {card.subtitle}")
    # What is folded away for correcting stands in the title already.
    _show_fields([field for field in card.fields if not (card.editing and field.name)], said)
    for side in card.beside:
        terminal.show(side.title)
        _show_fields(side.fields, "")
    if card.table and card.table.rows:
        terminal.show_table(card.table.columns, card.table.rows, card.table.numeric)
    for warning in card.warnings:
        if not _is_said(warning, said):
            terminal.show(tr("  Note: {warning}", warning=warning))
    if card.footnote:
        terminal.show(f"  {card.footnote}")


def _show_fields(fields: Iterable[CardField], said: str) -> None:
    shown = [field for field in fields if field.value and not _is_said(field.value, said)]
    width = max((len(field.label) for field in shown), default=0)
    for field in shown:
        mark = " (?)" if field.is_doubtful else ""
        terminal.show(f"  {field.label.ljust(width)}  {field.value}{mark}")


def _is_said(value: str, said: str) -> bool:
    """Only figures, dates and sentences count: a word may stand there for something else."""
    if len(value) >= _SENTENCE_LETTERS and value in said:
        return True
    whole = rf"(?<![\w.,]){re.escape(value)}(?!\w|[.,]\d)"
    return any(map(str.isdigit, value)) and bool(re.search(whole, said))
