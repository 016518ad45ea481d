"""The chores that a slash in the composer offers, with the words that begin each."""

from collections.abc import Collection
from dataclasses import dataclass


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


COMMANDS = (
    SlashCommand("create_meeting", "meeting", "Schedule: what, when, how long", "Schedule "),
    SlashCommand("list_meetings", "agenda", "List meetings of some days", "What is on "),
    SlashCommand("find_free_time", "free", "Find time: how long, when", "Find a free hour "),
    SlashCommand("update_meeting", "move", "Change a meeting: which, to when", "Move "),
    SlashCommand("cancel_meeting", "cancel", "Cancel a meeting: which", "Cancel "),
    SlashCommand(
        "duplicate_meeting", "repeat", "Make a meeting once more: which, when", "Duplicate "
    ),
    SlashCommand(
        "find_meetings", "when", "Find a meeting: with whom, about what", "When did I last meet "
    ),
    SlashCommand(
        "save_invitation", "invite", "Prepare an invitation: to which meeting", "Save an invite to "
    ),
    SlashCommand(
        "add_expense", "expense", "Add an expense: how much, where, when", "Add an expense of "
    ),
    SlashCommand("list_expenses", "expenses", "List expenses of some days", "Show expenses from "),
    SlashCommand(
        "summarize_expenses", "spent", "Add expenses up: of when, by what", "What did I spend in "
    ),
    SlashCommand("update_expense", "correct", "Correct an expense: which, what", "Change the "),
    SlashCommand("delete_expense", "drop", "Delete an expense: which", "Delete the expense "),
    SlashCommand(
        "add_mileage", "mileage", "Add a way by car: how far, when", "Add mileage: I drove "
    ),
    SlashCommand(
        "work_out_per_diem", "perdiem", "Work out a per diem: where, when", "Per diem for "
    ),
    SlashCommand(
        "generate_expense_report", "report", "Make a report: of when", "Make an expense report for "
    ),
    SlashCommand("list_expense_reports", "reports", "List the reports", "List my expense reports"),
    SlashCommand(
        "check_policy", "check", "Check expenses: of when", "Check my expenses against policy for "
    ),
    SlashCommand(
        "show_expense_rules", "rules", "Show the rules for expenses", "Show the expense rules"
    ),
    SlashCommand(
        "search_policies", "policy", "Ask the policies", "What does the policy say about "
    ),
    SlashCommand(
        "look_up_table", "rate", "Look a rate up: of what, where", "What is the rate for "
    ),
    SlashCommand(
        "find_document", "document", "Find a document: about what", "Find the document about "
    ),
    SlashCommand("read_receipt", "receipt", "Read a receipt: which", "Read the receipt "),
    SlashCommand(
        "fetch_slack_thread", "slack", "Fetch a discussion: its link, or channel", "Summarise "
    ),
    SlashCommand(
        "search_conversations", "said", "Find what was said earlier", "What did I say about "
    ),
    SlashCommand("calculate", "sum", "Work out a sum exactly", "What is "),
    SlashCommand("remember", "remember", "Remember a fact", "Remember that "),
    SlashCommand("forget", "forget", "Forget a fact", "Forget that "),
    SlashCommand("undo", "undo", "Take back the last change", "Undo the last change"),
)


def commands_for(typed: str, tools: Collection[str]) -> tuple[SlashCommand, ...]:
    """What is meant by "/" and some letters; nothing when it is no command."""
    if not typed.startswith("/") or "\n" in typed or " " in typed:
        return ()
    letters = typed[1:].casefold()
    known = [one for one in COMMANDS if one.tool in tools]
    named = [one for one in known if one.name.startswith(letters)]
    described = [one for one in known if one not in named and letters in one.hint.casefold()]
    return (*named, *described)
