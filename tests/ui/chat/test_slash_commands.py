"""The chores a slash offers."""

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.system.folders import portable_folders
from desktop_assist.ui.chat.slash_commands import COMMANDS, commands_for


async def test_every_tool_is_offered_but_what_only_a_file_or_a_card_can_begin(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    offered = set(parts.tool_names)
    await parts.close()
    begun_elsewhere = {"answer_invitation", "import_calendar", "restore_occurrence"}
    begun_elsewhere |= {"set_report_status"}
    assert {one.tool for one in COMMANDS} == offered - begun_elsewhere


def test_names_are_each_their_own():
    assert len({one.name for one in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("/", ["meeting", "agenda", "free"]),
        ("/ex", ["expense", "expenses", "spent"]),
        ("/EXPENSES", ["expenses", "spent", "check"]),
        ("/schedule", ["meeting"]),
        ("/nothing", []),
        ("/usr/bin", []),
        ("/meeting ", []),
        ("meeting", []),
        ("", []),
    ],
)
def test_letters_find_the_name_first_and_then_what_it_does(typed, names):
    assert [one.name for one in commands_for(typed)][: len(names) or None] == names
