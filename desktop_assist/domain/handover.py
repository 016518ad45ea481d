"""What a start of the program asks of the copy that runs already."""

from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.early_dataclass import dataclass

Surface: TypeAlias = Literal["window", "quick", "nothing"]
WindowPage: TypeAlias = Literal["", "calendar", "expenses", "documents", "settings"]


@dataclass(frozen=True, slots=True)
class Handover:
    """What is to be shown. It never acts: text waits in the line, files are taken in as if dropped.

    Attributes:
        surface: What comes forward.
        text: For the line one types in.
        files: Absolute paths.
        conversation_id: The conversation to open; empty for none.
        page: The page of the window to open; empty for none.
    """

    surface: Surface = "window"
    text: str = ""
    files: tuple[Path, ...] = ()
    conversation_id: str = ""
    page: WindowPage = ""
