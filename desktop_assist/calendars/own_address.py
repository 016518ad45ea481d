"""Tell which mail address is the person's own."""

from desktop_assist.domain.settings import SettingsStore


class OwnAddress:
    """The address in whose name invitations go out, as it is set at a moment."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def __call__(self) -> str:
        """In small letters; empty as long as it is not known."""
        from email.utils import parseaddr

        _, address = parseaddr(self._settings.current().calendar.organizer)
        return address.casefold()
