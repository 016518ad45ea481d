"""Shows an answer that names files, shares and addresses, for a test that watches what is opened.

Usage: hostile_answer.py MARK, where every name holds MARK.
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_assist.ui.chat.transcript import Transcript
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import AnswerRow, UserRow

ANSWER = """![chart](/etc/{mark}.png) ![far](file:///etc/{mark}.png)
![share](//127.0.0.1/{mark}/x.png)
![win](\\\\127.0.0.1\\{mark}\\x.png) ![web](http://127.0.0.1:9/{mark}.png)
<img src="/etc/{mark}.gif">

[![inner](/srv/{mark}.png)](file:///srv/{mark}) and [link](http://127.0.0.1:9/{mark})

| ![cell](/etc/{mark}-cell.png) | b |
|---|---|
| ![row](/etc/{mark}-row.png) | 2 |

- ![item](/etc/{mark}-item.png)

> ![quote](/etc/{mark}-quote.png)

![by name][{mark}]

[{mark}]: /etc/{mark}-named.png

<link rel="stylesheet" href="/etc/{mark}.css">
"""


def show(mark: str) -> None:
    """Let the answer stream in, be painted, selected, copied and be pointed at."""
    application = QApplication([])
    model = TranscriptModel()
    transcript = Transcript(model, None)
    transcript.resize(800, 700)
    transcript.show()
    text = ANSWER.format(mark=mark)
    model.load([UserRow("u", text), AnswerRow("a", "", is_streaming=True)])
    for start in range(0, len(text), 7):
        model.append_text("a", text[start : start + 7])
        application.processEvents()
    model.change(AnswerRow("a", text))
    transcript.grab()
    for y in range(0, 700, 8):
        QTest.mouseMove(transcript.viewport(), QPoint(60, y))
    transcript._hand.selection.select_all()
    transcript._hand.copy()
    print(application.clipboard().text())
    # The offscreen platform lets go of what was copied only when Python is gone already.
    application.clipboard().clear()


if __name__ == "__main__":
    show(sys.argv[1])
