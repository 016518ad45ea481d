"""The choice of what an assistant may use: everything, or just some tools."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.tick_box import TickBox

_COLUMNS = 2
_NOTE = marked("What is not ticked is neither offered to a model nor done, whatever is asked.")


class ToolChoice(QWidget):
    """A box for all tools, and one for each when it is not ticked."""

    def __init__(self) -> None:
        super().__init__()
        self._all = _box(tr("All tools"), tr("All tools"))
        self._boxes: dict[str, TickBox] = {}
        self._unknown: tuple[str, ...] = ()
        self._single = QWidget()
        self._grid = QGridLayout()
        below = QVBoxLayout(self._single)
        below.setContentsMargins(3 * GAP, 0, 0, 0)
        below.addLayout(self._grid)
        below.addWidget(muted_label(tr(_NOTE)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._all)
        column.addWidget(self._single)
        self._all.toggled.connect(lambda is_all: self._single.setVisible(not is_all))
        self.show_tools(None)

    def offer(self, names: Iterable[str]) -> None:
        """Have a box for each of these, too; what was chosen stays."""
        chosen = self.tools
        for name in names:
            if name not in self._boxes:
                place = len(self._boxes)
                box = _box(_words(name), tr("Tool {name}", name=_words(name)))
                self._grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
                self._boxes[name] = box
        self.show_tools(chosen)

    @property
    def tools(self) -> tuple[str, ...] | None:
        """The tools that are ticked; None when it is all of them."""
        if self._all.isChecked():
            return None
        ticked = (name for name, box in self._boxes.items() if box.isChecked())
        return (*ticked, *self._unknown)

    def show_tools(self, tools: tuple[str, ...] | None) -> None:
        """Tick what is allowed; names that are not known here are kept."""
        self._all.setChecked(tools is None)
        self._single.setVisible(tools is not None)
        for name, box in self._boxes.items():
            box.setChecked(tools is None or name in tools)
        self._unknown = tuple(name for name in tools or () if name not in self._boxes)


def _box(text: str, name: str) -> TickBox:
    box = TickBox(text)
    box.setAccessibleName(name)
    keep_outline_visible(box)
    return box


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()
