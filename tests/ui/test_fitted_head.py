"""A head is laid out anew when its width or its font changes."""

import pytest

from desktop_assist.ui.fitted_head import FittedHead
from desktop_assist.ui.theme import set_font_factor


class Head(FittedHead):
    """Notes for which width it was laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.fitted = []

    def _fit(self) -> None:
        self.fitted.append(self.width())


@pytest.fixture
def head(qtbot):
    head = Head()
    qtbot.addWidget(head)
    head.resize(300, 40)
    head.show()
    head.fitted.clear()
    return head


def test_another_width_is_fitted(head):
    head.resize(500, 40)

    assert head.fitted == [500]


def test_another_font_is_fitted(head):
    set_font_factor(head, 1.5)

    assert head.fitted == [300]
