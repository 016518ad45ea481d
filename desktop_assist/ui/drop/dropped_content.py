"""Finds out what a drop or the clipboard holds: files, a picture, or text."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first paint shows nothing that was dropped
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QImage

_MOST_FILES = 1_000


def dropped_files(source: "QMimeData") -> list[Path]:
    """The files and folders of this computer it names, be it as addresses in a text."""
    urls = list(source.urls())
    if not urls and source.hasText():
        lines = source.text().split("\n")
        words = [line.strip() for line in lines if line.strip()]
        if words and all(word.startswith("file://") for word in words):
            from PySide6.QtCore import QUrl

            urls = [QUrl(word) for word in words]
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile()]


def dropped_picture(source: "QMimeData") -> "QImage | None":
    """A picture that is no file of this computer; None when it holds none."""
    if dropped_files(source) or not source.hasImage():
        return None
    from PySide6.QtGui import QImage

    image = QImage(source.imageData())
    return None if image.isNull() else image


def dropped_text(source: "QMimeData") -> str:
    """The words in it; empty when it holds files, or a picture."""
    is_more = dropped_files(source) or dropped_picture(source) is not None
    return "" if is_more or not source.hasText() else source.text()


def is_welcome(source: "QMimeData") -> bool:
    """Whether anything in it can be taken in, without reading it."""
    return bool(dropped_files(source)) or source.hasImage() or source.hasText()


def files_within(paths: list[Path]) -> list[Path]:
    """The files, and those in the folders; blocking. What is hidden stays where it is."""
    found: list[Path] = []
    for path in paths:
        found += _files_in(path) if path.is_dir() else [path]
    return found[:_MOST_FILES]


def _files_in(folder: Path) -> list[Path]:
    inside = (path.relative_to(folder) for path in sorted(folder.rglob("*")))
    shown = (path for path in inside if not any(part.startswith(".") for part in path.parts))
    return [folder / path for path in shown if (folder / path).is_file()]
