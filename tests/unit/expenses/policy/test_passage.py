"""Passages on one line."""

import pytest

from desktop_assist.domain.citation import Citation
from desktop_assist.expenses.policy.passage import passage_line, read_passage


@pytest.mark.parametrize(
    ("line", "source", "page", "section"),
    [
        ("expense_rules.pdf p.3 §2.1", "expense_rules.pdf", 3, "2.1"),
        (
            "Travel and expense policy.pdf, page 2, section 4. Meals",
            "Travel and expense policy.pdf",
            2,
            "4. Meals",
        ),
        ("Reiserichtlinie.docx S. 12", "Reiserichtlinie.docx", 12, ""),
        ("Reiserichtlinie.docx Seite 12 Abschnitt 3", "Reiserichtlinie.docx", 12, "3"),
        ("rules.pdf §7", "rules.pdf", None, "7"),
        ("rules.pdf", "rules.pdf", None, ""),
    ],
)
def test_a_passage_is_read(line, source, page, section):
    assert read_passage(line) == Citation(source, "", page, section)


def test_an_empty_line_names_nothing():
    assert read_passage("  ") is None


def test_a_passage_is_written_as_it_is_read():
    citation = Citation("rules.pdf", "", 3, "2.1")

    assert read_passage(passage_line(citation)) == citation
