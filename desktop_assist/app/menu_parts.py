"""Builds what the window's menu leads to: contacts, changes, and what tells of the program."""

from pathlib import Path

from desktop_assist import __version__
from desktop_assist.app.parts import Parts
from desktop_assist.domain.translation import spoken
from desktop_assist.system.folders import expanded
from desktop_assist.system.guide import read_guide
from desktop_assist.system.resources import resource_path
from desktop_assist.ui.changes.page_services import ChangeServices
from desktop_assist.ui.contacts.page_services import ContactServices
from desktop_assist.ui.help.help_services import HelpServices
from desktop_assist.ui.menu_services import MenuServices
from desktop_assist.ui.moving_dialog import MovingServices


def menu_services(parts: Parts) -> MenuServices:
    """All of it, over the real parts."""
    return MenuServices(
        contacts=ContactServices(parts.contact_keeper, parts.changes, parts.workers),
        changes=ChangeServices(parts.changes, parts.copies, parts.workers, parts.clock),
        chats=parts.conversations.importer,
        moving=MovingServices(
            parts.records.moving.pack,
            parts.records.moving.take_in,
            lambda: _own_files(parts),
            parts.workers,
            parts.clock,
        ),
        help=HelpServices(
            __version__,
            lambda: read_guide(spoken().language),
            lambda: resource_path("CHANGELOG.md").read_text("utf-8"),
            _third_party_licences,
            parts.workers,
        ),
    )


def _third_party_licences() -> str:
    # With what it reads of the installed packages it weighs a megabyte.
    from desktop_assist.system.licences import third_party_licences

    return third_party_licences()


def _own_files(parts: Parts) -> Path:
    """The person's own, also while the sample files are in use."""
    named = parts.settings.current().workspace.folder
    return expanded(Path(named)) if named else parts.folders.workspace
