"""Deletes conversations that have not been used for as long as the person wants them kept."""

from contextlib import suppress
from datetime import timedelta

from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.settings import SettingsStore


class Retention:
    """Applies privacy.keep_days; blocking.

    A pinned conversation stays: the person has said that it matters.

    Args:
        conversations: What was said.
        removal: Deletes one so that nothing of it is left.
        settings: How long they are kept.
        clock: The present moment.
    """

    def __init__(
        self,
        conversations: ConversationStore,
        removal: ConversationRemoval,
        settings: SettingsStore,
        clock: Clock,
    ) -> None:
        self._conversations = conversations
        self._removal = removal
        self._settings = settings
        self._clock = clock

    def apply(self) -> int:
        """Delete what is too old; give how many conversations.

        Raises:
            StorageError: They are gone, but not all of their bytes; the next start's work.
        """
        days = self._settings.current().privacy.keep_days
        if not days:
            return 0
        limit = self._clock.now() - timedelta(days=days)
        kept = self._conversations.listing()
        old = [one.id for one in kept if one.updated_at < limit and not one.is_pinned]
        removed = 0
        for conversation_id in old:
            with suppress(UsageError):  # it is being answered just now
                self._removal.remove(conversation_id)
                removed += 1
        return removed
