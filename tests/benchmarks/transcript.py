"""A long answer as it streams, and a long conversation as it is opened, scrolled and resized.

The answer comes in pieces of four characters, a hundred a second, and is drawn thirty times a
second; time is not waited for. Beside it, in the same run, the same text is appended to a plain
text view at the same pace: that is as cheap as showing text can be. A step is what the loop does
for one frame, layout and painting included.
"""

import argparse
import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a screen of its own, in memory

import psutil
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextBrowser

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.ui.chat.transcript import Transcript
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import AnswerRow, CardRow, TranscriptRow, UserRow

DELTA = 4
DELTAS_A_FRAME = 100 / 30
SIZE = (900, 700)
KILOBYTE, MEGABYTE = 1_000, 1_000_000
MESSAGES = 5_000
LIMITS = {
    "stream_ratio": 2.5,
    "late_ratio": 1.2,
    "longest_step_ms": 16.0,
    "table_step_ms": 16.0,
    "fence_step_ms": 16.0,
    "open_s": 0.12,
    "open_mb": 15.0,
    "scroll_p99_ms": 10.0,
    "cards_p99_ms": 10.0,
    "resize_ms": 40.0,
}
MIXED = """## Part {n} of the answer

A paragraph with **bold** words, *others*, `code` and [a link](https://example.com/{n}), long
enough to be broken over two or three lines at the usual width of the window, as most are.

- an item that says something about the matter
- another one, with `a name` in it
  - and one below it
1. first this
2. then that, which takes a little longer to explain than the first

| Date | Merchant | Amount |
|------|:---------|-------:|
| 2026-11-{d:02} | Hotel Astoria | {n}.50 EUR |
| 2026-11-{d:02} | Taxi | 23.10 EUR |

```python
def total(rows: list[Row]) -> Decimal:
    # what part {n} costs
    return sum((row.amount for row in rows), Decimal(0))
```

> What was quoted, in a line of its own.

"""


class NoPictures:
    """Loads nothing."""

    def load(self, path, size, receive):
        """Take the wish, and do nothing."""


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    parser = argparse.ArgumentParser(prog="desktop-assist bench transcript", description=__doc__)
    parser.add_argument("--kilobytes", type=int, default=200, help="of the answer")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(words)
    application = QApplication.instance() or QApplication([])
    _shown(application, TranscriptModel()).close()
    gc.freeze()  # as the program does once it has started: what is there is searched no more
    figures = _conversation_figures(application) | _stream_figures(application, options.kilobytes)
    missed = [name for name, limit in LIMITS.items() if figures[name] > limit]
    if options.json:
        print(json.dumps({"ok": not missed, "figures": figures, "limits": LIMITS}))
    else:
        for name, value in figures.items():
            limit = f"{LIMITS[name]:10.2f}" if name in LIMITS else ""
            print(f"{name:18}{value:10.2f}{limit}{'  missed' if name in missed else ''}")
    return 1 if missed else 0


def _stream_figures(application: QApplication, kilobytes: int) -> dict[str, float]:
    text = _mixed(kilobytes * KILOBYTE)
    plain = _stream_plain(application, text)
    ours, late_ratio = _stream_beside_young(application, text)
    table = "| a | b | c |\n|---|---|---|\n" + "| one | **two** | 3.50 EUR |\n" * 2_000
    fence = "```python\n" + "    total = add(1, total)  # a line\n" * 2_000
    size = min(50, kilobytes) * KILOBYTE
    tables, fences = _stream(application, table[:size]), _stream(application, fence[:size])
    return {
        "plain_s": sum(plain),
        "stream_s": sum(ours),
        "stream_ratio": sum(ours) / sum(plain),
        "late_ratio": late_ratio,
        "longest_step_ms": 1000 * max(ours),
        "table_s": sum(tables),
        "table_step_ms": 1000 * max(tables),
        "fence_s": sum(fences),
        "fence_step_ms": 1000 * max(fences),
    }


def _mixed(size: int) -> str:
    parts, length = [], 0
    while length < size:
        parts.append(MIXED.format(n=len(parts) + 1, d=len(parts) % 28 + 1))
        length += len(parts[-1])
    return "".join(parts)[:size]


def _frames(text: str) -> Iterator[str]:
    start, due = 0, 0.0
    while start < len(text):
        due += DELTAS_A_FRAME * DELTA
        end = int(due) // DELTA * DELTA
        yield text[start:end]
        start = end


def _timed(application: QApplication, step: Callable[[], None]) -> float:
    began = time.thread_time()
    step()
    application.processEvents()
    return time.thread_time() - began


class _Answer:
    """An answer that streams, in a window of its own."""

    def __init__(self, application: QApplication) -> None:
        self._application, self._model = application, TranscriptModel()
        self._transcript = _shown(application, self._model)
        said, answer = UserRow("said", "Tell me everything."), AnswerRow("a", "", is_streaming=True)
        self._model.load([said, answer])
        application.processEvents()

    def add(self, bit: str) -> float:
        """What a frame costs that brings a little more."""
        return _timed(self._application, lambda: self._model.append_text("a", bit))

    def finish(self, text: str) -> float:
        """What the last frame costs."""
        cost = _timed(self._application, lambda: self._model.change(AnswerRow("a", text)))
        self._transcript.close()
        return cost


def _stream(application: QApplication, text: str) -> list[float]:
    answer = _Answer(application)
    return [*(answer.add(bit) for bit in _frames(text)), answer.finish(text)]


def _stream_beside_young(application: QApplication, text: str) -> tuple[list[float], float]:
    """What each frame costs; how much more the last cost than those of an answer of ten kilobytes.

    Both are taken turn by turn: what a frame takes depends on what else the machine does, by half
    as much again within a minute, and in one run after the other that was taken for a difference.
    """
    frames = list(_frames(text))
    compared = len(frames) * 5 * KILOBYTE // len(text)
    old, young = _Answer(application), _Answer(application)
    steps = [old.add(bit) for bit in frames[:-compared]]
    for bit in frames[:compared]:
        young.add(bit)
    gc.collect()
    pairs = [
        (old.add(late), young.add(early))
        for late, early in zip(frames[-compared:], frames[compared : 2 * compared], strict=True)
    ]
    late, early = (statistics.fmean(costs) for costs in zip(*pairs, strict=True))
    steps += [cost for cost, _ in pairs]
    young.finish("".join(frames[: 2 * compared]))
    return [*steps, old.finish(text)], late / early


def _stream_plain(application: QApplication, text: str) -> list[float]:
    view = QTextBrowser()
    view.resize(*SIZE)
    view.show()
    application.processEvents()

    def add(bit: str) -> None:
        cursor = view.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(bit)
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())

    steps = [_timed(application, lambda bit=bit: add(bit)) for bit in _frames(text)]
    view.close()
    return steps


def _conversation_figures(application: QApplication) -> dict[str, float]:
    model = TranscriptModel()
    transcript = _shown(application, model)
    model.load(_conversation(20))  # what is imported and built at first use is not counted
    application.processEvents()
    before = _memory()
    rows = _conversation(MESSAGES)
    open_s = _timed(application, lambda: model.load(rows))
    open_mb = (_memory() - before) / MEGABYTE
    scrolled = sorted(_scroll(application, transcript))
    resized = [
        _timed(application, lambda width=width: transcript.resize(width, SIZE[1]))
        for width in range(900, 500, -20)
    ]
    model.load(_with_cards(rows))
    application.processEvents()
    past_cards = sorted(_scroll(application, transcript))
    transcript.close()
    return {
        "open_s": open_s,
        "open_mb": open_mb,
        "scroll_median_ms": 1000 * statistics.median(scrolled),
        "scroll_p99_ms": 1000 * scrolled[int(len(scrolled) * 0.99)],
        "cards_p99_ms": 1000 * past_cards[int(len(past_cards) * 0.99)],
        "resize_ms": 1000 * max(resized),
    }


def _scroll(application: QApplication, transcript: Transcript) -> list[float]:
    bar = transcript.verticalScrollBar()
    return [
        _timed(application, lambda: bar.setValue(bar.value() - 3 * bar.singleStep()))
        for _ in range(500)
    ]


def _conversation(count: int) -> list[TranscriptRow]:
    rows: list[TranscriptRow] = []
    for number in range(count // 2):
        question = f"Question {number}: what does it say about {number}?"
        rows.append(UserRow(f"u{number}", question, message_id=f"m{number}"))
        part = MIXED.format(n=number, d=number % 28 + 1)
        rows.append(AnswerRow(f"a{number}", part[: 200 + number * 37 % len(part)]))
    return rows


def _with_cards(rows: list[TranscriptRow]) -> list[TranscriptRow]:
    """A card after each answer, as chores bring them: to be filled in, a table, a few fields."""
    fields = ("Merchant", "Date", "Amount", "Category", "Payment")
    form = tuple(CardField(name, "filled in", name=name.lower()) for name in fields)
    lines = tuple((f"2026-10-{day:02}", "Hotel Astoria", f"{day}.50 EUR") for day in range(1, 13))
    undo = (CardAction("Undo", tool="undo"),)
    cards = (
        Card("receipt", "Hotel Astoria", fields=form, actions=undo),
        Card("expense_list", "Expenses", table=CardTable(("Date", "Merchant", "Amount"), lines)),
        Card("meeting", "Team sync", fields=(CardField("Where", "Room 4"),), actions=undo),
    )
    with_cards: list[TranscriptRow] = []
    for number, row in enumerate(rows):
        with_cards.append(row)
        if isinstance(row, AnswerRow):
            with_cards.append(CardRow(f"c{number}", cards[number // 2 % len(cards)]))
    return with_cards


def _shown(application: QApplication, model: TranscriptModel) -> Transcript:
    transcript = Transcript(model, NoPictures())
    transcript.resize(*SIZE)
    transcript.show()
    application.processEvents()
    return transcript


def _memory() -> int:
    return int(psutil.Process().memory_info().rss)


if __name__ == "__main__":
    sys.exit(main())
