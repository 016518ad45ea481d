"""All keys of the window, as they are told to people."""

from dataclasses import dataclass

from desktop_assist.domain.translation import marked


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
        marked("Everywhere in the window"),
        (
            Shortcut("Ctrl+N", marked("New conversation")),
            Shortcut("Ctrl+L", marked("To the conversation, ready to type")),
            Shortcut("Ctrl+F", marked("Search all conversations, or the page that is shown")),
            Shortcut("Ctrl+Shift+C", marked("Calendar, and back")),
            Shortcut("Ctrl+Shift+E", marked("Expenses, and back")),
            Shortcut("Ctrl+Shift+D", marked("Documents, and back")),
            Shortcut("Ctrl+Shift+P", marked("Contacts, and back")),
            Shortcut("Ctrl+Shift+H", marked("Changes, and back")),
            Shortcut("Ctrl+,", marked("Settings")),
            Shortcut("F1", marked("Help, with all keys")),
        ),
    ),
    ShortcutGroup(
        marked("Conversation"),
        (
            Shortcut("Return", marked("Send; with Shift a new line")),
            Shortcut("Esc", marked("Stop the running answer")),
            Shortcut("/", marked("List the chores")),
            Shortcut("Up", marked("In an empty message: what was sent before")),
            Shortcut("Ctrl+V", marked("Paste text, a picture or files")),
            Shortcut("Ctrl+Shift+F", marked("Find in this conversation")),
            Shortcut("F3", marked("The next place found")),
            Shortcut("Shift+F3", marked("The place found before")),
            Shortcut("F9", marked("Held: speak instead of typing; in quick ask as well")),
            Shortcut("Ctrl+Shift+Space", marked("A spoken conversation, and its end")),
            Shortcut("Ctrl+Shift+R", marked("Have the newest answer read aloud; Esc stops it")),
        ),
    ),
    ShortcutGroup(
        marked("List of conversations"),
        (
            Shortcut("F2", marked("Rename")),
            Shortcut("Del", marked("Delete, which can be undone for some seconds")),
        ),
    ),
    ShortcutGroup(
        marked("Calendar"),
        (
            Shortcut("D", marked("Day; W the week, M the month, T to today")),
            Shortcut("PgDown", marked("The next day, week or month; Page Up the one before")),
            Shortcut(
                "Left",
                marked("The day before; Right the one after, Up and Down by meetings"),
            ),
            Shortcut(
                "Return",
                marked("Open the meeting, or make one at that hour; typing makes one, too"),
            ),
            Shortcut("Alt+Down", marked("A quarter of an hour later; with Shift a longer meeting")),
            Shortcut("Del", marked("Cancel the meeting")),
            Shortcut("Ctrl+P", marked("Print the days that are shown as a list")),
            Shortcut("Ctrl+Z", marked("Take back the last change made there")),
        ),
    ),
    ShortcutGroup(
        marked("Changes"),
        (
            Shortcut("Ctrl+Z", marked("Take back the newest change")),
            Shortcut("Ctrl+Shift+Z", marked("Make the change last taken back again")),
            Shortcut("Return", marked("Take back the chosen change, or make it again")),
        ),
    ),
    ShortcutGroup(
        marked("Settings"),
        (
            Shortcut("Ctrl+F", marked("Search the settings")),
            Shortcut("Ctrl+PgDown", marked("Next page; Ctrl+Page Up the one before")),
            Shortcut("Esc", marked("Close")),
        ),
    ),
)
