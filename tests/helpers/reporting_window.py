"""Runs the real program and writes down where its buttons are, for a test that clicks them.

Usage: reporting_window.py REPORT ARGUMENT…
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget

from desktop_assist.app.program import main
from desktop_assist.ui.calendar.hour_grid import HourGrid
from desktop_assist.ui.chat.draft_text import DraftText
from desktop_assist.ui.chat.text_view import TextView
from desktop_assist.ui.conversation_list import ConversationList
from desktop_assist.ui.documents.document_viewer import DocumentViewer
from desktop_assist.ui.expenses.expense_table import ExpenseTable
from desktop_assist.ui.expenses.review_view import ReviewView
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.voice.talk_panel import TalkPanel

EVERY_MS = 50


class Reporter(QTimer):
    """Keeps the report up to date while the program runs."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self.timeout.connect(self.write)
        self.start(EVERY_MS)

    def write(self) -> None:
        if quiet_mark(self._path).exists():
            self.stop()
            return
        shown = [one for top in QApplication.topLevelWidgets() for one in buttons_of(top)]
        report = {
            "buttons": {one.accessibleName(): centre_of(one) for one in shown},
            "conversations": listed_in(self._window.findChild(ConversationList)),
            "pane": centre_of(middle_of(self._window)),
            "texts": texts_of(self._window),
            "notice": self._window.pane.notices.text,
            "draft": self._window.findChild(DraftText).toPlainText(),
            "meetings": meetings_of(self._window),
            "expenses": expenses_of(self._window),
            "document": document_of(self._window),
            "review": review_of(self._window),
            "talk": talk_in(self._window),
        }
        whole = self._path.with_suffix(".new")
        whole.write_text(json.dumps(report), "utf-8")
        whole.replace(self._path)


def quiet_mark(report: Path) -> Path:
    """A file that ends the reports: replacing one waits for the disk, and the window with it."""
    return report.with_suffix(".quiet")


def buttons_of(top):
    return [one for one in top.findChildren(QAbstractButton) if one.isVisible()]


def listed_in(side):
    """What the list shows, from top to bottom, and where."""
    rows = side.findChild(QListWidget)
    items = [rows.item(row) for row in range(rows.count())]
    places = [rows.viewport().mapToGlobal(rows.visualItemRect(one).center()) for one in items]
    return {one.text(): [at.x(), at.y()] for one, at in zip(items, places, strict=True)}


def middle_of(window):
    """The conversation, or the whole window while a page is in its place."""
    return window.pane if window.pane.isVisible() else window


def talk_in(window):
    """What goes on in a spoken conversation."""
    panel = window.findChild(TalkPanel)
    return panel.text if panel else ""


def expenses_of(window):
    """The rows of the table of expenses that can be seen."""
    tables = [one for one in window.findChildren(ExpenseTable) if one.isVisible()]
    rows = [(one.model(), row) for one in tables for row in range(one.model().rowCount())]
    found = [model.expense_at(row) for model, row in rows]
    return [f"{one.date} {one.merchant} {one.amount} {one.currency}" for one in found]


def document_of(window):
    """Which page of a document is read, and the words that are marked on it."""
    for viewer in (one for one in window.findChildren(DocumentViewer) if one.isVisible()):
        words = [word for mark in viewer.pages.marks for word in viewer.pages.words_of(mark)]
        return f"{viewer.head.page_words}: {' '.join(words)}"
    return ""


def review_of(window):
    """The receipt that is checked: its file, what is wrong with it, and its fields."""
    for view in (one for one in window.findChildren(ReviewView) if one.isVisible()):
        doubtful = {one.argument for one in view._form._fields if one.is_doubtful}
        fields = {
            name: [line.text(), name in doubtful, *centre_of(line)]
            for name, line in view._form._lines.items()
        }
        problem = view._problem.text if view._problem.isVisible() else ""
        return {"file": view._title.text(), "problem": problem, "fields": fields}
    return {}


def meetings_of(window):
    """Where the calendar shows which meeting, and how high an hour is there."""
    places = {}
    for grid in (one for one in window.findChildren(HourGrid) if one.isVisible()):
        for box, part in grid._boxes:
            place = grid.mapToGlobal(box.center().toPoint())
            hour = grid.geometry_now().scale.hour_height
            places[part.shown.title] = [place.x(), place.y(), hour]
    return places


def texts_of(window):
    """The messages that can be seen, and where the first and the last of their letters stand."""
    shown = [one for one in window.findChildren(TextView) if one.isVisible()]
    return {one.accessibleName(): _ends_of(one) for one in shown}


def _ends_of(text):
    begin = text.mapToGlobal(QPoint(2, 8))
    end = text.mapToGlobal(QPoint(text.width() - 2, text.height() - 4))
    return [begin.x(), begin.y(), end.x(), end.y()]


def centre_of(widget) -> list[int]:
    place = widget.mapToGlobal(QPoint(widget.width() // 2, widget.height() // 2))
    return [place.x(), place.y()]


def report_from(path: Path) -> None:
    start = MainWindow.start

    def start_with_report(self, *services):
        Reporter(self, path)
        return start(self, *services)

    MainWindow.start = start_with_report


if __name__ == "__main__":
    report_from(Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
