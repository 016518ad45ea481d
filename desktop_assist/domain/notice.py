"""What the program says by itself, without having been asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """One message.

    Attributes:
        topic: What it is about; a newer one on the same topic takes its place.
        text: One sentence or two.
        is_passing: True while something goes on: of no interest once it is dismissed.
    """

    topic: str
    text: str
    is_passing: bool = False
