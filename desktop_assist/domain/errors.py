"""Everything that can go wrong in words a person can act on.

DesktopAssistError
├── UsageError              what was asked for makes no sense as it stands
│   ├── SecretInMessageError    a key or password was pasted into the conversation
│   └── ConversationBusyError   an earlier message of the conversation is still being answered
├── SettingsError           a setting cannot be read or is not allowed
├── StorageError            the program's own database cannot be used
│   └── DamagedDatabaseError    its file is broken: a copy of it has to take its place
├── SecretStoreError        no safe keyring, or it does not answer
├── FileError               a user's file
│   ├── UnreadableFileError     cannot be read: missing, broken, encrypted, too large
│   │   ├── MissingFileError        is not there
│   │   └── PartMissingError        only with a part of the program that is not installed
│   ├── FileChangedError        was changed by another program since it was read
│   ├── FileInUseError          is held by another program just now
│   └── FolderNotAllowedError   lies outside the folders that may be used
├── UndoError               a change cannot be taken back as things stand
├── BudgetUsedUpError       the month's budget for models does not allow the request
├── RateMissingError        no exchange rate is known for a currency on a day
├── SubscriptionError       a subscribed calendar cannot be fetched; the copy here stays
├── CalendarServerError     a calendar server cannot give or take what was asked; files here stay
├── SlackError              Slack cannot give what was asked for; what is kept here stays
│   └── SlackAccessError        refuses the token, or the token may not read this
├── SoundDeviceError        there is no microphone or loudspeaker, or it may not be used
├── NotificationError       the desktop shows no notifications
├── HotkeyError             the keys for quick ask cannot be listened for
├── AlreadyRunningError     another copy of the program runs, and cannot be spoken to
├── ProviderError           a model service
│   ├── ProviderAccessError     refuses the key or the account
│   │   └── ModelUnavailableError   has no such model for this account
│   ├── ProviderBusyError       asks to come back later
│   ├── ProviderUnreachableError  cannot be reached, or the connection broke
│   ├── StoreGoneError          has no such store of documents any more
│   └── ProviderRequestError    refuses this request
│       ├── OfflineError            nothing may leave the laptop; nothing was sent
│       ├── RequestTooLongError     the conversation is longer than the model can take
│       └── ReplayRefusedError      what the service itself once said is refused when it comes back
├── ToolInputError          arguments the model should correct
├── ToolFailedError         a tool could not do its work; model and person are told
│   └── ForeignToolError        and says why in words of another program
├── ToolServerError         a server of tools cannot be used, or did not do what was asked
├── PluginError             a plugin cannot be loaded, or is not what it was when it was allowed
└── ApprovalDeniedError     the person said no
"""

from typing import ClassVar


class DesktopAssistError(Exception):
    """Something a person can be told about.

    Args:
        message: What happened, and what it means for the person's data.
        hint: What to do next; may be empty.
    """

    code: ClassVar[str] = "error"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(DesktopAssistError):
    """What was asked for makes no sense as it stands: the command line ends with status 2."""

    code = "usage"


class SecretInMessageError(UsageError):
    """A key or password was pasted into the conversation; it was neither kept nor sent."""

    code = "secret_in_message"


class ConversationBusyError(UsageError):
    """An earlier message of the conversation is still being answered."""

    code = "conversation_busy"


class SettingsError(DesktopAssistError):
    """A setting cannot be read, or its value is not allowed."""

    code = "settings"


class StorageError(DesktopAssistError):
    """The program's own database cannot be used."""

    code = "storage"


class DamagedDatabaseError(StorageError):
    """The file of the program's own database is broken."""

    code = "damaged_database"


class SecretStoreError(DesktopAssistError):
    """There is no safe keyring, or it does not answer."""

    code = "secret_store"


class FileError(DesktopAssistError):
    """A user's file cannot be used as asked."""

    code = "file"


class UnreadableFileError(FileError):
    """A user's file cannot be read: missing, broken, encrypted or too large."""

    code = "unreadable_file"


class MissingFileError(UnreadableFileError):
    """A user's file is not where it should be, and may never have been."""

    code = "missing_file"


class PartMissingError(UnreadableFileError):
    """A part of the program that is needed for this kind of file is not installed."""

    code = "part_missing"


class FileChangedError(FileError):
    """Another program changed the file since it was read; nothing was written."""

    code = "file_changed"


class FileInUseError(FileError):
    """Another program holds the file just now; nothing was written."""

    code = "file_in_use"


class FolderNotAllowedError(FileError):
    """The file lies outside the folders that may be used; nothing was read or written."""

    code = "folder_not_allowed"


class UndoError(DesktopAssistError):
    """A change cannot be taken back as things stand; nothing was written."""

    code = "undo"


class BudgetUsedUpError(DesktopAssistError):
    """The month's budget for models does not allow the request; nothing was sent."""

    code = "budget_used_up"


class RateMissingError(DesktopAssistError):
    """No exchange rate is known for a currency on a day; none is guessed."""

    code = "rate_missing"


class SubscriptionError(DesktopAssistError):
    """A subscribed calendar cannot be fetched; what was fetched before stays.

    Args:
        message: What happened; never the calendar's address.
        hint: What to do next.
        needs_person: False when it is likely to pass by itself.
        retry_after_s: Seconds to wait, when the server named them.
    """

    code = "subscription"

    def __init__(
        self,
        message: str,
        hint: str = "",
        *,
        needs_person: bool = False,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(message, hint)
        self.needs_person = needs_person
        self.retry_after_s = retry_after_s


class CalendarServerError(DesktopAssistError):
    """A calendar server cannot give or take what was asked for; the files here stay as they are."""

    code = "calendar_server"


class SlackError(DesktopAssistError):
    """Slack cannot give what was asked for; what was fetched before stays.

    Args:
        message: What happened; never the token, nor what Slack said in its own words.
        hint: What to do next.
        reason: Slack's own name for it ("channel_not_found"); empty when it gave none.
    """

    code = "slack"

    def __init__(self, message: str, hint: str = "", *, reason: str = "") -> None:
        super().__init__(message, hint)
        self.reason = reason


class SlackAccessError(SlackError):
    """Slack refuses the token, or the token may not read this."""

    code = "slack_access"


class SoundDeviceError(DesktopAssistError):
    """There is no microphone or no loudspeaker, or it may not be used."""

    code = "sound_device"


class NotificationError(DesktopAssistError):
    """The desktop shows no notifications, or not this one."""

    code = "notification"


class HotkeyError(DesktopAssistError):
    """The keys for quick ask cannot be listened for."""

    code = "hotkey"


class AlreadyRunningError(DesktopAssistError):
    """Another copy of the program runs, and cannot be spoken to."""

    code = "already_running"


class ProviderError(DesktopAssistError):
    """A model service could not answer."""

    code = "provider"


class ProviderAccessError(ProviderError):
    """The service refuses the key, the account or the model."""

    code = "provider_access"


class ModelUnavailableError(ProviderAccessError):
    """The service has no such model, or none for this account."""

    code = "model_unavailable"


class ProviderBusyError(ProviderError):
    """The service asks to come back later.

    Args:
        message: What happened.
        hint: What to do next.
        retry_after_s: Seconds to wait, when the service named them.
    """

    code = "provider_busy"

    def __init__(self, message: str, hint: str = "", retry_after_s: float | None = None) -> None:
        super().__init__(message, hint)
        self.retry_after_s = retry_after_s


class ProviderUnreachableError(ProviderError):
    """The service cannot be reached, or the connection broke in the middle of an answer.

    Args:
        message: What happened.
        hint: What to do next.
        may_cost: False when the service is known not to have got the request.
    """

    code = "provider_unreachable"

    def __init__(self, message: str, hint: str = "", *, may_cost: bool = True) -> None:
        super().__init__(message, hint)
        self.may_cost = may_cost


class StoreGoneError(ProviderError):
    """The hosted store of documents was deleted, or belongs to another account."""

    code = "store_gone"


class ProviderRequestError(ProviderError):
    """The service refuses this request: too long, not allowed, or not understood."""

    code = "provider_request"


class OfflineError(ProviderRequestError):
    """Nothing may leave the laptop; nothing was sent."""

    code = "offline"


class RequestTooLongError(ProviderRequestError):
    """The conversation is longer than the model can take; a shorter one may be answered.

    Args:
        message: What happened.
        hint: What to do next.
        tokens: How many tokens the request has; 0 where the service does not say.
        room_tokens: How many the model's context holds; 0 where the service does not say.
    """

    code = "request_too_long"

    def __init__(self, message: str, hint: str = "", tokens: int = 0, room_tokens: int = 0) -> None:
        super().__init__(message, hint)
        self.tokens = tokens
        self.room_tokens = room_tokens


class ReplayRefusedError(ProviderRequestError):
    """The service refuses what it once said itself: its reasoning, or the name of an item."""

    code = "replay_refused"


class ToolInputError(DesktopAssistError):
    """The arguments are wrong; the model should correct them and call again."""

    code = "tool_input"


class ToolFailedError(DesktopAssistError):
    """The tool could not do its work; the model and the person are told."""

    code = "tool_failed"


class ForeignToolError(ToolFailedError):
    """A tool of another program could not do its work; its words are text from outside."""

    code = "foreign_tool"


class ToolServerError(DesktopAssistError):
    """A server of tools (MCP) cannot be started or reached, or did not do what was asked."""

    code = "tool_server"


class PluginError(DesktopAssistError):
    """A plugin cannot be loaded, is not what it was when it was allowed, or does not answer."""

    code = "plugin"


class ApprovalDeniedError(DesktopAssistError):
    """The person said no to a tool call."""

    code = "approval_denied"
