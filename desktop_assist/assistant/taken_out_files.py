"""Keeps the files that came with dropped mails as long as the conversation that shows them."""

import shutil
from pathlib import Path

from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.errors import StorageError


class TakenOutFiles:
    """A folder for each conversation; blocking.

    Args:
        folder: Where they are.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def of(self, conversation_id: str) -> Path:
        """Where the files of a conversation are put."""
        return self.folder / conversation_id

    def holds(self, path: Path) -> bool:
        """Whether a file came with a mail."""
        return path.is_relative_to(self.folder)

    def forget(self, removed: RemovedConversation) -> None:
        """Delete the files of a conversation that is gone.

        Raises:
            StorageError: Another program has one of them open.
        """
        try:
            shutil.rmtree(self.of(removed.id))
        except FileNotFoundError:
            return
        except OSError as error:
            raise StorageError(
                "A file that came with a mail of this conversation is still there.",
                "Close the program that has it open; it is deleted at the next start.",
            ) from error
