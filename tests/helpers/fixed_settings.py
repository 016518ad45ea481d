"""Settings that are as a test says."""

from desktop_assist.domain.settings import Settings


class FixedSettings:
    """A SettingsStore for tests; the defaults unless given."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    def current(self) -> Settings:
        return self.settings
