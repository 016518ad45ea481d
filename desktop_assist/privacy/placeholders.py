"""Numbered placeholders for personal data, and the way back."""

from collections.abc import Callable, Mapping

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.privacy.known_values import KnownValues
from desktop_assist.privacy.personal_data import PLACEHOLDER, FindPersonalData, PersonalData


def _nobody(_: str) -> bool:
    return False


class Placeholders:
    """Gives the same value the same placeholder, numbered in the order of first appearance.

    The history of a conversation only grows at its end, so the numbers stay the same from turn to
    turn although nothing of this is kept. What was found once is found again in all texts after it.

    Args:
        find: Gives the personal data in a text.
        is_name: Whether a word is a name of people and hardly anything else.
    """

    def __init__(self, find: FindPersonalData, is_name: Callable[[str], bool] = _nobody) -> None:
        self._find = find
        self._known = KnownValues(is_name)
        self._placeholders: dict[str, str] = {}
        self._values: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def redact(self, text: str) -> str:
        """The text with placeholders in place of personal data."""
        pieces: list[str] = []
        position = 0
        for found in self._found(text):
            pieces += (text[position : found.start], self._placeholder(text, found))
            position = found.end
        return "".join((*pieces, text[position:]))

    def redact_json(self, value: JsonValue) -> JsonValue:
        """A JSON value with placeholders in all its texts, names and whole numbers."""
        if isinstance(value, str):
            return self.redact(value)
        if isinstance(value, Mapping):
            return {self.redact(name): self.redact_json(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.redact_json(one) for one in value]
        if isinstance(value, int) and not isinstance(value, bool):
            return self._redact_number(value)
        return value

    def restore(self, text: str) -> str:
        """The text with the values back in place."""
        return PLACEHOLDER.sub(lambda match: self._values.get(match[0], match[0]), text)

    def restore_json(self, value: JsonValue) -> JsonValue:
        """A JSON value with the values back in all its texts and names."""
        if isinstance(value, str):
            return self.restore(value)
        if isinstance(value, Mapping):
            return {self.restore(name): self.restore_json(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.restore_json(one) for one in value]
        return value

    def unfinished_at(self, text: str) -> int:
        """Where a placeholder begins whose rest may still follow; the text's length if nowhere."""
        start = text.rfind("[")
        is_closed = "]" in text[start:]
        if start < 0 or is_closed or not any(one.startswith(text[start:]) for one in self._values):
            return len(text)
        return start

    def _found(self, text: str) -> list[PersonalData]:
        """What is personal by itself, then what was elsewhere."""
        found = self._find(text)
        met = [
            PersonalData(kind, start, end)
            for kind, start, end in self._known.find(text)
            if not any(start < one.end and one.start < end for one in found)
        ]
        for one in found:
            self._known.learn(one.kind, text[one.start : one.end])
        return sorted((*found, *met), key=lambda one: one.start) if met else found

    def _placeholder(self, text: str, found: PersonalData) -> str:
        value = text[found.start : found.end]
        placeholder = self._placeholders.get(value)
        if placeholder is None:
            number = self._counts[found.kind] = self._counts.get(found.kind, 0) + 1
            placeholder = f"[{found.kind}_{number}]"
            self._placeholders[value] = placeholder
            self._values[placeholder] = value
        return placeholder

    def _redact_number(self, value: int) -> JsonValue:
        text = str(value)
        redacted = self.redact(text)
        return value if redacted == text else redacted
