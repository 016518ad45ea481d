"""Which letters the font of the reports has, and what stands for one that it lacks."""

import unicodedata
from collections.abc import Container
from dataclasses import dataclass, field

MISSING = "\ufffd"
# Drawn alike, and in the font.
_ALIKE = {
    "\u2212": "-", "\u2192": "->", "\u2190": "<-", "\u00ad": "", "\u2265": ">=", "\u2264": "<=",
    "\u2713": "yes", "\u2714": "yes", "\u0e3f": "THB",
}  # fmt: skip


@dataclass(slots=True)
class Letters:
    """Turns texts into what the font can show, and remembers what it could not.

    Attributes:
        known: The code points of the font.
        missing: The characters that came without a letter, in their order.
    """

    known: Container[int]
    missing: list[str] = field(default_factory=list)

    def shown(self, text: str) -> str:
        """The text with every character shown, or marked by one that says it is missing."""
        return "".join(map(self._shown, unicodedata.normalize("NFC", text)))

    def _shown(self, character: str) -> str:
        if character.isspace():
            return character if character == "\n" else " "
        if ord(character) in self.known:
            return character
        if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn", "Mn"):
            # Nothing to be seen of them: joiners, marks of direction, halves of a character.
            return ""
        plain = _ALIKE.get(character, unicodedata.normalize("NFKC", character))
        if plain != character and all(ord(one) in self.known for one in plain):
            return plain
        if character not in self.missing:
            self.missing.append(character)
        return MISSING
