"""What each command was asked to do, as plain values."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.cli.assistant_options import AssistantOptions
from desktop_assist.cli.calendar_server_options import CalendarServerOptions
from desktop_assist.cli.conversation_options import ConversationOptions
from desktop_assist.cli.fact_options import FactOptions
from desktop_assist.cli.mcp_options import McpOptions
from desktop_assist.cli.plugin_options import PluginOptions
from desktop_assist.cli.policy_options import PolicyOptions
from desktop_assist.cli.privacy_options import PrivacyOptions
from desktop_assist.cli.receipt_options import ReceiptOptions
from desktop_assist.cli.report_options import ReportOptions
from desktop_assist.cli.serve_options import Serve
from desktop_assist.cli.slack_options import SlackOptions
from desktop_assist.cli.start_options import Bench, OpenWindow, SelfTest, ServeMcp
from desktop_assist.cli.subscription_options import SubscriptionOptions
from desktop_assist.cli.usage_options import UsageOptions
from desktop_assist.expenses.expense_summary import SummedBy

KeyOwner: TypeAlias = Literal["openai", "compatible", "slack"]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question or request.

    Attributes:
        text: What is asked; empty with `batch`.
        conversation: An id or "last"; None starts a new one.
        attachments: Files sent along.
        provider: None uses the one chosen in the settings.
        assistant: Which assistant answers from now on; None: the one the conversation has.
        approves: Answers yes to every approval.
        is_dry_run: Plan the tool calls and change nothing.
        may_pass_budget: Answer it even if that passes a limit of the budget.
        batch: A file of JSON Lines, or "-" for standard input.
        contacts: Files of people who are known besides, for this run.
    """

    text: str = ""
    conversation: str | None = None
    attachments: tuple[Path, ...] = ()
    provider: str | None = None
    assistant: str | None = None
    approves: bool = False
    is_dry_run: bool = False
    may_pass_budget: bool = False
    batch: str | None = None
    contacts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Chat:
    """A conversation in the terminal."""

    conversation: str | None = None
    provider: str | None = None
    assistant: str | None = None
    contacts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Drop:
    """Do what dropping these files into the window does."""

    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class When:
    """How a date phrase is understood."""

    text: str = ""
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class ShowGuide:
    """Show what the guide says.

    Attributes:
        words: The name of a page, or words that its tasks are looked for with; none list the pages.
    """

    words: str = ""


@dataclass(frozen=True, slots=True)
class Redact:
    """What would leave the laptop instead of a text."""

    text: str = ""
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class ListMeetings:
    """Meetings from one day to another, both included; `files` are read instead of the calendar."""

    first: date | None = None
    last: date | None = None
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportCalendar:
    """Bring in what a calendar file or a mail with an invitation holds."""

    file: Path


@dataclass(frozen=True, slots=True)
class CheckCalendars:
    """What is wrong in calendar files."""

    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class FindFreeTime:
    """Time without meetings, from one day to another, both included; `hours` as "09:00-17:30"."""

    first: date | None = None
    last: date | None = None
    minutes: int | None = None
    hours: str = ""


@dataclass(frozen=True, slots=True)
class ListExpenses:
    """Expenses from one day to another, both included."""

    first: date | None = None
    last: date | None = None
    category: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class SumExpenses:
    """Expenses added up, from one day to another, both included."""

    by: SummedBy
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class CheckExpenses:
    """Expenses against the company's rules; `policy`: another file than the one in use."""

    first: date | None = None
    last: date | None = None
    policy: Path | None = None


@dataclass(frozen=True, slots=True)
class AddExpense:
    """One more expense. `currency` empty: the home currency; `day` None: today.

    `category` None: the usual one of the merchant, empty: none.
    """

    amount: Decimal
    merchant: str
    currency: str = ""
    day: date | None = None
    category: str | None = None
    description: str = ""
    tax: Decimal | None = None
    receipt: Path | None = None
    payment: str = ""
    project: str = ""
    attendees: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last change, or the one with this id."""

    change_id: str | None = None


@dataclass(frozen=True, slots=True)
class Redo:
    """Make the change again that was last taken back."""

    change_id: str | None = None


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """Every setting with its value; `name` narrows it to one."""

    name: str | None = None


@dataclass(frozen=True, slots=True)
class SetSetting:
    """Change one setting."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class FindServers:
    """The model servers that run on this computer."""


@dataclass(frozen=True, slots=True)
class SetKey:
    """Keep a provider's key."""

    is_from_stdin: bool = False
    provider: KeyOwner = "openai"


@dataclass(frozen=True, slots=True)
class ShowKeyStatus:
    """Where a provider's key is kept."""

    provider: KeyOwner = "openai"


@dataclass(frozen=True, slots=True)
class DeleteKey:
    """Forget a provider's key."""

    provider: KeyOwner = "openai"


@dataclass(frozen=True, slots=True)
class Doctor:
    """Look for what keeps the program from working here.

    Attributes:
        is_for_others: Print it for somebody who helps: without names and addresses.
    """

    is_for_others: bool = False


Options: TypeAlias = (
    OpenWindow
    | SelfTest
    | ServeMcp
    | Bench
    | Ask
    | Chat
    | Drop
    | When
    | Redact
    | ShowGuide
    | ListMeetings
    | CheckCalendars
    | ImportCalendar
    | FindFreeTime
    | ListExpenses
    | SumExpenses
    | CheckExpenses
    | AddExpense
    | ConversationOptions
    | FactOptions
    | AssistantOptions
    | PolicyOptions
    | SlackOptions
    | McpOptions
    | PluginOptions
    | ReceiptOptions
    | ReportOptions
    | UsageOptions
    | PrivacyOptions
    | SubscriptionOptions
    | Serve
    | CalendarServerOptions
    | Undo
    | Redo
    | ShowSettings
    | SetSetting
    | FindServers
    | SetKey
    | ShowKeyStatus
    | DeleteKey
    | Doctor
)
