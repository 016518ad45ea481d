from pathlib import Path

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.list_expenses import ListExpenses
from tests.helpers.expense_house import ExpenseHouse

ROWS = """\
Date,Merchant,Category,Description,Amount,Currency
2026-10-31,Taxi Nord,Taxi,Airport,1034.30,EUR
2026-10-01,Hotel Linde,Hotel,Two nights,200.20,EUR
2026-10-15,Diner Blue,Meals,Lunch,80.00,USD
soon,Kiosk,Meals,,1.00,EUR
"""
OCTOBER = {"from": "2026-10-01", "to": "2026-10-31", "category": None, "text": None}


@pytest.fixture
def house(tmp_path):
    house = ExpenseHouse(tmp_path, "expenses.csv")
    house.sheet.write_text(ROWS)
    return house


async def run(house, arguments):
    return await ListExpenses(house.questions, house.workers).run(arguments, house.context)


async def test_a_month_is_listed_with_its_totals(house):
    outcome = await run(house, OCTOBER)

    assert outcome.output["totals"] == {"EUR": "1234.50", "USD": "80.00"}
    assert outcome.output["summary"] == (
        "You spent 1,234.50 EUR and 80.00 USD in 3 expenses from 1 to 31 October 2026."
    )
    first = outcome.output["expenses"][0]
    assert first.pop("id").startswith("row 3/")
    assert first == {
        "date": "2026-10-01", "merchant": "Hotel Linde", "category": "Hotel",
        "description": "Two nights", "amount": "200.20", "currency": "EUR", "tax": None,
        "receipt": "", "status": "", "warnings": [],
        "payment": "", "project": "", "attendees": "", "place": "",
    }  # fmt: skip


async def test_the_sheets_text_is_marked_as_from_outside(house):
    assert (await run(house, {})).is_outside


async def test_the_card_shows_rows_totals_and_what_was_left_out(house):
    card = (await run(house, OCTOBER)).card

    assert card.kind == "expense_list"
    assert [(field.label, field.value) for field in card.fields] == [
        ("Total EUR", "1,234.50"), ("Total USD", "80.00"),
    ]  # fmt: skip
    assert (len(card.table.rows), card.table.numeric) == (3, (4,))
    assert card.warnings == ('Row 5 is left out: the date "soon" cannot be read.',)
    assert card.subtitle == "3 expenses from 1 to 31 October 2026"
    assert card.footnote == f"Read from {Path('workspace', 'expenses.csv')}"


async def test_many_warnings_are_counted(house):
    house.sheet.write_text("Date,Amount\n" + "soon,1.00\n" * 7)

    card = (await run(house, {})).card

    assert len(card.warnings) == 6
    assert card.warnings[-1] == "2 more rows should be checked."


async def test_nothing_found_names_the_sheet(house):
    outcome = await run(house, OCTOBER | {"text": "boat"})

    assert outcome.output["summary"] == (
        'There are no expenses with "boat" from 1 to 31 October 2026 in expenses.csv.'
    )


async def test_a_long_list_is_cut_but_its_totals_are_whole(house):
    house.sheet.write_text("Date,Amount\n" + "2026-10-02,1.00\n" * 400)

    outcome = await run(house, OCTOBER)

    assert len(outcome.output["expenses"]) == len(outcome.card.table.rows) == 300
    assert (outcome.output["left_out"], outcome.output["totals"]) == (100, {"EUR": "400.00"})
    assert outcome.card.warnings == ("The first 300 are shown; the totals are those of all.",)


@pytest.mark.parametrize("arguments", [{"from": "October"}, {"since": "2026-10-01"}])
async def test_wrong_arguments_are_sent_back(house, arguments):
    with pytest.raises(ToolInputError):
        await run(house, arguments)


async def test_the_largest_is_named_in_each_currency(house):
    outcome = await run(house, {"order": "largest", "count": 1})

    assert [row[1] for row in outcome.card.table.rows] == ["Taxi Nord", "Diner Blue"]
    assert outcome.output["summary"].startswith("Your largest expenses are 1,034.30 EUR at Taxi")


async def test_some_are_chosen_by_their_ids_and_named(house):
    first, *_ = (await run(house, OCTOBER)).output["expenses"]
    outcome = await run(house, {"ids": [first["id"]]})

    assert outcome.output["totals"] == {"EUR": "200.20"}
    assert outcome.output["summary"] == (
        "You spent 200.20 EUR in 1 expense: 200.20 EUR at Hotel Linde on 1 October 2026."
    )
    assert (await run(house, {"ids": []})).output["expenses"] == []


async def test_those_without_a_receipt_and_over_an_amount_are_chosen(house):
    outcome = await run(house, {"without": "receipt", "at_least": "100", "currency": "eur"})

    assert len(outcome.output["expenses"]) == 2
    assert "have no receipt" in outcome.output["summary"]


async def test_the_total_in_one_currency_shows_its_rates(house):
    pytest.importorskip("currency_converter", reason="the extra reports is not installed")
    house.settings.set("expenses.rates", "1 USD = 0.90 EUR")

    outcome = await run(house, {"total_in": "EUR"})

    assert outcome.output["altogether"]["amount"] == "1306.50"
    shown = {field.label: field.value for field in outcome.card.fields}
    assert shown["Altogether in EUR"] == "1,306.50"
    assert shown["Rate"] == "1 USD = 0.9 EUR (your rate, 15 October 2026)"


@pytest.mark.parametrize(
    "arguments", [{"at_least": "much"}, {"count": 0}, {"total_in": "beans"}, {"at_most": "NaN"}]
)
async def test_what_makes_no_sense_is_refused(house, arguments):
    with pytest.raises(ToolInputError):
        await run(house, arguments)


async def test_what_was_not_handed_in_is_chosen(house):
    outcome = await run(house, {**OCTOBER, "handed_in": False})

    assert outcome.output["summary"] == (
        "You spent 1,234.50 EUR and 80.00 USD in 3 expenses not handed in yet from 1 to "
        "31 October 2026."
    )
