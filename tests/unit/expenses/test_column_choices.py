from desktop_assist.expenses.heading import ChosenColumn
from tests.helpers.expense_house import ExpenseHouse

TOTAL = ChosenColumn("amount", "Total")


def test_choices_are_kept_for_each_sheet(tmp_path):
    house = ExpenseHouse(tmp_path)

    house.sheets.choose(house.sheet, [TOTAL, ChosenColumn("tax", "")])
    house.sheets.choose(house.sheet, [ChosenColumn("tax", "VAT")])

    assert house.sheets.chosen(house.sheet) == (TOTAL, ChosenColumn("tax", "VAT"))
    assert house.sheets.chosen(tmp_path / "other.csv") == ()
