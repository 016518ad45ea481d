"""What is remembered of conversations that a service keeps a copy of."""

from typing import Protocol


class CopyRecord(Protocol):
    """Knows the copies at a service, so that they can be deleted there; blocking."""

    def begun(self, copy_id: str, conversation_id: str) -> None:
        """Remember a copy."""

    def left_over(self) -> tuple[str, ...]:
        """The copies whose conversation is gone here."""

    def gone(self, copy_id: str) -> None:
        """Forget a copy that is deleted there."""
