"""On the wire: a picture and a PDF leave after a yes, and not otherwise."""

from base64 import b64encode
from dataclasses import replace

import pytest

from desktop_assist.assistant.assistant import Assistant
from desktop_assist.domain.turn_event import ApprovalRequested
from desktop_assist.privacy.redactor import Redactor
from tests.helpers.responses_server import ResponsesServer, answered, called, said
from tests.helpers.shipped_people import people
from tests.helpers.wired_assistant import wired_assistant

PIXELS = b"\x89PNG\r\n\x1a\n and some pixels"


@pytest.fixture
async def house(tmp_path):
    async with ResponsesServer() as server, wired_assistant(tmp_path, server) as made:
        yield made


@pytest.fixture
def picture(tmp_path):
    file = tmp_path / "anna@example.com.png"
    file.write_bytes(PIXELS)
    return file


@pytest.fixture
def document():
    from desktop_assist.system.resources import resource_path

    return resource_path("sample/policies") / "Travel and expense policy.pdf"


def parts_of(house, kind):
    return [
        part
        for item in house.sent()
        if item.get("role") == "user"
        for part in item["content"]
        if part["type"] == kind
    ]


async def test_a_picture_goes_along_in_every_step_after_a_yes(house, picture):
    house.attachments = (picture,)
    house.server.replies += [
        answered(called("read_notes", "{}")),
        answered(said("A receipt.")),
    ]

    await house.send("What is it?")

    data = f"data:image/png;base64,{b64encode(PIXELS).decode()}"
    assert [part["image_url"] for part in parts_of(house, "input_image")] == [data]
    assert "anna@example.com" not in str(house.sent())


async def test_a_pdf_goes_along_instead_of_its_text_after_a_yes(house, document):
    house.attachments = (document,)
    house.server.replies.append(answered(said("A policy.")))

    seen = await house.send("What is it?")

    (file,) = parts_of(house, "input_file")
    data = b64encode(document.read_bytes()).decode()
    assert file["file_data"] == f"data:application/pdf;base64,{data}"
    assert len(seen.of(ApprovalRequested)) == 1
    assert "<<<" not in str(parts_of(house, "input_text"))


async def test_after_a_no_only_the_text_goes(house, document):
    house.attachments, house.approves = (document,), False
    house.server.replies.append(answered(said("A policy.")))

    seen = await house.send("What is it?")

    assert parts_of(house, "input_file") == []
    assert "<<<" in str(parts_of(house, "input_text"))
    assert seen.status == "completed"


async def test_where_only_text_may_leave_nothing_is_asked_and_no_picture_goes(house, document):
    house.attachments = (document,)
    house.server.replies.append(answered(said("A policy.")))
    redactor = Redactor(people(pictures="text"))
    services = replace(house.rig.services, redactor=redactor)
    house.rig.assistant = Assistant(services)

    seen = await house.send("What is it?")

    assert seen.of(ApprovalRequested) == []
    assert parts_of(house, "input_file") == []
    assert "<<<" in str(parts_of(house, "input_text"))
