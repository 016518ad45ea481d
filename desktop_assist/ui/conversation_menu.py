"""What can be done with a kept conversation, as a menu."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_assist.domain.conversation import Conversation

ConversationAction: TypeAlias = Literal[
    "rename",
    "pin",
    "unpin",
    "archive",
    "unarchive",
    "export_md",
    "export_html",
    "export_json",
    "delete",
]
_EXPORTS: tuple[tuple[str, ConversationAction], ...] = (
    ("Markdown", "export_md"),
    ("Web page (HTML)", "export_html"),
    ("Everything (JSON)", "export_json"),
)


def conversation_menu(
    conversation: Conversation, choose: Callable[[ConversationAction], None], parent: QWidget
) -> QMenu:
    """A menu for one conversation; it goes when it closes."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)

    def add(label: str, action: ConversationAction, keys: str = "") -> None:
        entry = menu.addAction(label)
        entry.triggered.connect(lambda _=False: choose(action))
        if keys:  # shown only: the list itself listens to them
            entry.setShortcut(QKeySequence(keys))
            entry.setShortcutVisibleInContextMenu(True)

    add("Rename", "rename", "F2")
    add("Unpin", "unpin") if conversation.is_pinned else add("Pin to the top", "pin")
    if conversation.is_archived:
        add("Move back to the list", "unarchive")
    else:
        add("Archive", "archive")
    export = menu.addMenu("Export as")
    for label, action in _EXPORTS:
        entry = export.addAction(label)
        entry.triggered.connect(lambda _=False, action=action: choose(action))
    menu.addSeparator()
    add("Delete", "delete", "Del")
    return menu
