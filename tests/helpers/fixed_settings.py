"""Settings that are as a test says."""

from dataclasses import replace

from desktop_assist.domain.setting_locks import NO_LOCKS, SettingLocks
from desktop_assist.domain.settings import Settings


class FixedSettings:
    """A SettingsStore for tests; the defaults unless given."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    def current(self) -> Settings:
        return self.settings

    def locks(self) -> SettingLocks:
        return NO_LOCKS

    def set(self, name: str, value: str) -> Settings:
        section, _, key = name.partition(".")
        changed = replace(getattr(self.settings, section), **{key: value})
        self.settings = replace(self.settings, **{section: changed})
        return self.settings
