"""What a screen reader finds in a widget, asked in this process."""

from PySide6.QtGui import QAccessible

from desktop_assist.ui.spoken_faces import let_widgets_speak

let_widgets_speak()


def face_of(widget):
    return QAccessible.queryAccessibleInterface(widget)


def spoken_items(widget):
    """The names of the items of a list, in order."""
    face = face_of(widget)
    assert face.role() is QAccessible.Role.List
    parts = [face.child(at) for at in range(face.childCount())]
    items = [part for part in parts if part.role() is QAccessible.Role.ListItem]
    assert [face.indexOfChild(item) for item in items] == list(range(len(items)))
    return [item.text(QAccessible.Text.Name) for item in items]


def focused_item(widget):
    """The name of the item that the keys have reached; empty when there is none."""
    item = face_of(widget).focusChild()
    return item.text(QAccessible.Text.Name) if item else ""


def press(widget):
    """Do what a widget is there for, as a reader does."""
    action = face_of(widget).actionInterface()
    action.doAction(action.actionNames()[0])
