"""Tells a model's thinking from its answer where a server sends both as one text."""

from typing import Literal, TypeAlias

from desktop_assist.domain.turn_event import ReasoningDelta, TextDelta

_OPENING, _CLOSING = "<think>", "</think>"
_State: TypeAlias = Literal["start", "thinking", "between", "answering"]


class ThoughtSplitter:
    """Takes a text in pieces; what stands between <think> and </think> at its start is thinking."""

    def __init__(self) -> None:
        self._held = ""
        self._state: _State = "start"

    def feed(self, text: str) -> list[TextDelta | ReasoningDelta]:
        """What is certain after this piece."""
        self._held += text
        found: list[TextDelta | ReasoningDelta] = []
        if self._state == "start":
            self._find_start()
        if self._state == "thinking":
            found += self._thinking()
        if self._state == "between" and (answer := self._held.lstrip()):
            self._state, self._held = "answering", answer
        if self._state == "answering" and self._held:
            found.append(TextDelta(self._held))
            self._held = ""
        return found

    def finish(self) -> list[TextDelta | ReasoningDelta]:
        """What is left when no more will come."""
        held, self._held = self._held, ""
        if not held or self._state == "between":
            return []
        return [ReasoningDelta(held) if self._state == "thinking" else TextDelta(held)]

    def _find_start(self) -> None:
        start = self._held.lstrip()
        if start.startswith(_OPENING):
            self._state, self._held = "thinking", start[len(_OPENING) :]
        elif not _OPENING.startswith(start):
            self._state = "answering"

    def _thinking(self) -> list[ReasoningDelta]:
        thought, mark, rest = self._held.partition(_CLOSING)
        if mark:
            self._state, self._held = "between", rest
        else:
            size = len(thought) - _possible_mark(thought)
            thought, self._held = thought[:size], thought[size:]
        return [ReasoningDelta(thought)] if thought else []


def _possible_mark(text: str) -> int:
    """How many characters at the end may be the beginning of the closing mark."""
    sizes = range(min(len(_CLOSING) - 1, len(text)), 0, -1)
    return next((size for size in sizes if text.endswith(_CLOSING[:size])), 0)
