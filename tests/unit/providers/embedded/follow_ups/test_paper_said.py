"""What is said of the report made before, or of the documents asked or opened before."""

from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.paper_said import (
    said_of_documents,
    said_of_report,
)
from tests.helpers.user_requests import request


def test_nothing_is_said_of_what_did_not_come_up():
    for text in ("mark it as submitted", "delete the report", "pdf only"):
        assert said_of_report(request(text), History()) is None
    assert said_of_documents(request("what does it say about hotels?"), History()) is None


def test_a_report_and_a_document_that_came_up_are_meant():
    history = History(report_id="ER-2026-001", document="travel.md")

    status = said_of_report(request("mark it as paid"), history)
    asked = said_of_documents(request("what does it say about hotels?"), history)

    assert status.calls[0].arguments["report_id"] == "ER-2026-001"
    assert asked.calls[0].arguments["document"] == "travel.md"


def test_the_open_document_gives_way_to_the_question_just_asked():
    asked = ToolCall("1", "search_policies", {"query": "hotel in Paris"})
    history = History(looked_up=asked, document="travel.md")

    reply = said_of_documents(request("and in Rome?"), history)

    assert reply.calls[0].arguments["query"] == "hotel in Rome"
