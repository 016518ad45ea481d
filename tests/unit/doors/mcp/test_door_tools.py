"""Other assistants read by default, and change only where that is switched on."""

from desktop_assist.domain.tool import ToolSpec
from desktop_assist.doors.mcp.door_tools import (
    CHANGING,
    READING,
    names_offered,
    takes_away,
    title_of,
)


def test_changes_are_offered_only_where_they_are_switched_on():
    assert names_offered(with_changes=False) == READING
    assert names_offered(with_changes=True) == (*READING, *CHANGING)


def test_what_takes_something_away_says_so():
    cancelling, making = (
        ToolSpec(name, "", {}, "write") for name in ("cancel_meeting", "create_meeting")
    )

    assert (takes_away(cancelling), takes_away(making)) == (True, False)
    assert title_of(cancelling) == "Cancel meeting"
