"""An invitation is prepared and can be taken back; sending it stays with the person."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.save_invitation import SaveInvitation
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.invitation_desk import InvitationDesk
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


async def save(desk, **arguments):
    return await run_tool(SaveInvitation(desk.invitations, InlineWorkers()), **arguments)


async def test_the_answer_leaves_no_doubt_about_who_sends_it(desk):
    outcome = await save(desk, uid=desk.meet().uid)

    assert outcome.output["summary"] == (
        "An invitation to Lena Müller, ben@example.org for Team sync is prepared as a mail draft: "
        "invitations/Team sync.eml. Open it in your mail program and send it yourself."
    )
    assert (outcome.output["method"], outcome.is_outside) == ("REQUEST", True)
    desk.history.undo(outcome.change_id)
    assert not (desk.source.current().folder / "invitations").exists()


async def test_in_whose_name_is_asked_once(desk):
    uid = desk.meet().uid
    desk.settings.set("calendar.organizer", "")

    asked = await save(desk, uid=uid)
    done = await save(desk, uid=uid, organizer="Eva Lang <eva@example.org>")
    again = await save(desk, uid=uid)

    assert (asked.output["needs"], asked.change_id) == ("organizer", None)
    assert asked.card.fields[0].name == "organizer"
    assert done.change_id
    assert again.change_id
    assert desk.settings.current().calendar.organizer == "Eva Lang <eva@example.org>"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [({"uid": "nobody"}, "no such meeting"), ({"uid": "", "organizer": "Eva"}, "no mail address")],
)
async def test_what_cannot_be_is_handed_back(desk, arguments, problem):
    with pytest.raises(ToolInputError, match=problem):
        await save(desk, **arguments)
