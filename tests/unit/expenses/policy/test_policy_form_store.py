"""The form writes the policy file, undoably, and tries drafts on the person's own rows."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.expenses.expense import ExpenseFilter, NewExpense
from desktop_assist.expenses.policy.policy_draft import PolicySentence
from desktop_assist.expenses.policy.policy_form_store import read_sentences
from desktop_assist.system.resources import resource_path
from tests.helpers.expense_house import CAUSE, ExpenseHouse

SAVED = Cause("Changed the rules", "save_expense_rules", "user")
MEALS = Citation("r.pdf", "up to 60", 1)


@pytest.fixture
def house(tmp_path):
    return ExpenseHouse(tmp_path)


def save(house, wanted, sources=None):
    return house.policy_form.save(wanted, sources or {}, SAVED)


def test_a_first_rule_makes_the_file_and_undo_takes_it_away(house):
    change = save(house, {"meals_per_day": "60", "deadline_days": ""}, {"meals_per_day": MEALS})

    (rule,) = house.policies.policy().rules
    assert (rule.citation, list(house.policy_form.lines())) == (MEALS, ["meals_per_day"])
    house.history.undo(change.id)
    assert house.policies.policy() is None


def test_what_stays_the_same_is_not_written(house):
    save(house, {"deadline_days": "60"})

    assert save(house, {"deadline_days": " 60 "}) is None


def test_a_line_that_is_not_understood_changes_nothing(house):
    with pytest.raises(ToolInputError):
        save(house, {"meals_per_day": "60", "deadline_days": "soon"})

    assert not house.policies.file.exists()


def test_a_name_that_is_taken_is_no_silent_second_rule(house):
    house.write_policy('[[rule]]\nid = "meals-day"\nkind = "forbid"\n')

    with pytest.raises(ToolInputError, match="would not be understood"):
        save(house, {"meals_per_day": "60"})


def test_a_file_that_is_no_text_is_not_touched(house):
    house.policies.file.parent.mkdir(parents=True)
    house.policies.file.write_bytes(b"\xff\xff")

    with pytest.raises(UnreadableFileError):
        save(house, {"meals_per_day": "60"})


def test_a_draft_is_tried_on_the_persons_own_rows(house):
    new = NewExpense(date(2026, 10, 6), "Gasthaus", Decimal("80.00"), "EUR", "Meals")
    house.store.add(new, CAUSE)

    (tried,) = house.policy_form.draft(
        "r.pdf", (PolicySentence("Meals are paid up to 60 EUR per day.", 1, ""),)
    ).lines

    assert tried.found == (
        "Gasthaus on 6 October 2026 comes to 80.00 EUR in a day; at most 60.00 EUR is allowed.",
    )
    assert house.policies.policy() is None
    assert len(house.store.list(ExpenseFilter()).expenses) == 1


def test_the_sample_policy_is_drafted_with_its_pages(house):
    path = resource_path("sample") / "policies" / "Travel and expense policy.pdf"

    tried = house.policy_form.draft(path.name, read_sentences(path)).lines

    assert {(one.line.line, one.line.text, one.line.citation.page) for one in tried} == {
        ("hotel_per_night", "140.00 EUR", 1),
        ("receipt_above", "10.00 EUR", 2),
        ("deadline_days", "60", 2),
    }
