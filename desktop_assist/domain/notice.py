"""What the program says by itself, without having been asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """One message.

    Attributes:
        topic: What it is about; a newer one on the same topic takes its place.
        text: One sentence or two.
        is_passing: True while something goes on: of no interest once it is dismissed.
        shown_by: The chore that shows what it is about as a card; empty where there is none.
    """

    topic: str
    text: str
    is_passing: bool = False
    shown_by: str = ""
