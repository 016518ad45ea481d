"""Builds what the program asks of the desktop around it."""

import os
from collections.abc import Sequence
from functools import partial

from desktop_assist.app.parts import Parts
from desktop_assist.background.budget_news import budget_news
from desktop_assist.domain.extra import Extra
from desktop_assist.domain.health import HealthCheck
from desktop_assist.providers.service.client import is_on_this_computer
from desktop_assist.system.autostart import Autostart
from desktop_assist.system.hotkeys import DesktopHotkey
from desktop_assist.system.network_route import has_route
from desktop_assist.system.run_mark import RunMark
from desktop_assist.system.sleep_watch import wakes
from desktop_assist.ui.desktop_services import DesktopServices
from desktop_assist.ui.tray import Trouble
from desktop_assist.usage.budget_record import BudgetRecord


def desktop_services(parts: Parts) -> DesktopServices:
    """All of it; what looks around is loaded when it is asked to."""
    hotkey, autostart = DesktopHotkey(os.environ), Autostart(parts.folders, os.environ)

    async def look() -> Sequence[HealthCheck]:
        from desktop_assist.app.command import look_at
        from desktop_assist.cli.commands.doctor_desktop import MICROPHONE

        heard = sound(parts.extras.listing())  # microphones among it
        seen = [one for one in await look_at(parts) if not heard or one.name != MICROPHONE]
        return [*seen, hotkey.state(), *heard]

    return DesktopServices(
        hotkey=hotkey,
        follow_autostart=autostart.follow,
        settle_autostart=autostart.settle,
        look_around=look,
        model_trouble=lambda: model_trouble(parts),
        budget_news=partial(budget_news, parts.usage.spending.state, BudgetRecord(parts.database)),
        watch_sleep=wakes,
        mark=RunMark(parts.folders.data),
    )


def sound(extras: Sequence[Extra]) -> list[HealthCheck]:
    """What can be spoken into and heard from, where the part that asks for it is here."""
    if not any(one.name == "voice" and one.state == "ready" for one in extras):
        return []
    from desktop_assist.ui.voice.sound_device import loudspeaker_names, microphone_names

    ears, mouths = len(microphone_names()), len(loudspeaker_names())
    if ears and mouths:
        return [
            HealthCheck("sound", is_ok=True, detail=f"Microphones: {ears}, loudspeakers: {mouths}")
        ]
    return [
        HealthCheck(
            "sound",
            is_ok=False,
            detail=f"Microphones: {ears}, loudspeakers: {mouths}",
            hint="Spoken conversations need both: plug in headphones, or go on writing.",
        )
    ]


def model_trouble(parts: Parts) -> Trouble:
    """Why the chosen model is not asked just now; blocking."""
    settings = parts.settings.current()
    match settings.assistant.provider:
        case "openai":
            url = settings.openai.base_url
        case "compatible":
            url = settings.compatible.base_url
        case _:
            return ""
    if is_on_this_computer(url):
        return ""
    if settings.privacy.offline:
        return "offline"
    if parts.usage.spending.state().level == "reached":
        return "budget"
    return "" if has_route() else "offline"
