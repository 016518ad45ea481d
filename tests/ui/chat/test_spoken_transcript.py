"""The conversation as a list of what was said."""

from PySide6.QtWidgets import QAbstractScrollArea, QPushButton

from desktop_assist.ui.chat.row_widget import RowView
from desktop_assist.ui.chat.spoken_transcript import SpokenTranscript
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import NoticeRow


def test_rows_come_in_order_then_what_else_is_reached_and_nothing_hidden(qtbot):
    area, model = QAbstractScrollArea(), TranscriptModel()
    qtbot.addWidget(area)
    model.load([NoticeRow("a", "first"), NoticeRow("b", "second")])
    late, early, gone = RowView("b"), RowView("a"), RowView("c")
    button = QPushButton("Jump to newest", area)
    for row in (late, early, gone):
        row.setParent(area.viewport())
    told = SpokenTranscript(
        area, model, lambda: iter([(1, late), (0, early), (2, gone)]), (button,)
    )
    gone.hide()
    area.show()

    face = told.face()
    shown = [face.child(at).object() for at in range(face.childCount())]
    assert shown[:2] == [early, late]
    assert button in shown
    assert told.words_of("b") == "second"
    assert told.words_of("gone") == ""
