"""Puts personal data back into an answer while it still streams in, cut wherever it may be."""

from desktop_assist.privacy.placeholders import Placeholders


class StreamRestorer:
    """Holds back at most the beginning of one placeholder."""

    def __init__(self, placeholders: Placeholders) -> None:
        self._placeholders = placeholders
        self._held = ""

    def feed(self, delta: str) -> str:
        """What can be shown now that `delta` has come; may be empty."""
        text = self._held + delta
        cut = self._placeholders.unfinished_at(text)
        self._held = text[cut:]
        return self._placeholders.restore(text[:cut])

    def finish(self) -> str:
        """What was held back, at the end of the text."""
        rest, self._held = self._held, ""
        return self._placeholders.restore(rest)
