"""Finds in an answer or on a card what other cards show already: nothing stands there twice."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop_assist.domain.card import Card, CardSide
from desktop_assist.domain.date_words import weekdays_in
from desktop_assist.domain.shared_warning import without_told
from desktop_assist.domain.told_card import told_card
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.transcript_row import AnswerRow, CardRow, TranscriptRow, UserRow

_PARAGRAPHS = re.compile(r"\n\s*\n")
_LAID_OUT = re.compile(r"\s*(?:[-*+>#|`~]|\d+[.)]\s)", re.MULTILINE)
"""Lists, tables and code: who lays an answer out has more to say than a card."""

_FILE = re.compile(r"/[^/]+\.[a-z]\w*$")
"""In a word: its folder stands before it, which an answer leaves out."""

_WORDS = re.compile(r"\w+(?:[.,:'\u2019/]\w+)*")


def without_repeats(rows: Sequence[TranscriptRow]) -> list[TranscriptRow]:
    """The rows of a conversation; answers and cards are shown without what cards above say."""
    shown: list[TranscriptRow] = []
    for row in rows:
        match row:
            case AnswerRow():
                shown.append(beside_cards(row, shown))
            case CardRow():
                shown.append(beside_others(row, shown))
            case _:
                shown.append(row)
    return shown


def beside_cards(answer: AnswerRow, above: Sequence[TranscriptRow]) -> AnswerRow:
    """The answer as it is shown below these rows."""
    kept = [row.card for row in _cards_of_turn(above)]
    if not kept:
        return answer
    texts = [_frame_words(), *answer.sources, *_weekdays(kept), *_texts(map(told_card, kept))]
    known = _words_of(texts)
    known |= {word.rpartition("/")[2] for word in known if _FILE.search(word)}
    paragraphs = _PARAGRAPHS.split(answer.text)
    left = [one for one in paragraphs if not _is_said(one, known)]
    return replace(answer, beside_cards=None if left == paragraphs else "\n\n".join(left))


def beside_others(row: CardRow, rows: Sequence[TranscriptRow]) -> CardRow:
    """A card as it is shown among these rows: what all of a turn warn of stands on one of them."""
    others = (one.card for one in _others_of_turn(row, rows) if one.state != "undone")
    card = without_told(row.card, {warning for one in others for warning in one.warnings})
    return row if card is row.card else replace(row, card=card)


def _others_of_turn(row: CardRow, rows: Sequence[TranscriptRow]) -> Iterator[CardRow]:
    at = next((number for number, one in enumerate(rows) if one.key == row.key), len(rows))
    yield from _cards_of_turn(rows[:at])
    yield from _cards_of_turn(rows[:at:-1])


def _cards_of_turn(above: Sequence[TranscriptRow]) -> Iterator[CardRow]:
    for row in reversed(above):
        if isinstance(row, UserRow):
            return
        if isinstance(row, CardRow):
            yield row


def _is_said(paragraph: str, known: set[str]) -> bool:
    """Whether each of its words stands on a card, but for those that only hold them together."""
    return not _LAID_OUT.match(paragraph) and _words_of([paragraph]) <= known


def _words_of(texts: Iterable[str]) -> set[str]:
    return {word.casefold() for text in texts for word in _WORDS.findall(text)}


def _frame_words() -> str:
    return tr(
        "a an and are at by calendar for from have in is it more of on spent the there to with you"
        " your added"
    )


def _weekdays(cards: Iterable[Card]) -> Iterator[str]:
    """An answer names the weekday of a day, a card does not."""
    for text in _texts(cards):
        yield from map(tr, weekdays_in(text))


def _texts(cards: Iterable[Card]) -> Iterator[str]:
    for card in cards:
        yield from (card.title, card.subtitle, card.footnote, *card.warnings)
        yield from _of_fields(card)
        yield from (quote.text for quote in card.quotes)
        for side in card.beside:
            yield side.title
            yield from _of_fields(side)
        if card.table is not None:
            yield from card.table.columns
            yield from (cell for row in card.table.rows for cell in row)


def _of_fields(card: Card | CardSide) -> Iterator[str]:
    for field in card.fields:
        yield field.label
        yield field.value
