"""What left for a conversation is shown word for word, by the message it was for."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from desktop_assist.assistant.sent_store import TurnRequest
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.sent_request import SentRequest
from desktop_assist.ui.sent_dialog import SentDialog

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
ASKED = Message("m1", "user", (TextPart("Lunch with Anna?"),), AT, turn_id="t1")


def dialog_of(qtbot, *requests):
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent, SentDialog(requests, (ASKED,), parent)


def test_each_request_stands_under_its_message(qtbot):
    first = TurnRequest("t1", SentRequest("https://a.example", '{"input": "[PERSON_1]"}', AT))
    second = TurnRequest("t2", SentRequest("https://a.example", "{}", AT))

    _parent, dialog = dialog_of(qtbot, first, second)
    labels = [dialog._list.item(row).text() for row in range(2)]
    dialog._list.setCurrentRow(0)

    assert labels == [
        "22.11. 10:00  Lunch with Anna?",
        "22.11. 10:00  A question of the program's own",
    ]
    assert dialog._text.toPlainText() == 'https://a.example\n\n{\n  "input": "[PERSON_1]"\n}'


def test_where_nothing_left_it_says_so(qtbot):
    _parent, dialog = dialog_of(qtbot)

    assert dialog._list.count() == 0
    assert dialog._text.toPlainText() == ""
