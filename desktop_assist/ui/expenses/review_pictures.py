"""The picture of the receipt that is checked, and beside it what it may be the same as."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.duplicates.duplicate import Duplicate
from desktop_assist.expenses.duplicates.duplicate_card import duplicate_warnings
from desktop_assist.expenses.receipt.place import Place
from desktop_assist.ui.expenses.page_loader import PageLoader
from desktop_assist.ui.expenses.page_view import PageView
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_LOOK = "look at receipt"
_NO_PICTURE = marked("This file has no picture to show here.")
_NO_OTHER = marked("Its receipt is not kept, or cannot be shown.")


class ReviewPictures(QWidget):
    """One page, or two side by side."""

    def __init__(self, loader: PageLoader, tasks: TaskRunner) -> None:
        super().__init__()
        self._loader = loader
        self._tasks = tasks
        self._file: Path | None = None
        self._page = 0
        self._turned = 0
        self.page, self.other = PageView(), PageView()
        self.other.setAccessibleName(tr("Picture of what may be the same"))
        self._caption, self._other_caption = muted_label(tr("This receipt")), muted_label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(_column(self._caption, self.page), 1)
        self._beside = QWidget()
        self._beside.setLayout(_column(self._other_caption, self.other))
        row.addWidget(self._beside, 1)

    def show_receipt(self, file: Path, place: Place | None) -> None:
        """Show a file where a field stands; its first page when that is not known."""
        self._tasks.cancel(_LOOK)
        self._tasks.start(self._show(file, place), _LOOK)

    def show_same(self, duplicate: Duplicate | None) -> None:
        """Show what it may be the same as beside it; None: nothing."""
        self._beside.setVisible(duplicate is not None)
        self._caption.setVisible(duplicate is not None)
        if duplicate is None:
            return
        self._other_caption.setText(" ".join(duplicate_warnings([duplicate])))
        self.other.show_words(tr(_NO_OTHER) if duplicate.file is None else "")
        if duplicate.file is not None:
            self._tasks.start(self._show_other(duplicate.file), _LOOK)

    async def _show(self, file: Path, place: Place | None) -> None:
        page = place.page if place is not None else 0
        turned = place.turned if place is not None else 0
        wanted = (file, page, turned)
        if wanted != (self._file, self._page, self._turned):
            if file != self._file:
                self.page.show_words("")
            image = await self._loader.load(file, page)
            self._file, self._page, self._turned = wanted
            if image.isNull():
                self.page.show_words(tr(_NO_PICTURE))
                return
            self.page.show_image(image, turned)
        self.page.look_at(place)

    async def _show_other(self, file: Path) -> None:
        image = await self._loader.load(file)
        if image.isNull():
            self.other.show_words(tr(_NO_OTHER))
        else:
            self.other.show_image(image)


def _column(caption: QWidget, picture: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP // 2)
    column.addWidget(caption)
    column.addWidget(picture, 1)
    return column
