"""Prints the meetings of some days as a list, or writes it as a PDF where that is chosen."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QWidget

from desktop_assist.domain.date_words import date_words, weekday_name
from desktop_assist.domain.translation import tr
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting

_STYLE = "h1 { font-size: 16pt } h2 { font-size: 11pt } td { padding: 2pt 10pt 2pt 0 }"


class MeetingListPrint(QObject):
    """Asks for the printer; each printed list stands as it was when it was asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent

    def ask(self, title: str, meetings: Sequence[ShownMeeting]) -> None:
        """Let a printer be chosen, and print these meetings there."""
        # Of no use until something is printed.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        document = QTextDocument(self)
        document.setDefaultStyleSheet(_STYLE)
        document.setHtml(meeting_list_html(title, meetings))
        dialog = QPrintDialog(printer, self._parent)
        dialog.setWindowTitle(tr("Print meetings"))
        dialog.accepted.connect(lambda: document.print_(printer))
        dialog.finished.connect(document.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own wants a receiver as well


def meeting_list_html(title: str, meetings: Sequence[ShownMeeting]) -> str:
    """The list as a page: what others wrote into a calendar is text in it, nothing else."""
    in_order = sorted(meetings, key=lambda one: one.starts)
    days = (_day(list(of_day)) for _, of_day in groupby(in_order, lambda one: one.starts.date()))
    body = "".join(days) or f"<p>{escape(tr('No meetings'))}</p>"
    return f"<h1>{escape(title)}</h1>{body}"


def _day(meetings: Iterable[ShownMeeting]) -> str:
    rows = list(meetings)
    day = rows[0].starts.date()
    heading = f"<h2>{escape(f'{weekday_name(day)}, {date_words(day)}')}</h2>"
    return f"{heading}<table>{''.join(map(_row, rows))}</table>"


def _row(shown: ShownMeeting) -> str:
    meeting = shown.meeting
    hours = f"{shown.starts:%H:%M}\N{EN DASH}{shown.ends:%H:%M}"
    when = tr("all day") if meeting.is_all_day else hours
    people = ", ".join(meeting.attendees)
    cells = (when, shown.title, " · ".join(filter(None, (meeting.location, people))))
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
