"""A turn's own work stays small beside what the bare SDK spends on the same answer."""

import json

import pytest

from tests.benchmarks import turn


@pytest.mark.timeout(300)
def test_a_turn_costs_little_more_than_its_stream(capsys):
    # Fewer pieces, and what a turn does but once weighs too much beside them.
    status = turn.main(["--runs", "2", "--deltas", "600", "--json"])

    figures = json.loads(capsys.readouterr().out)
    assert (status, figures["ok"], figures["deltas"]) == (0, True, 600)
    assert figures["ratios"]["bare SDK"] <= figures["limit"] == 1.3
    assert all(len(spent) == 2 for spent in figures["cpu_s"].values())
