"""`expenses check`, and what a policy adds to the other commands about expenses."""

import json

import pytest

from tests.helpers.cli_rig import CliRig

ROWS = """\
ID,Date,Merchant,Category,Amount,Currency
e1,2026-10-06,Gasthaus,Meals,80.00,EUR
e2,2026-11-07,Gasthaus,Meals,90.00,EUR
"""
POLICY = """
[[rule]]
id = "meals"
limit = { amount = "75.00" }
cite = "rules.pdf p.3"
quote = "up to 75 euros"
"""


@pytest.fixture
def rig(tmp_path):
    rig = CliRig(tmp_path)
    rig.house.sheet.write_text(ROWS)
    yield rig
    rig.close()


async def test_findings_are_shown_with_their_passages(rig, capsys):
    rig.house.write_policy(POLICY)

    assert await rig.run("expenses", "check", "--from", "2026-11-01") == 0

    shown = capsys.readouterr().out.splitlines()
    assert shown[:4] == [
        "warn: Gasthaus on 7 November 2026 costs 90.00 EUR; at most 75.00 EUR is allowed.",
        "    rule meals: e2",
        "    rules.pdf, page 3",
        "    “up to 75 euros”",
    ]
    assert shown[4].startswith("1 finding in 1 expenses, by ")


async def test_another_policy_can_be_tried(rig, capsys, tmp_path):
    other = tmp_path / "other.toml"
    other.write_text(POLICY.replace("75.00", "85.00"), encoding="utf-8")

    await rig.run("--json", "expenses", "check", "--policy", str(other))

    shown = json.loads(capsys.readouterr().out)
    assert (shown["policy"], shown["checked"]) == (str(other), 2)
    assert [one["expense_ids"] for one in shown["findings"]] == [["e2"]]


async def test_without_a_policy_nothing_is_checked(rig, capsys):
    assert await rig.run("expenses", "check") == 0

    assert "nothing was checked" in capsys.readouterr().out


async def test_a_broken_policy_is_one_line_with_its_place(rig, capsys):
    rig.house.write_policy("[policy]\ncolour = 1")

    assert await rig.run("expenses", "check") == 1

    assert "expense-policy.toml, line 2" in capsys.readouterr().err


async def test_findings_stand_with_the_rows_that_are_listed(rig, capsys):
    rig.house.write_policy(POLICY)

    await rig.run("--json", "expenses", "list", "--to", "2026-10-31")

    (row,) = json.loads(capsys.readouterr().out)["expenses"]
    assert row["warnings"] == [
        "Gasthaus on 6 October 2026 costs 80.00 EUR; at most 75.00 EUR is allowed."
    ]


async def test_findings_are_told_when_a_row_is_added(rig, capsys):
    rig.house.write_policy(POLICY)

    await rig.run("expenses", "add", "--amount", "99", "--merchant", "Bistro")

    assert "Bistro on 22 November 2026 costs 99.00 EUR" in capsys.readouterr().err
