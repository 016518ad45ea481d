"""Findings in the shape that scripts rely on."""

from desktop_assist.domain.citation import Citation
from desktop_assist.expenses.policy.finding import Finding, finding_json


def test_a_finding_names_its_rows_and_its_passage():
    citation = Citation("rules.pdf", "meals up to 75 USD", 3, "2.1")
    finding = Finding(
        "meals", "warn", "Too much.", ("row 2/ab",), "80.00 USD", "75.00 USD", citation
    )
    assert finding_json(finding) == {
        "rule": "meals",
        "severity": "warn",
        "message": "Too much.",
        "expense_ids": ["row 2/ab"],
        "value": "80.00 USD",
        "limit": "75.00 USD",
        "citation": {
            "source": "rules.pdf",
            "page": 3,
            "section": "2.1",
            "quote": "meals up to 75 USD",
        },
    }


def test_a_finding_without_a_passage_says_so():
    assert finding_json(Finding("a", "block", "No.", ("1",), "", "", None))["citation"] is None
