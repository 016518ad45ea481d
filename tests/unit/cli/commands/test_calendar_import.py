"""`calendar import`: bring in a calendar file."""

import pytest

from desktop_assist.system.resources import resource_path
from desktop_assist.tools.import_calendar import ImportCalendar
from tests.helpers.cli_rig import CliRig
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.invitation_desk import InvitationDesk

KICK_OFF = resource_path("sample/to drop/kick-off.ics")


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path / "desk")


@pytest.fixture
def rig(tmp_path, desk):
    tool = ImportCalendar(desk.store, desk.incoming, InlineWorkers())
    rig = CliRig(tmp_path, None, (tool,))
    yield rig
    rig.close()


async def test_a_calendar_file_is_brought_in(rig, desk, capsys):
    assert await rig.run("calendar", "import", str(KICK_OFF)) == 0

    assert "Project kick-off: new test bench" in capsys.readouterr().out


async def test_programs_get_what_became_of_it(rig, printed):
    await rig.run("calendar", "import", str(KICK_OFF), "--json")

    (outcome,) = printed()
    assert outcome["summary"]


async def test_a_missing_file_is_one_clear_line(rig, capsys, tmp_path):
    assert await rig.run("calendar", "import", str(tmp_path / "none.ics")) == 1

    assert "none.ics" in capsys.readouterr().err
