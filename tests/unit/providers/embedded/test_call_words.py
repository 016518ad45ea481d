"""What is said of a call that cannot be made here."""

from desktop_assist.providers.embedded.call_words import not_available
from desktop_assist.providers.embedded.reply import PlannedCall

REPORT = PlannedCall(
    "generate_expense_report", {"from": "2026-10-01", "to": "2026-10-31", "formats": ["pdf"]}
)


def test_it_names_what_was_understood():
    assert not_available(REPORT, "english") == (
        "Understood: write an expense report (Thursday, 1 October 2026 to Saturday, 31 October "
        "2026, pdf). This is not available in this version."
    )


def test_it_speaks_german():
    words = not_available(PlannedCall("search_policies", {"query": "Hotel"}), "german")

    assert words == (
        "Verstanden: in den Richtlinien suchen (Hotel). Das gibt es in dieser Version nicht."
    )


def test_a_single_day_and_an_unknown_tool_are_named_too():
    day = {"from": "2026-10-01", "to": "2026-10-01", "status": None}

    assert "(Thursday, 1 October 2026)." in not_available(PlannedCall("new_tool", day), "english")
