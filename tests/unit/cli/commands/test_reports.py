"""Reports in the terminal."""

import pytest

OCTOBER = ("--from", "2026-10-01", "--to", "2026-10-31")


@pytest.fixture
def spent(rig):
    rig.house.sheet.write_text("Date,Merchant,Amount\n2026-10-01,Taxi Nord,30.10\n", "utf-8")
    return rig


async def test_a_report_is_made_listed_marked_and_taken_back(spent, printed):
    assert await spent.run("expenses", "report", *OCTOBER, "--json") == 0
    await spent.run("expenses", "mark", "ER-2026-001", "submitted", "--json")
    await spent.run("expenses", "reports", "--json")
    made, marked, listed = printed()

    assert (made["total"], made["lines"][0]["merchant"]) == ("30.10", "Taxi Nord")
    assert marked["status"] == "submitted"
    assert [one["status"] for one in listed["reports"]] == ["submitted"]
    assert await spent.run("undo", marked["change_id"]) == 0


async def test_files_go_where_they_are_wanted(spent, tmp_path, capsys):
    await spent.run("expenses", "report", *OCTOBER, "--format", "xlsx", "--out", str(tmp_path))

    assert "ER-2026-001" in capsys.readouterr().out
    assert [file.suffix for file in tmp_path.glob("ER-*")] == [".xlsx"]


async def test_without_reports_that_is_said(spent, capsys):
    assert await spent.run("expenses", "reports") == 0
    assert capsys.readouterr().out == "No expense reports found.\n"


async def test_reports_are_listed_in_a_table(spent, capsys):
    await spent.run("expenses", "report", *OCTOBER)
    await spent.run("expenses", "reports")
    await spent.run("expenses", "mark", "ER-2026-001", "paid")

    text = capsys.readouterr().out
    assert "Expense report October 2026  draft" in text
    assert "Expense report October 2026 (ER-2026-001) is paid." in text


async def test_what_the_rules_hold_back_needs_a_reason(spent, printed):
    spent.house.write_policy('[[rule]]\nid = "none"\nkind = "forbid"\nseverity = "block"\n')
    await spent.run("expenses", "report", *OCTOBER, "--format", "xlsx", "--json")
    mark = ("expenses", "mark", "ER-2026-001", "submitted", "--json")

    assert await spent.run(*mark) != 0
    assert await spent.run(*mark, "--confirm", "It was agreed.") == 0
    assert printed()[-1]["status"] == "submitted"


async def test_days_on_the_road_and_ways_driven_are_paid_by_the_policy(spent, printed):
    folder = spent.house.policies.file.parent
    rates = b"Place,Full day EUR\nGermany,28.00\n"
    spent.house.write_policy(
        '[[rule]]\nid = "days"\nkind = "per_diem"\n'
        'limit = { table = "rates.csv", key = ["city", "date"], column = "Full day EUR" }\n'
        '[[mileage]]\nrate = "0.30"\n'
    )
    (folder / "rates.csv").write_bytes(rates)
    claims = ("--per-diem", "Germany:2026-10-01:2026-10-02", "--mileage", "2026-10-01:60km:Bonn")

    await spent.run("expenses", "report", *OCTOBER, "--format", "xlsx", *claims, "--json")

    [made] = printed()
    assert (made["per_diem"], made["mileage"]) == ("56.00", "18.00")
    assert made["total"] == "104.10"
