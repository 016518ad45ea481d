"""Chooses the language of everything that is said, before the first word."""

from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.translation import speak
from desktop_assist.system.languages import SYSTEM, catalogue_of


def speak_as_set(settings: SettingsStore) -> None:
    """Say everything as the settings ask for; as the system does where they cannot be read."""
    speak(catalogue_of(_wanted(settings)))


def _wanted(settings: SettingsStore) -> str:
    try:
        return settings.current().appearance.language
    except SettingsError:
        return SYSTEM
