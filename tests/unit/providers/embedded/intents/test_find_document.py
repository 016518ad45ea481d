"""Requests to find a file."""

import pytest

from desktop_assist.providers.embedded.intents.find_document import read
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("find the travel policy document", {"query": "travel policy"}),
        ("which file has the lease contract?", {"query": "lease contract"}),
        ("Wo liegt die Datei zu den Reisekosten?", {"query": "Reisekosten"}),
        ("where is the travel policy?", {"query": "travel policy"}),
        ("Where's our code of conduct", {"query": "code of conduct"}),
        ("show me the parental leave policy", {"query": "parental leave policy"}),
        ("find the policy on remote work", {"query": "policy on remote work"}),
        ("Where do we keep the travel guidelines?", {"query": "travel guidelines"}),
        ("open the travel policy", {"query": "travel policy", "then": "open"}),
        (
            "please open the security guidelines pdf",
            {"query": "security guidelines", "then": "open"},
        ),
        ("open the Reisekostenrichtlinie", {"query": "Reisekostenrichtlinie", "then": "open"}),
        ("Öffne die Reisekostenrichtlinie", {"query": "Reisekostenrichtlinie", "then": "open"}),
        ("Mach die Hausordnung auf", {"query": "Hausordnung", "then": "open"}),
        ("Wo ist die Reiserichtlinie?", {"query": "Reiserichtlinie"}),
        ("Zeig mir das Mitarbeiterhandbuch", {"query": "Mitarbeiterhandbuch"}),
        (
            "Wo finde ich die Betriebsvereinbarung zur Arbeitszeit?",
            {"query": "Betriebsvereinbarung zur Arbeitszeit"},
        ),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("find_document", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "find my phone",
        "open the window",
        "import team.ics",
        "where is the file",
        "where does the travel policy say what a hotel may cost?",
        "what is the travel policy?",
        "open a ticket about the travel policy tomorrow at 10",
        "show me the expense policy",
        "show me expenses that violate the policy",
        "Zeig mir Ausgaben gegen die Reiserichtlinie",
        "find out what our policy says about dogs",
        "is there a policy about dogs",
        "search the travel policy for hotels",
        "get 30 minutes to go through the contract",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "which documents do you have?",
        "List all my policies",
        "show me the documents",
        "what policies do we have",
        "Welche Dokumente hast du?",
    ],
)
def test_all_of_them_are_listed(text):
    assert read(request(text)) == Act((PlannedCall("find_document", {"query": ""}),))


@pytest.mark.parametrize("text", ["where are my files stored?", "where are the documents kept"])
def test_where_files_are_is_no_search_for_one(text):
    assert read(request(text)) is None
