"""What `doctor` says of what is around the program: tray, session's start, microphone, network."""

import os
from typing import assert_never

from desktop_assist.cli.services import CliServices
from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.health import HealthCheck
from desktop_assist.domain.settings import Settings
from desktop_assist.system.autostart import Autostart, AutostartState
from desktop_assist.system.desktop_tray import has_tray
from desktop_assist.system.display import has_display
from desktop_assist.system.network_route import has_route
from desktop_assist.system.sound_sources import sound_sources

MICROPHONE = "microphone"
_AUTOSTART = "start with the session"


async def around_the_program(services: CliServices) -> list[HealthCheck]:
    """Look at each of them."""
    workers = services.workers
    try:
        settings = await workers.run(services.settings.current)
    except SettingsError:
        settings = Settings()  # what is wrong with them is told by their own check
    entry = await workers.run(Autostart(services.folders, os.environ).state)
    is_offline = settings.privacy.offline
    # Nothing is sent to look for a way out; offline it is not even looked for.
    has_way_out = not is_offline and await workers.run(has_route)
    trays = [tray(is_there=await has_tray(os.environ))] if has_display() else []
    return [
        *trays,
        autostart(entry, is_wanted=settings.desktop.autostart),
        *microphone(await workers.run(sound_sources)),
        network(has_way_out=has_way_out, is_offline=is_offline),
    ]


def tray(*, is_there: bool) -> HealthCheck:
    """Whether the program can wait beside the clock."""
    if is_there:
        return HealthCheck("tray", is_ok=True, detail="Icons are shown beside the clock.")
    return HealthCheck(
        "tray",
        is_ok=False,
        detail="This desktop shows no icons beside the clock.",
        hint="Closing the window ends the program; minimise it instead. On GNOME, the extension "
        "AppIndicator Support adds such icons.",
    )


def autostart(entry: AutostartState, *, is_wanted: bool) -> HealthCheck:
    """Whether the program starts with the session, as the settings say."""
    match entry:
        case "on" if is_wanted:
            return HealthCheck(_AUTOSTART, is_ok=True, detail="It starts with the session.")
        case "off" if not is_wanted:
            return HealthCheck(_AUTOSTART, is_ok=True, detail="It does not start with the session.")
        case "on" | "off":
            return HealthCheck(
                _AUTOSTART,
                is_ok=False,
                detail="It is set otherwise here than in the settings.",
                hint="Turn “desktop.autostart” off and on again.",
            )
        case "changed":
            return HealthCheck(
                _AUTOSTART,
                is_ok=False,
                detail="Its entry was changed, or starts another copy of the program.",
                hint="Turn “desktop.autostart” off and on again, unless it is meant to be so.",
            )
        case _:
            assert_never(entry)


def microphone(sources: frozenset[str] | None) -> list[HealthCheck]:
    """Whether one can be spoken into; nothing where no sound server tells."""
    if sources is None:
        return []
    if sources:
        return [HealthCheck(MICROPHONE, is_ok=True, detail="There is one to speak into.")]
    return [
        HealthCheck(
            MICROPHONE,
            is_ok=False,
            detail="The sound server has none.",
            hint="Plug one in to talk to the program or to dictate; all else works without.",
        )
    ]


def network(*, has_way_out: bool, is_offline: bool) -> HealthCheck:
    """Whether anything elsewhere can be reached; nothing is sent to find out."""
    if is_offline:
        return HealthCheck(
            "network",
            is_ok=True,
            detail="Not used: “privacy.offline” keeps everything on this computer.",
        )
    if has_way_out:
        return HealthCheck("network", is_ok=True, detail="There is a way out of this computer.")
    return HealthCheck(
        "network",
        is_ok=False,
        detail="This computer is in no network.",
        hint="Models elsewhere, Slack and calendars of servers wait for it; all else works.",
    )
