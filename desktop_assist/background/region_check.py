"""Sees at the start whether the key belongs to the region that was chosen for its data."""

from collections.abc import AsyncGenerator, Awaitable, Callable

from desktop_assist.domain.errors import ProviderAccessError, ProviderError, SecretStoreError
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool

_TOPIC = "region"


async def region_notices(
    settings: SettingsStore,
    read_key: Callable[[], Awaitable[str | None]],
    check_key: Callable[[str], Awaitable[None]],
    workers: WorkerPool,
) -> AsyncGenerator[Notice, None]:
    """Ask the region's own host once whether it knows the key; silent where it does.

    Nothing is asked where no region is chosen, another provider answers, or a gateway stands in
    between: that knows its own regions.
    """
    now = await workers.run(settings.current)
    region = now.openai.data_residency
    if now.assistant.provider != "openai" or region == "global" or now.openai.base_url:
        return
    try:
        key = await read_key()
        if key:
            await check_key(key)
    except ProviderAccessError as error:
        yield Notice(_TOPIC, f"OpenAI in the region “{region}”: {error.message} {error.hint}")
    except (ProviderError, SecretStoreError):
        return  # no network yet, offline, a locked keyring: the first question will tell
