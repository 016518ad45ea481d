"""Values in tables of documents."""

import pytest

from desktop_assist.providers.embedded.intents.look_up_table import read
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("look up Zurich in the per diem table", {"table": "per diem", "conditions": ["Zurich"]}),
        (
            "what does the mileage table say for motorcycles and cars?",
            {"table": "mileage", "conditions": ["motorcycles", "cars"]},
        ),
        ("Schlag in der Tagegeld-Tabelle Wien nach", {"table": "Tagegeld", "conditions": ["Wien"]}),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("look_up_table", arguments)


@pytest.mark.parametrize(
    "text",
    [
        "get me a table for 4 at the Italian place",
        "show the table",
        "set the table",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None
