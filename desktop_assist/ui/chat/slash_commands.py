"""The chores that a slash in the composer offers, with the words that begin each."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_assist.domain.translation import marked, tr


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """One chore.

    Attributes:
        tool: Who does it.
        name: What is typed after the slash.
        hint: What it does, with what else it has to be told.
        begins: What stands in the composer once it is chosen.
    """

    tool: str
    name: str
    hint: str
    begins: str

    @property
    def words(self) -> str:
        """What it does, in the person's language."""
        return tr(self.hint)


COMMANDS = (
    SlashCommand(
        "create_meeting", "meeting", marked("Schedule: what, when, how long"), marked("Schedule ")
    ),
    SlashCommand(
        "list_meetings", "agenda", marked("List meetings of some days"), marked("What is on ")
    ),
    SlashCommand(
        "find_free_time", "free", marked("Find time: how long, when"), marked("Find a free hour ")
    ),
    SlashCommand(
        "update_meeting", "move", marked("Change a meeting: which, to when"), marked("Move ")
    ),
    SlashCommand("cancel_meeting", "cancel", marked("Cancel a meeting: which"), marked("Cancel ")),
    SlashCommand(
        "duplicate_meeting",
        "repeat",
        marked("Make a meeting once more: which, when"),
        marked("Duplicate "),
    ),
    SlashCommand(
        "find_meetings",
        "when",
        marked("Find a meeting: with whom, about what"),
        marked("When did I last meet "),
    ),
    SlashCommand(
        "save_invitation",
        "invite",
        marked("Prepare an invitation: to which meeting"),
        marked("Save an invite to "),
    ),
    SlashCommand(
        "add_expense",
        "expense",
        marked("Add an expense: how much, where, when"),
        marked("Add an expense of "),
    ),
    SlashCommand(
        "list_expenses",
        "expenses",
        marked("List expenses of some days"),
        marked("Show expenses from "),
    ),
    SlashCommand(
        "summarize_expenses",
        "spent",
        marked("Add expenses up: of when, by what"),
        marked("What did I spend in "),
    ),
    SlashCommand(
        "update_expense",
        "correct",
        marked("Correct an expense: which, what"),
        marked("Change the "),
    ),
    SlashCommand(
        "delete_expense", "drop", marked("Delete an expense: which"), marked("Delete the expense ")
    ),
    SlashCommand(
        "add_mileage",
        "mileage",
        marked("Add a way by car: how far, when"),
        marked("Add mileage: I drove "),
    ),
    SlashCommand(
        "work_out_per_diem",
        "perdiem",
        marked("Work out a per diem: where, when"),
        marked("Per diem for "),
    ),
    SlashCommand(
        "generate_expense_report",
        "report",
        marked("Make a report: of when"),
        marked("Make an expense report for "),
    ),
    SlashCommand(
        "list_expense_reports",
        "reports",
        marked("List the reports"),
        marked("List my expense reports"),
    ),
    SlashCommand(
        "check_policy",
        "check",
        marked("Check expenses: of when"),
        marked("Check my expenses against policy for "),
    ),
    SlashCommand(
        "show_expense_rules",
        "rules",
        marked("Show the rules for expenses"),
        marked("Show the expense rules"),
    ),
    SlashCommand(
        "search_policies",
        "policy",
        marked("Ask the policies"),
        marked("What does the policy say about "),
    ),
    SlashCommand(
        "look_up_table",
        "rate",
        marked("Look a rate up: of what, where"),
        marked("What is the rate for "),
    ),
    SlashCommand(
        "find_document",
        "document",
        marked("Find a document: about what"),
        marked("Find the document about "),
    ),
    SlashCommand(
        "read_receipt", "receipt", marked("Read a receipt: which"), marked("Read the receipt ")
    ),
    SlashCommand(
        "fetch_slack_thread",
        "slack",
        marked("Fetch a discussion: its link, or channel"),
        marked("Summarise "),
    ),
    SlashCommand(
        "search_conversations",
        "said",
        marked("Find what was said earlier"),
        marked("What did I say about "),
    ),
    SlashCommand("calculate", "sum", marked("Work out a sum exactly"), marked("What is ")),
    SlashCommand("remember", "remember", marked("Remember a fact"), marked("Remember that ")),
    SlashCommand("forget", "forget", marked("Forget a fact"), marked("Forget that ")),
    SlashCommand(
        "undo", "undo", marked("Take back the last change"), marked("Undo the last change")
    ),
)


def commands_for(typed: str, others: Iterable[SlashCommand] = ()) -> tuple[SlashCommand, ...]:
    """What is meant by "/" and some letters; nothing when it is no command.

    Args:
        typed: What stands in the composer.
        others: Chores of other programs, which stand below this program's own.
    """
    if not typed.startswith("/") or "\n" in typed or " " in typed:
        return ()
    letters = typed[1:].casefold()
    known = [*COMMANDS, *others]
    named = [one for one in known if one.name.casefold().startswith(letters)]
    described = [one for one in known if one not in named and _tells(one, letters)]
    return (*named, *described)


def _tells(command: SlashCommand, letters: str) -> bool:
    name = command.name.casefold().partition(":")[2]
    return name.startswith(letters) or letters in command.words.casefold()
