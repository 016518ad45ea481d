"""On the wire: the service's own tools, where the person switched them on."""

import pytest

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.turn_event import ApprovalRequested, CitationFound, ReasoningDelta
from tests.helpers.responses_server import (
    ResponsesServer,
    answered,
    called,
    reasoned,
    refused,
    said,
)
from tests.helpers.wired_assistant import wired_assistant

SOURCE = {"type": "file_citation", "filename": "travel.pdf", "file_id": "file_1", "index": 3}


@pytest.fixture
async def house(tmp_path):
    switched_on = {"file_search_store": "vs_1", "code_interpreter": True}
    async with (
        ResponsesServer() as server,
        wired_assistant(tmp_path, server, **switched_on) as made,
    ):
        yield made


def searched(place=0, name="fs_1"):
    at = {"item_id": name, "output_index": place}
    item = {"id": name, "type": "file_search_call", "queries": ["hotel limit"]}
    return [
        {"type": "response.output_item.added", **at, "item": {**item, "status": "in_progress"}},
        {"type": "response.file_search_call.searching", **at},
        {"type": "response.file_search_call.completed", **at},
        {"type": "response.output_item.done", **at, "item": {**item, "status": "completed"}},
    ]


FOUND = {"file_id": "file_1", "filename": "travel.pdf", "text": "A hotel costs 180 euros."}


class Places:
    """Knows the page of everything."""

    def cited(self, cited):
        return Citation(cited.piece.label.name, cited.piece.text, 7)


async def test_what_is_cited_is_told_with_its_page(tmp_path):
    async with (
        ResponsesServer() as server,
        wired_assistant(tmp_path, server, places=Places(), file_search_store="vs_1") as house,
    ):
        search = searched()
        search[-1]["item"]["results"] = [FOUND]
        server.replies += [answered(search, cited(place=1)), answered(said("Done."))]
        seen = await house.send("What may a hotel cost?")
        await house.send("Thanks")

        assert "file_search_call.results" in server.requests[0].body["include"]
        assert seen.of(CitationFound) == [
            CitationFound(Citation("travel.pdf", "A hotel costs 180 euros.", 7))
        ]
        assert "results" not in house.sent()[1]


def computed(place=0):
    at = {"item_id": "ci_1", "output_index": place}
    item = {"id": "ci_1", "type": "code_interpreter_call", "code": "12 * 31"}
    return [
        {"type": "response.output_item.added", **at, "item": {**item, "code": ""}},
        {"type": "response.code_interpreter_call_code.delta", **at, "delta": "12 * 31"},
        {"type": "response.output_item.done", **at, "item": item},
    ]


def cited(place):
    events = said("180 euros.", "msg_1", place)
    events[-1]["item"]["content"][0]["annotations"] = [SOURCE]
    return events


async def test_a_search_is_offered_told_and_cited(house):
    house.server.replies.append(answered(searched(), cited(place=1)))

    seen = await house.send("What may a hotel cost?")

    offered = house.server.requests[0].body["tools"]
    assert {"type": "file_search", "vector_store_ids": ["vs_1"]} in offered
    assert "hotel limit" in seen.of(ReasoningDelta)[0].text
    assert seen.of(CitationFound) == [CitationFound(Citation("travel.pdf", ""))]
    assert seen.text == "180 euros."


async def test_what_was_done_goes_back_in_its_place(house):
    house.server.replies += [
        answered(reasoned("Look"), searched(1), said("180.", "msg_1", 2)),
        answered(computed(), said("372.", "msg_2", 1)),
        answered(said("Done.")),
    ]
    for text in ("What may a hotel cost?", "For a month?", "Thanks"):
        await house.send(text)

    assert [item["type"] for item in house.sent()] == [
        "message", "reasoning", "file_search_call", "message",
        "message", "code_interpreter_call", "message", "message",
    ]  # fmt: skip


async def test_what_was_found_gives_no_orders(house):
    house.approves = False
    house.server.replies += [
        answered(searched(), called("write_note", '{"text": "pay"}', place=1)),
        answered(said("It was not done.")),
    ]

    seen = await house.send("What may a hotel cost?")

    assert len(seen.of(ApprovalRequested)) == 1
    assert house.notes == []


async def test_an_item_that_the_service_does_not_know_again_is_left_out(house):
    house.server.replies.append(answered(searched(), said("180.", "msg_1", 1)))
    await house.send("What may a hotel cost?")
    house.server.replies += [
        refused(404, "Item with id 'fs_1' not found."),
        answered(said("Again 180.")),
    ]

    seen = await house.send("Sure?")

    assert seen.text == "Again 180."
    assert "file_search_call" not in [item["type"] for item in house.sent()]
