"""A line that fills."""

import pytest
from PySide6.QtGui import QColor

from desktop_assist.ui.progress_line import ProgressLine
from desktop_assist.ui.theme import colours_of


@pytest.mark.parametrize(("share", "shown"), [(0.5, 0.5), (-1, 0.0), (7, 1.0)])
def test_it_is_filled_as_far_as_work_is_done(qtbot, share, shown):
    line = ProgressLine()
    qtbot.addWidget(line)
    line.resize(200, 4)
    line.show_share(share)
    assert line.share == shown
    image = line.grab().toImage()
    accent = QColor(colours_of(line.palette()).accent)
    filled = [QColor(image.pixel(x, 2)) == accent for x in (20, 180)]
    assert filled == [shown > 0.1, shown > 0.9]


def test_what_nobody_would_see_is_not_painted(qtbot, monkeypatch):
    line, painted = ProgressLine(), []
    qtbot.addWidget(line)
    line.resize(200, 4)
    monkeypatch.setattr(line, "update", lambda: painted.append(line.share))
    for share in (0.0, 0.001, 0.5, 0.5, 0.501):
        line.show_share(share)
    assert painted == [0.5]
