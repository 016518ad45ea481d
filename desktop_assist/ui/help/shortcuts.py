"""All keys of the window, as they are told to people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shortcut:
    """What keys do.

    Attributes:
        keys: As Qt writes them, in the portable form; several have a space between them.
        does: What they do.
    """

    keys: str
    does: str


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """Keys that work in the same place."""

    place: str
    shortcuts: tuple[Shortcut, ...]


SHORTCUTS = (
    ShortcutGroup(
        "Everywhere in the window",
        (
            Shortcut("Ctrl+N", "New conversation"),
            Shortcut("Ctrl+L", "To the conversation, ready to type"),
            Shortcut("Ctrl+F", "Search all conversations, or the page that is shown"),
            Shortcut("Ctrl+Shift+C", "Calendar, and back"),
            Shortcut("Ctrl+Shift+E", "Expenses, and back"),
            Shortcut("Ctrl+Shift+D", "Documents, and back"),
            Shortcut("Ctrl+Shift+P", "Contacts, and back"),
            Shortcut("Ctrl+Shift+H", "Changes, and back"),
            Shortcut("Ctrl+,", "Settings"),
            Shortcut("F1", "This list"),
        ),
    ),
    ShortcutGroup(
        "Conversation",
        (
            Shortcut("Return", "Send; with Shift a new line"),
            Shortcut("Esc", "Stop the running answer"),
            Shortcut("/", "List the chores"),
            Shortcut("Up", "In an empty message: what was sent before"),
            Shortcut("Ctrl+V", "Paste text, a picture or files"),
            Shortcut("Ctrl+Shift+F", "Find in this conversation"),
            Shortcut("F3", "The next place found"),
            Shortcut("Shift+F3", "The place found before"),
        ),
    ),
    ShortcutGroup(
        "List of conversations",
        (
            Shortcut("F2", "Rename"),
            Shortcut("Del", "Delete, which can be undone for some seconds"),
        ),
    ),
    ShortcutGroup(
        "Calendar",
        (
            Shortcut("D", "Day; W the week, M the month, T to today"),
            Shortcut("PgDown", "The next day, week or month; Page Up the one before"),
            Shortcut("Left", "The day before; Right the one after, Up and Down by meetings"),
            Shortcut("Return", "Open the meeting, or make one at that hour; typing makes one, too"),
            Shortcut("Alt+Down", "A quarter of an hour later; with Shift a longer meeting"),
            Shortcut("Del", "Cancel the meeting"),
            Shortcut("Ctrl+Z", "Take back the last change made there"),
        ),
    ),
    ShortcutGroup(
        "Changes",
        (
            Shortcut("Ctrl+Z", "Take back the newest change"),
            Shortcut("Ctrl+Shift+Z", "Make the change last taken back again"),
            Shortcut("Return", "Take back the chosen change, or make it again"),
        ),
    ),
    ShortcutGroup(
        "Settings",
        (
            Shortcut("Ctrl+F", "Search the settings"),
            Shortcut("Ctrl+PgDown", "Next page; Ctrl+Page Up the one before"),
            Shortcut("Esc", "Close"),
        ),
    ),
)
