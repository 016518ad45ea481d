"""What the window's menu leads to is made from."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_assist.assistant.chat_import.chat_importer import ChatImporter
    from desktop_assist.ui.changes.page_services import ChangeServices
    from desktop_assist.ui.contacts.page_services import ContactServices
    from desktop_assist.ui.help.help_services import HelpServices
    from desktop_assist.ui.moving_dialog import MovingServices


@dataclass(frozen=True, slots=True)
class MenuServices:
    """One part for each page.

    Attributes:
        contacts: Who is known, and how people are kept.
        changes: What was changed, and how it is taken back.
        chats: Takes over conversations of other assistants.
        moving: Takes everything to another computer.
        help: What the program tells about itself.
    """

    contacts: "ContactServices"
    changes: "ChangeServices"
    chats: "ChatImporter"
    moving: "MovingServices"
    help: "HelpServices"
