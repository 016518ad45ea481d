"""Cuts plain text, such as what a person pasted, into pieces that are laid out when seen."""

from desktop_assist.ui.chat.markdown_piece import Piece

_LINES_A_PIECE = 30


def cut_plain(text: str) -> tuple[Piece, ...]:
    """The pieces of a text as it stands."""
    lines = text.split("\n")
    return tuple(
        Piece("plain", "\n".join(lines[start : start + _LINES_A_PIECE]), number=start)
        for start in range(0, len(lines), _LINES_A_PIECE)
    )
