"""The policy in the workspace, with the real sheet."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import ToolFailedError, ToolInputError, UnreadableFileError
from desktop_assist.expenses.expense import ExpenseFilter, NewExpense
from desktop_assist.expenses.policy.flat_rate_claims import FlatRateClaims, TripTold
from desktop_assist.expenses.policy.mileage import WayDriven
from desktop_assist.system.resources import resource_path
from desktop_assist.system.sample_workspace import fill_sample
from tests.helpers.expense_house import CAUSE, ExpenseHouse

CAP = '[[rule]]\nid = "cap"\nper = "day"\nlimit = { amount = "50.00" }\ncite = "r.pdf p.1"\n'
OCTOBER = ExpenseFilter(date(2026, 10, 1), date(2026, 10, 31))


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path)
    for day, amount in ((6, "30.00"), (6, "30.00"), (7, "20.00")):
        new = NewExpense(date(2026, 10, day), "Gasthaus", Decimal(amount), "EUR", "Meals")
        house.store.add(new, CAUSE)
    return house


def test_without_a_policy_there_is_nothing_to_keep_to(house):
    done = house.policies.check(ExpenseFilter())

    assert (done.policy, done.findings, len(done.expenses)) == (None, (), 3)
    assert house.policies.noted(done.expenses) == done.expenses


def test_the_expenses_of_a_period_are_checked(house):
    house.write_policy(CAP)

    done = house.policies.check(OCTOBER)

    assert [one.citation.page for one in done.findings] == [1]
    assert [len(one.expense_ids) for one in done.findings] == [2]


def test_one_expense_is_checked_beside_the_others_of_its_day(house):
    house.write_policy(CAP)
    first, _, last = house.store.list(ExpenseFilter()).expenses

    assert len(house.policies.check(ExpenseFilter(), first.id).findings) == 1
    assert house.policies.check(ExpenseFilter(), last.id).findings == ()
    with pytest.raises(ToolInputError):
        house.policies.check(ExpenseFilter(), "row 99/00")


def test_a_changed_policy_counts_at_once(house):
    house.write_policy(CAP)
    assert house.policies.check(OCTOBER).findings

    house.write_policy(CAP.replace("50.00", "500.00"))

    assert house.policies.check(OCTOBER).findings == ()


def test_another_policy_can_be_tried(house, tmp_path):
    other = tmp_path / "other.toml"
    other.write_text(CAP.replace("50.00", "10.00"), encoding="utf-8")

    assert len(house.policies.check(OCTOBER, file=other).findings) == 2
    with pytest.raises(UnreadableFileError, match="no policy file"):
        house.policies.check(OCTOBER, file=tmp_path / "none.toml")


def test_a_broken_policy_is_an_error_and_a_warning(house):
    house.write_policy("[policy]\ncolour = 1")
    rows = house.store.list(ExpenseFilter()).expenses

    with pytest.raises(UnreadableFileError, match="line 2"):
        house.policies.check(OCTOBER)
    first, *others = house.policies.noted(rows)
    assert 'line 2: [policy] has no "colour"' in first.warnings[0]
    assert [one.warnings for one in others] == [(), ()]


def test_a_policy_that_is_no_text_is_refused(house):
    house.policies.file.parent.mkdir(parents=True, exist_ok=True)
    house.policies.file.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(UnreadableFileError, match="UTF-8"):
        house.policies.policy()


def test_warnings_stand_by_their_rows(house):
    house.write_policy(CAP)

    told = [one.warnings for one in house.policies.noted(house.store.list(OCTOBER).expenses)]

    [first], [second], last = told
    assert first == second
    assert first.startswith("Gasthaus on 6 October 2026 comes to 60.00 EUR in a day")
    assert last == ()


def test_a_missing_rate_is_told_once_a_row_and_alike_by_all(house):
    for day in (2, 3):
        new = NewExpense(date(2026, 11, day), "Diner", Decimal(40), "USD", "Meals")
        house.store.add(new, CAUSE)
    house.write_policy(f"{CAP}\n{CAP.replace('cap', 'other')}")

    rows = house.store.list(ExpenseFilter(date(2026, 11, 1))).expenses
    [first], [second] = [one.warnings for one in house.policies.noted(rows)]

    assert first == second
    assert first.startswith("Amounts in USD cannot be compared with the limits: The exchange rates")


def test_only_tables_beside_the_policy_are_read(house, tmp_path):
    house.write_policy(CAP)
    (tmp_path / "t.csv").write_text("City,Day\nBonn,28\n", encoding="utf-8")
    (house.policies.file.parent / "here.csv").write_text("City,Day\nBonn,28\n", encoding="utf-8")

    assert house.policies.table("../../t.csv") is None
    assert house.policies.table("here.csv").name == "here.csv"


def test_the_sample_files_show_findings_with_their_passages(tmp_path):
    house = ExpenseHouse(tmp_path)
    fill_sample(house.files.workspace.folder, resource_path("sample"))

    found = house.policies.check(ExpenseFilter(date(2026, 10, 1))).findings

    assert {one.rule_id for one in found} == {"receipt", "meals-with-customers", "hotel-night"}
    assert {one.citation.source for one in found} == {"Travel and expense policy.pdf"}


def test_flat_rates_are_worked_out(house):
    fill_sample(house.files.workspace.folder, resource_path("sample"))
    trip = TripTold("Berlin, Germany", date(2026, 11, 3), date(2026, 11, 4), ("breakfast",))
    way = WayDriven(date(2026, 11, 3), "Bonn", "Cologne", Decimal(30), "km")

    days, ways = house.policies.worked_out(FlatRateClaims((trip,), (way,)))

    assert [str(one.amount) for one in days] == ["14.00", "8.40"]
    assert [(one.end, one.unit) for one in ways] == [("Cologne", "km")]


def test_without_a_rate_a_way_is_refused(house):
    way = WayDriven(date(2026, 11, 3), "", "Cologne", Decimal(30), "km")

    with pytest.raises(ToolFailedError, match="3 November 2026"):
        house.policies.mileage(way)
