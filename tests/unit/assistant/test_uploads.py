"""Asking before a picture or a PDF leaves as it is."""

from contextlib import aclosing

import pytest

from desktop_assist.assistant import uploads
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.message import AttachmentPart
from desktop_assist.domain.provider import Abilities
from desktop_assist.domain.turn_event import ApprovalRequested
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.scripted_provider import ScriptedProvider, says

SEES_ALL = Abilities(reads_pictures=True, reads_pdfs=True)
PIXELS = b"\x89PNG\r\n\x1a\n and some pixels"


@pytest.fixture
def picture(tmp_path):
    file = tmp_path / "receipt.png"
    file.write_bytes(PIXELS)
    return file


@pytest.fixture
def rig(tmp_path):
    made = []

    def make(provider):
        made.append(assistant_rig(tmp_path, provider))
        return made[-1]

    yield make
    for one in made:
        one.close()


def model(abilities=SEES_ALL, **more):
    return ScriptedProvider(says("A receipt."), says("Still."), abilities=abilities, **more)


async def asked_about(made, file, *, is_allowed):
    """Ask a model about a file; gives what the person was asked."""
    asked = []
    async with aclosing(made.assistant.send(Draft("What is it?", (file,)))) as events:
        async for event in events:
            if isinstance(event, ApprovalRequested):
                asked.append(event.call.arguments)
                event.answer(is_allowed)
    return asked


async def test_a_picture_leaves_after_a_yes(rig, picture):
    provider = model()

    asked = await asked_about(rig(provider), picture, is_allowed=True)

    assert asked == [{"file": "receipt.png", "to": "openai"}]
    assert [(one.name, one.content) for one in provider.uploads[0]] == [("receipt.png", PIXELS)]


async def test_a_picture_stays_here_after_a_no(rig, picture):
    provider = model()

    await asked_about(rig(provider), picture, is_allowed=False)

    assert provider.uploads == [()]


async def test_a_yes_counts_for_the_whole_conversation(rig, picture):
    provider = model()
    made = rig(provider)
    await asked_about(made, picture, is_allowed=True)
    (conversation,) = made.conversations.listing()

    events = await made.send("And the date?", conversation.id)

    assert [len(one) for one in provider.uploads] == [1, 1]
    assert not any(isinstance(event, ApprovalRequested) for event in events)


@pytest.mark.parametrize("change", [lambda file: file.write_bytes(b"other"), lambda f: f.unlink()])
async def test_a_file_that_is_another_one_since_stays_here(rig, picture, change):
    provider = model()
    made = rig(provider)
    await asked_about(made, picture, is_allowed=True)
    (conversation,) = made.conversations.listing()
    change(picture)

    await made.send("And the date?", conversation.id)

    assert [len(one) for one in provider.uploads] == [1, 0]


@pytest.mark.parametrize(
    "provider", [model(is_local=True), model(Abilities()), model(Abilities(reads_pdfs=True))]
)
async def test_nobody_is_asked_where_nothing_would_leave(rig, picture, provider):
    assert await asked_about(rig(provider), picture, is_allowed=True) == []


async def test_a_file_that_is_too_large_is_not_offered(rig, picture, monkeypatch):
    monkeypatch.setattr(uploads, "GREATEST_BYTES", 10)

    assert await asked_about(rig(model()), picture, is_allowed=True) == []


async def test_a_yes_is_kept_as_a_hash(rig, picture):
    made = rig(model())

    await asked_about(made, picture, is_allowed=True)

    part = made.only_messages()[0].parts[1]
    assert isinstance(part, AttachmentPart)
    assert len(part.consent) == 64
