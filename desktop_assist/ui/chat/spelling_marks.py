"""Marks words that no dictionary has, and offers what may have been meant."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu

from desktop_assist.ui.chat.draft_text import DraftText
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import colours_of

if TYPE_CHECKING:
    from desktop_assist.domain.spelling import Spelling

# Not what has digits, signs of an address or capitals inside: names, numbers, files, abbreviations.
_WORD = re.compile(
    r"(?<![\w@./:\\#-])[^\W\d_][^\W\d_A-ZÄÖÜ]*(?:['\u2019][^\W\d_]+)?(?![\w@\\-]|[./:]\w)"
)
_SHORTEST, _LONGEST = 3, 40
_CURLED = "\N{RIGHT SINGLE QUOTATION MARK}"


class SpellingMarks(QSyntaxHighlighter):
    """Underlines them in the box one types in; the word that is being typed is left alone.

    Args:
        box: The box.
        spelling: The dictionaries.
    """

    def __init__(self, box: DraftText, spelling: "Spelling") -> None:
        super().__init__(box.document())
        self._box = box
        self._spelling = spelling
        self._at = -1
        box.cursorPositionChanged.connect(self._follow_cursor)
        box.menu_wanted.connect(self._add_suggestions)

    @override
    def highlightBlock(self, text: str) -> None:
        shape = QTextCharFormat()
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        shape.setUnderlineColor(QColor(colours_of(self._box.palette()).error))
        typed_at = self._box.textCursor().position() - self.currentBlock().position()
        for found in _WORD.finditer(text):
            is_typed = found.end() == typed_at == len(text.rstrip())
            if not is_typed and self._is_wrong(found[0]):
                self.setFormat(found.start(), found.end() - found.start(), shape)

    def _is_wrong(self, word: str) -> bool:
        fits = _SHORTEST <= len(word) <= _LONGEST
        return fits and not self._spelling.is_right(word.replace(_CURLED, "'"))

    def _follow_cursor(self) -> None:
        """A word is looked at again once the cursor has left its line or its end."""
        block = self._box.textCursor().block()
        if block.blockNumber() != self._at:
            before = self.document().findBlockByNumber(self._at)
            self._at = block.blockNumber()
            if before.isValid():
                self.rehighlightBlock(before)
        else:
            self.rehighlightBlock(block)

    def _add_suggestions(self, menu: QMenu, place: QPoint) -> None:
        """What may have been meant by the word at a place, above what the menu has."""
        cursor = self._box.cursorForPosition(place)
        text, column = cursor.block().text(), cursor.positionInBlock()
        found = next(
            (one for one in _WORD.finditer(text) if one.start() <= column <= one.end()), None
        )
        if found is None or not self._is_wrong(found[0]):
            return
        begin = cursor.block().position()
        cursor.setPosition(begin + found.start())
        cursor.setPosition(begin + found.end(), QTextCursor.MoveMode.KeepAnchor)
        first = menu.actions()[0] if menu.actions() else None
        for word in self._spelling.suggestions(found[0]):
            action = menu.addAction(word)
            action.triggered.connect(lambda _=False, word=word: cursor.insertText(word))
            if first is not None:
                menu.insertAction(first, action)
        if first is not None:
            menu.insertSeparator(first)
