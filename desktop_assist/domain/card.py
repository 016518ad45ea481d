"""The one shape in which every chore shows its result in the conversation."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.json_value import JsonObject

CardKind: TypeAlias = Literal[
    "meeting",
    "meeting_list",
    "expense",
    "expense_list",
    "expense_report",
    "calculation",
    "calendar_import",
    "receipt",
    "sheet",
    "document",
    "fact",
    "conversation_list",
    "slack_thread",
    "tool_result",
    "undo",
    "error",
]
FieldKind: TypeAlias = Literal["text", "date", "time", "money", "number", "choice"]
SettingsPage: TypeAlias = Literal[
    "general",
    "provider",
    "calendars",
    "memory",
    "assistants",
    "documents",
    "slack",
    "doctor",
    "voice",
    "usage",
    "privacy",
    "tools",
    "plugins",
]


@dataclass(frozen=True, slots=True)
class CardField:
    """One labelled value.

    Attributes:
        label: For people.
        value: As text, ready to show.
        name: The tool argument it fills when the card is editable; empty when read-only. Of a
            number the tool gets a number, of everything else a text.
        kind: How an editor treats it.
        is_doubtful: Marked for the person to check.
        choices: What can be chosen when kind is `choice`.
        is_quoted: It stands so in a document, and is shown word for word in every language.
        is_needed: Without it the card's first action can do nothing.
    """

    label: str
    value: str
    name: str = ""
    kind: FieldKind = "text"
    is_doubtful: bool = False
    choices: tuple[str, ...] = ()
    is_quoted: bool = False
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class CardAction:
    """A button: runs a tool as the person's own click, or opens something of theirs.

    What was corrected in editable fields is laid over the `arguments` of the card's first action,
    which are whole without it; no other action is given any of it.

    Attributes:
        label: Names the action: "Undo", "Add to expenses".
        tool: Tool to run; empty when one of those below is set.
        arguments: Its arguments.
        opens: A local file or folder to show in the desktop's own program.
        shows: A place in a document to show inside the program, its words marked.
        attaches: A local file to put into the composer, for a question about it.
        leads_to: Where in which conversation to go.
        shows_settings: Whether it opens the settings.
        settings_page: At which page of theirs.
        visits: A web address to show in the browser; the person is told where it leads first.
        keeps_card: Whether its card stays, with what comes of it below; else that takes its place.
        is_primary: The one that Return presses.
    """

    label: str
    tool: str = ""
    arguments: JsonObject | None = None
    opens: Path | None = None
    shows: Citation | None = None
    attaches: Path | None = None
    leads_to: MessagePlace | None = None
    shows_settings: bool = False
    settings_page: SettingsPage = "provider"
    visits: str = ""
    keeps_card: bool = False
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class CardTable:
    """Rows under headings.

    Attributes:
        columns: The headings.
        rows: A text for each column.
        numeric: The columns aligned to the right (from 0).
        row_actions: What a click on each row does; as many as there are rows, or none.
        shares: For each row and column how long a bar behind its figure is, 0 to 1; or none.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...] = ()
    row_actions: tuple[CardAction, ...] = ()
    shares: tuple[tuple[float, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class CardQuote:
    """Something that somebody said, shown whole.

    Attributes:
        text: The words.
        who: Who said it.
        when: In words for people.
        note: Small, behind it: that it was edited, what was attached.
        action: Leads to where it was said.
    """

    text: str
    who: str
    when: str
    note: str = ""
    action: CardAction | None = None


@dataclass(frozen=True, slots=True)
class CardTask:
    """Something to be done, with a box to tick.

    Attributes:
        text: What.
        detail: Who does it, and until when.
        is_done: Whether the box is ticked.
        ticking: What ticking it does, or taking the tick away.
        actions: Small buttons beside it.
    """

    text: str
    detail: str
    is_done: bool = False
    ticking: CardAction | None = None
    actions: tuple[CardAction, ...] = ()


@dataclass(frozen=True, slots=True)
class CardSide:
    """Something else that stands beside what a card is about.

    Attributes:
        title: What it is, and why it is shown.
        fields: Its values, to be looked at.
        picture: A local image of it.
        quotes: What it is taken from, word for word.
    """

    title: str
    fields: tuple[CardField, ...] = ()
    picture: Path | None = None
    quotes: tuple[CardQuote, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A finished result, or one waiting for a click.

    Attributes:
        kind: Chooses the icon and, for a few kinds, the layout.
        title: First line.
        subtitle: Second line, smaller: when, where, how many.
        fields: Labelled values.
        table: Rows, when the result is a list.
        picture: A local image to show beside the fields.
        warnings: Shown marked: a clash, a doubtful figure.
        footnote: Small print: which file was read or written.
        actions: Buttons, left to right.
        editing: Runs with what was corrected. The editable fields are then folded away until
            "Edit" is clicked, and no other action is given their values.
        beside: What it may be the same as, or differs from; of quotes, what they come to.
        at_once: Done as soon as the card is shown for the first time: what the person asked for
            opens by itself.
        quotes: What people said.
        tasks: What is to be done.
    """

    kind: CardKind
    title: str
    subtitle: str = ""
    fields: tuple[CardField, ...] = ()
    table: CardTable | None = None
    picture: Path | None = None
    warnings: tuple[str, ...] = ()
    footnote: str = ""
    actions: tuple[CardAction, ...] = ()
    editing: CardAction | None = None
    beside: tuple[CardSide, ...] = ()
    at_once: CardAction | None = None
    quotes: tuple[CardQuote, ...] = ()
    tasks: tuple[CardTask, ...] = ()

    def every_action(self) -> tuple[CardAction, ...]:
        """Everything that can be clicked on it."""
        ticking = (task.ticking for task in self.tasks if task.ticking is not None)
        return (*self.actions, *ticking, *(one for task in self.tasks for one in task.actions))
