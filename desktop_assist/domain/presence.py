"""Tells which work is still being done, in this copy of the program or in another."""

from typing import Protocol


class Presence(Protocol):
    """This process, known to the others for as long as it lives."""

    @property
    def owner(self) -> str:
        """The name under which others know this process."""

    def is_done_by(self, owner: str, work: str) -> bool:
        """Whether the process known as `owner` still does a piece of work it had taken up."""
