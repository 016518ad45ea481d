"""An invitation is answered from its file; telling whoever invited stays with the person."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.answer_invitation import AnswerInvitation
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.invitation_desk import InvitationDesk
from tests.helpers.received import invitation, mailed
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


@pytest.fixture
def came(tmp_path):
    path = tmp_path / "invitation.eml"
    path.write_bytes(mailed(invitation()))
    return str(path)


async def answer(desk, **arguments):
    return await run_tool(AnswerInvitation(desk.incoming, InlineWorkers()), **arguments)


async def test_yes_puts_it_into_the_calendar_and_prepares_the_mail(desk, came):
    outcome = await answer(desk, file=came, answer="accept")

    assert desk.titles() == ["Budget review"]
    assert outcome.output["summary"] == (
        "An answer to Ben Okoro for Budget review is prepared as a mail draft: "
        "invitations/Accepted Budget review.eml. Open it in your mail program and send it yourself."
    )
    assert outcome.is_outside
    desk.history.undo(outcome.change_id)
    assert desk.titles() == []


async def test_without_a_word_it_is_only_taken_in(desk, came):
    outcome = await answer(desk, file=came, answer="none")

    assert desk.titles() == ["Budget review"]
    assert not (desk.source.current().folder / "invitations").exists()
    assert outcome.change_id


async def test_what_cannot_be_answered_is_handed_back(desk, came, tmp_path):
    (tmp_path / "plain.ics").write_text(invitation("PUBLISH"))

    with pytest.raises(ToolInputError, match="no invitation"):
        await answer(desk, file=str(tmp_path / "plain.ics"), answer="accept")
    with pytest.raises(ToolInputError, match="which of the guests"):
        await answer(desk, file=came, answer="accept", attendee="eve@example.org")
