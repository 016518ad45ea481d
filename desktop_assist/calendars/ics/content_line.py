"""Write single lines of a calendar file: escaped, then folded at 75 bytes (RFC 5545, 3.1)."""

import re

MAX_BYTES = 75

# Allowed in no calendar text, not even escaped; a tab is, and newlines become "\n".
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_NEWLINE = re.compile(r"\r\n|\r|\n|\u2028|\u2029|\x85")


def fold(line: str) -> list[bytes]:
    """Cut a line into pieces of at most 75 bytes, never inside a character.

    Each piece but the first begins with the space that says "continued".
    """
    pieces: list[bytes] = []
    piece = b""
    for character in line:
        encoded = character.encode()
        if len(piece) + len(encoded) > MAX_BYTES:
            pieces.append(piece)
            piece = b" "
        piece += encoded
    return [*pieces, piece]


def escape_text(text: str) -> str:
    """Prepare free text for a property's value."""
    text = _CONTROL.sub("", _NEWLINE.sub("\n", _encodable(text)))
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return text


def quote_parameter(text: str) -> str:
    """Prepare a name for a property's parameter, where quotes and newlines cannot be written."""
    plain = _CONTROL.sub("", _NEWLINE.sub(" ", _encodable(text))).replace('"', "'")
    return f'"{plain}"' if re.search(r"[:;,]", plain) else plain


def _encodable(text: str) -> str:
    """Half of a character pair, as JSON may hold, has no place in a file."""
    return text.encode(errors="replace").decode()
