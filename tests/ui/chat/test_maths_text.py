"""Formulas stay as they were written."""

import pytest
from PySide6.QtGui import QTextDocument

from desktop_assist.ui.chat.maths_text import keep_maths


def shown(markdown):
    document = QTextDocument()
    document.setMarkdown(keep_maths(markdown))
    return document.toPlainText()


@pytest.mark.parametrize(
    "text",
    [
        "$a_1*b*c_2$",
        "$$\\sum_{i}^{n} x_i*y_i*z$$",
        "\\(a_1 * b_2\\)",
        "\\[\\frac{a}{b}\\]",
        "so $x$ is",
    ],
)
def test_a_formula_is_shown_as_it_stands(qapp, text):
    assert shown(text) == text


@pytest.mark.parametrize("text", ["It costs $5 and *not* $10", "a \\* b", "`$a_1$` is code"])
def test_prices_marks_and_code_are_no_formulas(text):
    assert keep_maths(text) == text
