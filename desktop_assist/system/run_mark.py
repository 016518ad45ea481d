"""A mark that stands while the window runs: found at a start, the run before was cut off."""

import json
from contextlib import suppress
from pathlib import Path

RUN_MARK = "window-running.json"


class RunMark:
    """The mark of this run; blocking.

    Args:
        data: The program's folder.
    """

    def __init__(self, data: Path) -> None:
        self._file = data / RUN_MARK

    def begin(self) -> str | None:
        """Set it; give the conversation that was open when a run was cut off, None for none.

        It is empty where a new conversation was open.
        """
        left = self._left()
        self.note("")
        return left

    def note(self, conversation_id: str) -> None:
        """Say which conversation is open."""
        with suppress(OSError):  # a full disk: nothing is found next time
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps({"conversation": conversation_id}), "utf-8")

    def end(self) -> None:
        """Take it away: the run has ended as it should."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)

    def _left(self) -> str | None:
        try:
            return str(json.loads(self._file.read_text("utf-8"))["conversation"])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):  # cut off while it was written
            return ""
