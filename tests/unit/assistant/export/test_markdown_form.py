"""A conversation reads well as Markdown."""

from desktop_assist.assistant.export.markdown_form import as_markdown
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.told_conversation import CONVERSATION, MESSAGES

TEXT = as_markdown(CONVERSATION, MESSAGES, SUNDAY_MORNING)


def test_it_says_who_spoke_and_when():
    assert TEXT.startswith('# What <did> I "spend"?\n\n*Desktop Assist, 22 November 2026, 10:00*\n')
    headings = [line for line in TEXT.splitlines() if line.startswith("## ")]
    assert headings == [
        "## You, 22 November 2026, 10:00",
        "## Assistant, 22 November 2026, 10:01",
        "## You, 22 November 2026, 10:05",
        "## Assistant, 22 November 2026, 10:06",
    ]


def test_a_card_is_a_table():
    assert "**Expenses**  \n2 expenses" in TEXT
    assert "| Merchant | Amount |\n| --- | ---: |\n| A \\| B <b> | 9.90 |\n| C | 22.00 |" in TEXT
    assert "| Total | 31.90 |" in TEXT
    assert "Note: One is doubtful\n\nexpenses.xlsx" in TEXT


def test_everything_else_is_there_too():
    assert "*List expenses (from: 2026-10-01)*" in TEXT
    assert "Attached: a.pdf" in TEXT
    assert "Which month?\n- October\n- November" in TEXT
    assert "**The service is busy.** Try later." in TEXT
    assert "Nothing to undo." in TEXT


def test_where_a_claim_stands_is_quoted_once_below_it():
    assert TEXT.count("> rules.md, page 3, Meals: “At <most> 40 EUR.”") == 1


def test_what_nobody_saw_is_left_out():
    assert "secret of the file" not in TEXT
    assert "Thinking" not in TEXT
