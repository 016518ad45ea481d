"""`expenses`: the rows of the user's expense sheet."""

import os

import pytest


@pytest.fixture
def sheet(rig):
    rig.house.sheet.write_text(
        "date,merchant,category,amount,currency\n"
        "2026-10-03,Bahn,Travel,49.90,EUR\n"
        "2026-10-05,Diner,Meals,20.00,USD\n"
        "2026-11-02,Bakery,Meals,4.10,EUR\n"
        "no date,Mystery,Meals,1.00,EUR\n",
        "utf-8",
    )
    return rig.house.sheet


async def test_expenses_are_listed_with_their_totals(rig, sheet, printed):
    await rig.run("expenses", "list", "--json", "--from", "2026-10-01", "--to", "2026-10-31")

    (shape,) = printed()
    assert [one["merchant"] for one in shape["expenses"]] == ["Bahn", "Diner"]
    assert shape["totals"] == {"EUR": "49.90", "USD": "20.00"}


async def test_they_are_narrowed_by_category_and_text(rig, sheet, printed):
    await rig.run("expenses", "list", "--json", "--category", "meals", "--text", "bak")

    assert [one["merchant"] for one in printed()[0]["expenses"]] == ["Bakery"]


async def test_people_get_a_table_with_totals_and_what_was_left_out(rig, sheet, capsys):
    await rig.run("expenses", "list")

    written = capsys.readouterr().out
    assert "Total: 54.00 EUR, 20.00 USD" in written
    assert "was left out" in written


async def test_nothing_found(rig, sheet, capsys):
    await rig.run("expenses", "list", "--text", "yacht")

    assert capsys.readouterr().out.startswith("No expenses found in ")


async def test_expenses_are_added_up(rig, sheet, printed):
    await rig.run("expenses", "sum", "--json")

    assert printed()[0] == {
        "by": "category",
        "groups": [
            {"name": "Travel", "count": 1, "totals": {"EUR": "49.90"}},
            {"name": "Meals", "count": 2, "totals": {"EUR": "4.10", "USD": "20.00"}},
        ],
        "totals": {"EUR": "54.00", "USD": "20.00"},
    }


async def test_sums_are_a_table_for_people(rig, sheet, capsys):
    await rig.run("expenses", "sum", "--by", "month", "--to", "2026-10-31")
    await rig.run("expenses", "sum", "--to", "2020-01-01")

    written = capsys.readouterr().out
    assert "2026-10         2  49.90  20.00" in written
    assert "No expenses found" in written


async def test_an_expense_is_added(rig, sheet, printed):
    words = ("--amount", "12,50", "--merchant", "Kölner Hof", "--date", "2026-11-20")
    assert await rig.run("expenses", "add", *words, "--json") == 0

    added = printed()[0]
    assert (added["amount"], added["currency"], added["date"]) == ("12.50", "EUR", "2026-11-20")
    assert "Kölner Hof" in sheet.read_text("utf-8")
    assert added["change_id"]


async def test_how_and_for_what_it_was_paid_is_told_too(rig, sheet, printed):
    words = ("--amount", "1", "--merchant", "Bar", "--payment", "Visa", "--attendees", "Ada")
    assert await rig.run("expenses", "add", *words, "--json") == 0

    added = printed()[0]
    assert {"payment", "project", "attendees", "place"} <= added.keys()


async def test_without_a_day_it_is_today(rig, sheet, capsys):
    await rig.run("expenses", "add", "--amount", "1", "--merchant", "Kiosk")

    assert "Kiosk, 1" in capsys.readouterr().out
    assert "2026-11-22" in sheet.read_text("utf-8")


async def test_no_sheet_is_status_1_with_a_way_out(rig, capsys):
    assert await rig.run("expenses", "list") == 1
    assert "add a first expense" in capsys.readouterr().err


async def test_an_expense_waits_while_the_sheet_is_open_elsewhere(rig, sheet, capsys):
    note = sheet.with_name(f"~${sheet.name}")
    note.write_bytes(b"\x03Ada")
    os.utime(note, (rig.house.clock.now().timestamp(),) * 2)

    assert await rig.run("expenses", "add", "--amount", "1", "--merchant", "Kiosk") == 0
    assert "not in the sheet yet" in capsys.readouterr().err
    note.unlink()
    await rig.run("expenses", "list")

    written = capsys.readouterr()
    assert "Kiosk is in" in written.err
    assert "Kiosk" in written.out


async def test_an_expense_that_seems_to_be_there_is_added_and_told(rig, sheet, capsys):
    words = ("--amount", "7", "--merchant", "Kiosk Nord")
    await rig.run("expenses", "add", *words)
    assert "already" not in capsys.readouterr().err

    await rig.run("expenses", "add", *words)

    assert "of the sheet: same merchant, date and total." in capsys.readouterr().err


async def test_a_missing_rate_is_noted_once_and_what_is_of_a_row_with_each(rig, capsys):
    rows = "2026-11-21,Diner,Meals,20.00,USD\n2026-11-22,Bar,Meals,30.00,USD\n"
    rig.house.sheet.write_text(f"date,merchant,category,amount,currency\n{rows}", "utf-8")
    rig.house.write_policy(
        '[[rule]]\nid = "meals"\nlimit = { amount = "75.00" }\n'
        '[[rule]]\nid = "receipt"\nkind = "require"\nfields = ["receipt"]\n'
    )

    await rig.run("expenses", "list")

    notes = [line for line in capsys.readouterr().out.splitlines() if line.startswith("Note on ")]
    assert ["cannot be compared" in note for note in notes].count(True) == 1
    assert [note for note in notes if "Bar" in note and "receipt" in note]
    assert [note for note in notes if "Diner" in note and "receipt" in note]
