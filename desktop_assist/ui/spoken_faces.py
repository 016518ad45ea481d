"""Lets widgets say what they are to a screen reader; it costs nothing while there is none."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_assist.ui.spoken_rows import PaintedList


def let_widgets_speak() -> None:
    """Have Qt ask the widgets that have a `spoken_face` what they are, from now on."""
    QAccessible.installFactory(_spoken_face)


def tell_rows(widget: "QWidget") -> None:
    """Say that a widget paints other rows than before."""
    face = _painted_list(widget)
    if face is not None:
        face.forget_gone()
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.ObjectReorder))


def tell_current(widget: "QWidget") -> None:
    """Say that the keys have reached another of the rows that a widget paints."""
    face = _painted_list(widget)
    if face is not None and widget.hasFocus():
        face.tell_current()


def _spoken_face(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    """Called for each class of a widget, its own first, until one call gives an interface."""
    make = getattr(widget, "spoken_face", None)
    if make is None or class_name != type(widget).__name__:
        return None
    face: QAccessibleInterface = make()
    return face


def _painted_list(widget: "QWidget") -> "PaintedList | None":
    """How a widget is known to readers; None as long as there are none."""
    if not QAccessible.isActive():
        return None
    from desktop_assist.ui.spoken_rows import PaintedList

    face = QAccessible.queryAccessibleInterface(widget)
    return face if isinstance(face, PaintedList) else None
