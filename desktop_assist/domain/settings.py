"""What a person or an administrator can set; kept in settings.toml, one table a section."""

from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.early_dataclass import dataclass, field
from desktop_assist.domain.model_settings import (
    BudgetSettings,
    CompatibleSettings,
    HostedSettings,
    OpenAISettings,
    SavingsSettings,
)
from desktop_assist.domain.plugin_settings import PluginSettings
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.setting_locks import SettingLocks

ProviderName: TypeAlias = Literal["embedded", "openai", "compatible", "plugin"]
Weekday: TypeAlias = Literal[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
]
# Allowed in a path, but hardly ever part of one; a comma often is.
LIST_SEPARATOR = ";"
Detection: TypeAlias = Literal["server", "semantic", "push"]


@dataclass(frozen=True, slots=True)
class AssistantSettings:
    """Who answers.

    Attributes:
        provider: Who does, unless asked for another by name.
        chores_first: What needs no model is done without, though one is chosen.
        uses_facts: Later conversations are told of what was remembered.
    """

    provider: ProviderName = "embedded"
    chores_first: bool = True
    uses_facts: bool = True


@dataclass(frozen=True, slots=True)
class WorkspaceSettings:
    """Where the user's files are.

    Attributes:
        folder: Empty: Documents/Desktop Assist.
        sample: Whether the sample files are used instead.
        allowed_folders: The only folders in which files are changed and documents are looked for,
            the program's own aside; none: any.
    """

    folder: str = ""
    sample: bool = False
    allowed_folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarSettings:
    """Meetings.

    Attributes:
        path: Where new ones go: a folder or one .ics file; empty for the workspace's folder.
        others: Further calendars, folders or .ics files: listed, looked at for clashes, and
            changed where a meeting is kept in one of them.
        buffer_minutes: Kept free before and after every meeting, when free time is looked for.
        travel_minutes: The way to and from a meeting elsewhere, when free time is looked for.
        organizer: In whose name invitations go out, "Name <address>"; asked for once.
        contacts: A file of vCards, CSV or JSON, or a folder of them, besides contacts.vcf, in which
            this program keeps people; empty: contacts.csv, contacts.json and the folder contacts
            in the workspace, where there are any.
        reminder_minutes: How long before a meeting made here to remind of it, unless it says
            otherwise; -1 for not at all.

    What `next_weekday`, `date_order`, `weekday_today` and `weekend_start` settle is written down in
    `calendars/phrases/policy.py`.
    """

    path: str = ""
    others: tuple[str, ...] = ()
    default_duration_minutes: int = 30
    reminder_minutes: int = -1
    time_zone: str = ""
    week_start: Weekday = "monday"
    working_hours_start: str = "09:00"
    working_hours_end: str = "17:30"
    buffer_minutes: int = 0
    travel_minutes: int = 0
    next_weekday: Literal["next_week", "nearest"] = "next_week"
    date_order: Literal["day_first", "month_first"] = "day_first"
    organizer: str = ""
    contacts: str = ""
    weekday_today: Literal["next_week", "today"] = "next_week"
    weekend_start: Literal["saturday", "friday"] = "saturday"


@dataclass(frozen=True, slots=True)
class ExpenseSettings:
    """Expenses.

    Attributes:
        sheet: Empty: expenses.xlsx in the workspace.
        home_currency: What amounts are turned into.
        rates: Exchange rates of one's own, which win over the ECB's: "1 USD = 0.92 EUR", or
            "1 USD = 0.92 EUR from 2026-10-01" for that day and later.
        receipt_name: What the files of receipts are called; it may hold {date}, {merchant},
            {amount}, {currency}, {category} and {name}, the name that the file came with.
    """

    sheet: str = ""
    home_currency: str = "EUR"
    rates: tuple[str, ...] = ()
    receipt_name: str = "{date} {merchant} {amount}"


@dataclass(frozen=True, slots=True)
class ReceiptSettings:
    """Reading receipts.

    Attributes:
        second_opinion: Whether the model that was chosen is asked where reading was not sure: with
            the text that was recognised, redacted, or with the picture too, which goes as it is.
            With "picture" the person allows that for all receipts.
    """

    second_opinion: Literal["off", "text", "picture"] = "off"


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """What is printed on expense reports; what is empty is left to be filled in by hand.

    Attributes:
        employee: Full name; empty: the one in `calendar.organizer`.
        employee_id: The company's number of the person.
        department: Where the person works.
        cost_center: Who bears the cost.
        manager: Who approves.
        company: Printed at the top.
        logo: A picture (PNG, JPEG) printed at the top.
        certification: What the employee signs; empty for the usual words.
        paper: What reports are printed on.
    """

    employee: str = ""
    employee_id: str = ""
    department: str = ""
    cost_center: str = ""
    manager: str = ""
    company: str = ""
    logo: str = ""
    certification: str = ""
    paper: Literal["a4", "letter"] = "a4"


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """Slack.

    Attributes:
        keep_days: How long messages are kept here after they were fetched or imported; 0: until
            they are removed.
        api_url: Where its Web API is; empty for Slack's own, https://slack-gov.com/api/ for the
            one of authorities.
    """

    keep_days: int = 90
    api_url: str = ""


@dataclass(frozen=True, slots=True)
class McpSettings:
    """Servers of tools, and other assistants that use this program's chores (`desktop-assist mcp`).

    Attributes:
        allow_changes: They may change something too, each time after a yes; else they only read.
        servers: The only servers of tools that may be used, each a command or an https address
            with `*` for any rest, or a host; empty means any, “none” none.
    """

    allow_changes: bool = False
    servers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AppearanceSettings:
    """How the program looks and speaks.

    Attributes:
        theme: Light or dark.
        text_percent: How large its text is, from 90 to 200.
        language: What it says it in; answers are in the language of the question.
    """

    theme: Literal["system", "light", "dark"] = "system"
    text_percent: int = 100
    language: Literal["system", "en", "de"] = "system"


@dataclass(frozen=True, slots=True)
class DesktopSettings:
    """The program among others.

    Attributes:
        hotkey: The keys that bring quick ask from anywhere; empty is off.
        autostart: Whether it starts with the session, hidden in the tray.
        update_url: Asked once a day whether a newer version is out; empty asks nobody.
    """

    hotkey: str = "Ctrl+Alt+Space"
    autostart: bool = False
    update_url: str = ""


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """Spoken conversations.

    Attributes:
        model_id: The model that speaks.
        transcription_model_id: The model that writes down what is said.
        voice: Whose voice answers.
        detection: Who notices that one has finished: the service by silence, or by the sense of
            what was said; or a key that is held while speaking.
        language: Of the person, as "en"; empty: it is found out.
        offline_dictation: What is dictated is written down on this computer.
        microphone: By its name; empty, or not there: the system's own.
        speaker: Likewise.
        agreed: The person knows that sound goes to the service as it is.
    """

    model_id: str = "gpt-realtime-2.1-mini"
    transcription_model_id: str = "gpt-transcribe"
    voice: str = "marin"
    detection: Detection = "server"
    language: str = ""
    offline_dictation: bool = False
    microphone: str = ""
    speaker: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set; named "section.key" on the command line."""

    assistant: AssistantSettings = field(default_factory=AssistantSettings)
    openai: OpenAISettings = field(default_factory=OpenAISettings)
    compatible: CompatibleSettings = field(default_factory=CompatibleSettings)
    hosted: HostedSettings = field(default_factory=HostedSettings)
    budget: BudgetSettings = field(default_factory=BudgetSettings)
    savings: SavingsSettings = field(default_factory=SavingsSettings)
    privacy: PrivacySettings = field(default_factory=PrivacySettings)
    workspace: WorkspaceSettings = field(default_factory=WorkspaceSettings)
    calendar: CalendarSettings = field(default_factory=CalendarSettings)
    expenses: ExpenseSettings = field(default_factory=ExpenseSettings)
    receipts: ReceiptSettings = field(default_factory=ReceiptSettings)
    report: ReportSettings = field(default_factory=ReportSettings)
    slack: SlackSettings = field(default_factory=SlackSettings)
    mcp: McpSettings = field(default_factory=McpSettings)
    plugins: PluginSettings = field(default_factory=PluginSettings)
    appearance: AppearanceSettings = field(default_factory=AppearanceSettings)
    desktop: DesktopSettings = field(default_factory=DesktopSettings)
    voice: VoiceSettings = field(default_factory=VoiceSettings)


def searching(settings: Settings) -> OpenAISettings:
    """How OpenAI is asked: with the store of the documents, where the model is to search it."""
    store = settings.hosted.store if settings.hosted.search == "tool" else ""
    from dataclasses import replace  # of no use to the first paint

    named = settings.openai.file_search_store
    return replace(settings.openai, file_search_store=named or store)


class SettingsStore(Protocol):
    """Reads and writes settings.toml; blocking."""

    def locks(self) -> SettingLocks:
        """What only the administrator can change."""

    def current(self) -> Settings:
        """The settings as they are now.

        Raises:
            SettingsError: The file cannot be read or holds a value that is not allowed.
        """

    def set(self, name: str, value: str) -> Settings:
        """Set "section.key" from text, keep the file's comments, and give the new settings.

        Raises:
            SettingsError: No such setting, or the value is not allowed.
        """
