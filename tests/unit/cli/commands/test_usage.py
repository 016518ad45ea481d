"""`usage`: what models used in a month, and what is left of its budget."""

import json
from contextlib import closing
from dataclasses import replace

from desktop_assist.domain.provider import StepFinished
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.domain.usage import TokenUsage
from tests.helpers.cli_rig import CliRig
from tests.helpers.scripted_provider import ScriptedProvider
from tests.helpers.spending_house import LIMITS

LUNA = StepFinished("completed", "gpt-6-luna", TokenUsage(2000, 1500, 300))
ODD = StepFinished("completed", "gpt-9", TokenUsage(100, 0, 10))


async def shown(tmp_path, capsys, *words):
    steps = ([TextDelta("Hi."), one] for one in (LUNA, ODD))
    with closing(CliRig(tmp_path, ScriptedProvider(*steps))) as rig:
        for _ in range(2):
            await rig.run("ask", "Hello")
        capsys.readouterr()
        assert await rig.run("usage", *words) == 0
    return capsys.readouterr().out


async def test_tokens_cost_cache_hits_and_budget_are_told(tmp_path, capsys):
    told = json.loads(await shown(tmp_path, capsys, "--json"))

    assert (told["month"], told["total"]["steps"]) == ("2026-11", 2)
    assert told["budget"] == {
        "monthly_usd": "5", "used_usd": "0.001715", "reserved_usd": "0", "left_usd": "4.998285",
        "level": "fine",
    }  # fmt: skip
    luna, odd = told["models"]
    assert (luna["model_id"], luna["cost_usd"], luna["cached_percent"]) == (
        "gpt-6-luna",
        "0.000215",
        75,
    )
    assert (odd["model_id"], odd["unpriced_steps"]) == ("gpt-9", 1)


async def test_people_get_a_row_a_model_and_the_budget(tmp_path, capsys):
    text = await shown(tmp_path, capsys)

    assert "gpt-6-luna" in text
    assert "1 without a price" in text
    assert text.splitlines()[-1] == "0.0017 of 5.00 dollars used in November 2026."


async def test_a_month_without_a_model_says_so(tmp_path, capsys):
    text = await shown(tmp_path, capsys, "--month", "2025-01")

    assert text.splitlines()[0] == "No model was asked in 2025-01."


async def test_every_step_is_written_for_a_spreadsheet(tmp_path, capsys):
    told = json.loads(await shown(tmp_path, capsys, "--json", "--csv", str(tmp_path)))

    assert told["csv"] == str(tmp_path / "usage-2026-11.csv")
    assert "gpt-6-luna" in (tmp_path / "usage-2026-11.csv").read_text("utf-8")
    assert told["features"] == [{"feature": "conversation", "usd": "0.001715"}]


async def test_what_a_service_takes_only_little_more_of_is_told(tmp_path, capsys):
    limited = replace(LUNA, rate_limits=LIMITS)
    with closing(CliRig(tmp_path, ScriptedProvider([TextDelta("Hi."), limited]))) as rig:
        await rig.run("ask", "Hello")
        capsys.readouterr()
        await rig.run("usage")
        words = capsys.readouterr().out.splitlines()[-1]
        await rig.run("usage", "--json")

    (low,) = json.loads(capsys.readouterr().out)["low_limits"]
    assert words.startswith("scripted takes 2 of 500 requests more")
    assert (low["counts"], low["left"], low["most"]) == ("requests", 2, 500)
