"""Shows a card in the terminal."""

from desktop_assist.cli import terminal
from desktop_assist.domain.card import Card


def show_card(card: Card) -> None:
    """Write a card as text."""
    terminal.show(card.title)
    if card.subtitle:
        terminal.show(f"  {card.subtitle}")
    show_details(card)


def show_details(card: Card) -> None:
    """Write what a card holds below its title, which the answer's text says in words."""
    _show_fields(card)
    if card.table and card.table.rows:
        terminal.show_table(card.table.columns, card.table.rows, card.table.numeric)
    for warning in card.warnings:
        terminal.show(f"  Note: {warning}")
    if card.footnote:
        terminal.show(f"  {card.footnote}")


def _show_fields(card: Card) -> None:
    shown = [field for field in card.fields if field.value]
    width = max((len(field.label) for field in shown), default=0)
    for field in shown:
        mark = " (?)" if field.is_doubtful else ""
        terminal.show(f"  {field.label.ljust(width)}  {field.value}{mark}")
