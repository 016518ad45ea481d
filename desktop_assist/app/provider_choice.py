"""Chooses who answers: the provider of a name, or the one that needs no model."""

from collections.abc import Mapping

from desktop_assist.domain.contact import ContactSource
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.provider import ModelRequest, Provider
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.providers.embedded.embedded_provider import EmbeddedProvider


class ProviderChoice:
    """Finds the provider of a name, or the one that needs no model; blocking.

    Contacts are read afresh for the embedded one, which may not block itself.
    """

    def __init__(
        self,
        settings: SettingsStore,
        contacts: ContactSource,
        embedded: EmbeddedProvider,
        others: Mapping[str, Provider],
    ) -> None:
        self._settings = settings
        self._contacts = contacts
        self._embedded = embedded
        self._providers: dict[str, Provider] = {embedded.name: embedded, **others}

    def named(self, name: str | None) -> Provider:
        """The provider of a name; None asks for the one in the settings.

        Raises:
            UsageError: There is none of that name.
        """
        self._contacts.current()
        chosen = name or self._settings.current().assistant.provider
        if chosen not in self._providers:
            raise UsageError(
                f"There is no provider “{chosen}”.", "Known: " + ", ".join(self._providers) + "."
            )
        return self._providers[chosen]

    def for_chore(self, request: ModelRequest) -> Provider | None:
        """Who does a request without a model, though one is chosen; None for a model's."""
        is_first = self._settings.current().assistant.chores_first
        return self._embedded if is_first and self._embedded.is_chore(request) else None
