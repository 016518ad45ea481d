"""`key`: the key of a provider, kept in the operating system's keyring and nowhere else."""

import getpass
import sys
from functools import partial
from typing import assert_never

from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.options import DeleteKey, KeyOwner, SetKey, ShowKeyStatus
from desktop_assist.cli.services import CliServices
from desktop_assist.domain.errors import (
    ProviderUnreachableError,
    SecretStoreError,
    UsageError,
)
from desktop_assist.domain.secret_store import KeyStatus, SecretStore
from desktop_assist.domain.translation import marked, tr
from desktop_assist.usage.budget_state import dollars

_TITLES: dict[KeyOwner, str] = {
    "openai": "OpenAI",
    "compatible": marked("server"),
    "slack": marked("Slack"),
}
_WITHOUT_KEYRING: dict[KeyOwner, str] = {
    "openai": marked(
        "Without a keyring: OPENAI_API_KEY in the environment and “ask --provider openai”."
    ),
    "compatible": marked("Without a keyring, only a server that needs no key can be used here."),
    "slack": marked("Without a keyring, an export of the workspace can still be searched."),
}
_LIMIT = marked(
    "At most {limit} dollars a month are spent with it; "
    "“desktop-assist config set budget.monthly_usd AMOUNT” changes that."
)


async def set_key(options: SetKey, services: CliServices, *, is_json: bool) -> int:
    """Read a key, ask the service whether it is good, keep it, and say what it may spend."""
    ask = partial(_ask, options.provider)
    key = await prompt.read(_read_line if options.is_from_stdin else ask)
    if not key.strip():
        raise UsageError(tr("No key was given; nothing was changed."))
    try:
        await _check(options.provider, key.strip(), services)
    except ProviderUnreachableError as error:
        terminal.show_error(error)  # kept all the same: it may be good once the network is back
    status = await services.secrets.set(options.provider, key.strip())
    if status.place != "keyring":
        # A key for this session only would be gone before the next command.
        raise SecretStoreError(
            tr("The key was not kept. {reason}", reason=status.reason),
            tr(_WITHOUT_KEYRING[options.provider]),
        )
    _show(options.provider, status, is_json=is_json)
    if not is_json and options.provider != "slack":
        settings = await services.workers.run(services.settings.current)
        terminal.show(tr(_LIMIT, limit=dollars(settings.budget.monthly_usd)))
    return 0


async def _check(provider: KeyOwner, key: str, services: CliServices) -> None:
    match provider:
        case "openai":
            await services.key_checks.openai(key)
        case "compatible":
            await services.key_checks.compatible(key)
        case "slack":
            await services.slack.threads.check(key)
        case _:
            assert_never(provider)


async def show_key_status(options: ShowKeyStatus, secrets: SecretStore, *, is_json: bool) -> int:
    """Show where the key is kept, never the key."""
    _show(options.provider, await secrets.status(options.provider), is_json=is_json)
    return 0


async def delete_key(options: DeleteKey, secrets: SecretStore, *, is_json: bool) -> int:
    """Forget the key."""
    await secrets.delete(options.provider)
    _show(options.provider, await secrets.status(options.provider), is_json=is_json)
    return 0


def _read_line() -> str:
    return sys.stdin.readline()


def _ask(provider: KeyOwner) -> str:
    if not sys.stdin.isatty():
        return _read_line()
    return getpass.getpass(tr("{title} key (not shown): ", title=tr(_TITLES[provider])))


def _show(provider: KeyOwner, status: KeyStatus, *, is_json: bool) -> None:
    title = tr(_TITLES[provider])
    if is_json:
        terminal.show_json({"place": status.place, "store": status.store, "reason": status.reason})
        return
    if status.place == "keyring":
        terminal.show(tr("The {title} key is kept in {store}.", title=title, store=status.store))
    elif status.place == "session":
        terminal.show(
            tr(
                "The {title} key is kept until the program ends. {reason}",
                title=title,
                reason=status.reason,
            )
        )
    else:
        terminal.show(
            tr("No {title} key is kept. {reason}", title=title, reason=status.reason).rstrip()
        )
