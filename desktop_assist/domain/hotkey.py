"""A key combination that brings quick ask from anywhere, and who listens for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias, get_args

Modifier: TypeAlias = Literal["Ctrl", "Alt", "Shift", "Super"]
_KEY = re.compile(r"[A-Z0-9]|F(?:[1-9]|1[0-2])|Space|Insert|Pause|Home|End")
_ALONE = re.compile(r"F(?:[1-9]|1[0-2])|Pause")
_OTHER_NAMES = {"Control": "Ctrl", "Strg": "Ctrl", "Win": "Super", "Meta": "Super", "Cmd": "Super"}


@dataclass(frozen=True, slots=True)
class KeyCombination:
    """Keys pressed together.

    Attributes:
        modifiers: Held while `key` is pressed, in the order they are written.
        key: A letter, a digit, F1 to F12, Space, Insert, Pause, Home or End.
    """

    modifiers: tuple[Modifier, ...]
    key: str

    @property
    def text(self) -> str:
        """As it is written in the settings."""
        return "+".join((*self.modifiers, self.key))


def key_combination(text: str) -> KeyCombination:
    """Read "Ctrl+Alt+Space".

    Raises:
        ValueError: It is none, or one that could not be typed any more anywhere else.
    """
    *before, last = (part.strip() for part in text.split("+"))
    named = {_OTHER_NAMES.get(one.capitalize(), one.capitalize()) for one in before}
    key = last.upper() if len(last) == 1 else last.capitalize()
    modifiers = tuple(one for one in get_args(Modifier) if one in named)
    is_known = len(modifiers) == len(named) and _KEY.fullmatch(key)
    if not is_known or (set(modifiers) <= {"Shift"} and not _ALONE.fullmatch(key)):
        raise ValueError(f"“{text}” is no combination of keys.")
    return KeyCombination(modifiers, key)


class Hotkey(Protocol):
    """Listens for one key combination everywhere, and for no other key."""

    async def take(self, keys: KeyCombination, pressed: Callable[[], None]) -> str:
        """Listen from now on; give the keys as the desktop calls them.

        Raises:
            HotkeyError: They are taken, or the desktop does not allow it.
        """

    async def release(self) -> None:
        """Listen no more."""
