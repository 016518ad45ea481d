"""`key`: the OpenAI key, kept in the operating system's keyring and nowhere else."""

import getpass
import sys

from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.options import SetKey
from desktop_assist.cli.services import CliServices
from desktop_assist.domain.errors import (
    ProviderUnreachableError,
    SecretStoreError,
    UsageError,
)
from desktop_assist.domain.secret_store import KeyStatus, SecretStore
from desktop_assist.usage.budget_state import dollars

_NAME = "openai"
_LIMIT = (
    "At most {} dollars a month are spent with it; “desktop-assist config set budget.monthly_usd"
    " AMOUNT” changes that."
)


async def set_key(options: SetKey, services: CliServices, *, is_json: bool) -> int:
    """Read a key, ask the service whether it is good, keep it, and say what it may spend."""
    key = await prompt.read(_read_line if options.is_from_stdin else _ask)
    if not key.strip():
        raise UsageError("No key was given; nothing was changed.")
    try:
        await services.check_key(key.strip())
    except ProviderUnreachableError as error:
        terminal.show_error(error)  # kept all the same: it may be good once the network is back
    status = await services.secrets.set(_NAME, key.strip())
    if status.place != "keyring":
        # A key for this session only would be gone before the next command.
        raise SecretStoreError(
            f"The key was not kept. {status.reason}",
            "Without a keyring: OPENAI_API_KEY in the environment and “ask --provider openai”.",
        )
    _show(status, is_json=is_json)
    if not is_json:
        settings = await services.workers.run(services.settings.current)
        terminal.show(_LIMIT.format(dollars(settings.budget.monthly_usd)))
    return 0


async def show_key_status(secrets: SecretStore, *, is_json: bool) -> int:
    """Show where the key is kept, never the key."""
    _show(await secrets.status(_NAME), is_json=is_json)
    return 0


async def delete_key(secrets: SecretStore, *, is_json: bool) -> int:
    """Forget the key."""
    await secrets.delete(_NAME)
    _show(await secrets.status(_NAME), is_json=is_json)
    return 0


def _read_line() -> str:
    return sys.stdin.readline()


def _ask() -> str:
    if not sys.stdin.isatty():
        return _read_line()
    return getpass.getpass("OpenAI key (not shown): ")


def _show(status: KeyStatus, *, is_json: bool) -> None:
    if is_json:
        terminal.show_json({"place": status.place, "store": status.store, "reason": status.reason})
        return
    if status.place == "keyring":
        terminal.show(f"The OpenAI key is kept in {status.store}.")
    elif status.place == "session":
        terminal.show(f"The OpenAI key is kept until the program ends. {status.reason}")
    else:
        terminal.show(f"No OpenAI key is kept. {status.reason}".rstrip())
