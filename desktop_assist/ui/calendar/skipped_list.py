"""Lists what could not be read of the calendars, and why."""

from collections.abc import Sequence

from desktop_assist.calendars.meeting import SkippedEvent
from desktop_assist.domain.translation import tr
from desktop_assist.ui.calendar.meeting_words import skipped_words
from desktop_assist.ui.left_out_list import LeftOutList


class SkippedList(LeftOutList):
    """One entry for each event."""

    def __init__(self, skipped: Sequence[SkippedEvent]) -> None:
        super().__init__(
            skipped_words(len(skipped)),
            tr("All others are shown. Nothing was changed."),
            [(_name(one), one.reason) for one in skipped],
        )


def _name(one: SkippedEvent) -> str:
    return f"{one.title}, in {one.file.name}" if one.title else one.file.name
