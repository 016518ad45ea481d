"""One colour for each calendar, in light and in dark."""

from dataclasses import dataclass

from desktop_assist.ui.theme import DARK, STRONG_DARK, Colours


@dataclass(frozen=True, slots=True)
class MeetingColours:
    """How the meetings of a calendar look; ink on ground has a contrast of at least 4.5 to 1.

    Attributes:
        edge: The line at the start, and the mark in the legend.
        ground: Behind the title.
        ink: The title.
    """

    edge: str
    ground: str
    ink: str


_LIGHT = (
    MeetingColours("#2559c9", "#e1eafc", "#173b87"),
    MeetingColours("#1f8a5b", "#dcf3e7", "#0f5334"),
    MeetingColours("#b86a00", "#fcecd3", "#6d3f00"),
    MeetingColours("#8a4bc4", "#efe4fa", "#5a2a89"),
    MeetingColours("#c2385d", "#fbe2e9", "#832340"),
    MeetingColours("#0f8594", "#d9f1f4", "#07525c"),
    MeetingColours("#7d7a12", "#f3f2cf", "#4f4d05"),
    MeetingColours("#5f6875", "#e8ebef", "#3a424d"),
)
_DARK = (
    MeetingColours("#8ab0ff", "#26344f", "#d4e1ff"),
    MeetingColours("#6ed3a4", "#1d3d30", "#cdf3e0"),
    MeetingColours("#f0b35c", "#443216", "#fbe3bf"),
    MeetingColours("#c79cf2", "#3a2a4d", "#ecdcfb"),
    MeetingColours("#f08aa6", "#4a2430", "#fcdbe4"),
    MeetingColours("#63cad8", "#173c42", "#cdf1f6"),
    MeetingColours("#d3cf62", "#3b3a18", "#f4f2c4"),
    MeetingColours("#a2a9b4", "#32363d", "#dfe3e8"),
)


def meeting_colours(number: int, colours: Colours) -> MeetingColours:
    """The colours of a calendar by its number; after the last the first comes again."""
    known = _DARK if colours in {DARK, STRONG_DARK} else _LIGHT
    return known[number % len(known)]
