"""What can be done with a kept conversation, as a menu."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.translation import marked, tr

ConversationAction: TypeAlias = Literal[
    "rename",
    "pin",
    "unpin",
    "archive",
    "unarchive",
    "export_md",
    "export_html",
    "export_json",
    "sent",
    "delete",
]
_EXPORTS: tuple[tuple[str, ConversationAction], ...] = (
    ("Markdown", "export_md"),
    (marked("Web page (HTML)"), "export_html"),
    (marked("Everything (JSON)"), "export_json"),
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

    add(tr("Rename"), "rename", "F2")
    add(tr("Unpin"), "unpin") if conversation.is_pinned else add(tr("Pin to the top"), "pin")
    if conversation.is_archived:
        add(tr("Move back to the list"), "unarchive")
    else:
        add(tr("Archive"), "archive")
    export = menu.addMenu(tr("Export as"))
    for label, action in _EXPORTS:
        entry = export.addAction(tr(label))
        entry.triggered.connect(lambda _=False, action=action: choose(action))
    add(tr("What was sent"), "sent")
    menu.addSeparator()
    add(tr("Delete"), "delete", "Del")
    return menu
