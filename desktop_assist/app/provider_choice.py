"""Chooses who answers: the provider of a name, or the one that needs no model."""

from collections.abc import Callable, Mapping

from desktop_assist.assistant.look_first import Look
from desktop_assist.domain.contact import ContactSource
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.provider import ModelRequest, Provider
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.embedded_provider import EmbeddedProvider

_PAID = "openai"


class ProviderChoice:
    """Finds the provider of a name, or the one that needs no model; blocking.

    Contacts are read afresh for the embedded one, which may not block itself.

    Args:
        settings: Say which one answers.
        contacts: The people that requests may name.
        embedded: The one that needs no model.
        others: Give the others, by their names in the settings; blocking.
        do_documents_say: Whether the documents answer what a call looks for; blocking.
    """

    def __init__(
        self,
        settings: SettingsStore,
        contacts: ContactSource,
        embedded: EmbeddedProvider,
        others: Mapping[str, Callable[[], Provider]],
        do_documents_say: Callable[[ToolCall], bool] = lambda _: False,
    ) -> None:
        self._do_documents_say = do_documents_say
        self._settings = settings
        self._contacts = contacts
        self._embedded = embedded
        self._providers = {embedded.name: lambda: embedded, **others}

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
        return self._providers[chosen]()

    def look(self, request: ModelRequest) -> Look | None:
        """How the documents are looked into before a model is asked; None for other requests."""
        settings = self._settings.current()
        if not settings.savings.documents_first:
            return None
        asked = self._embedded.document_question(request)
        # What may ask for something else is looked up only where the documents have an answer.
        if asked is None or not (asked.is_certain or self._do_documents_say(asked.call)):
            return None
        return Look(
            asked.call,
            teller=self._embedded if settings.assistant.chores_first and asked.is_certain else None,
            is_lean=settings.savings.lean_tools and asked.is_certain,
            keeps_answers=settings.savings.kept_answers and asked.stands_alone,
            tells_alike=settings.savings.alike_answers,
        )

    def smaller(self, request: ModelRequest, provider: Provider) -> str:
        """The model that answers first in place of the chosen one; empty: none does."""
        settings = self._settings.current()
        smaller = settings.openai.smaller_model_id
        is_chosen = provider.name == _PAID and not request.model_id
        is_wanted = settings.savings.smaller_first and smaller != provider.model_id
        return smaller if is_chosen and is_wanted else ""

    def for_chore(self, request: ModelRequest) -> Provider | None:
        """Who does a request without a model, though one is chosen; None for a model's.

        A question about the documents is the model's, once they were looked into.
        """
        is_first = self._settings.current().assistant.chores_first
        if self.look(request) is not None:
            return None
        return self._embedded if is_first and self._embedded.is_chore(request) else None
