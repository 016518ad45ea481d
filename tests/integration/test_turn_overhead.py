"""The benchmark of a turn's own work beside the bare SDK's runs, and its verdict is its figures'.

Whether the limit holds is told by the benchmark on a quiet machine, never by a test.
"""

import json

import pytest

from tests.benchmarks import turn


@pytest.mark.timeout(300)
def test_a_turn_is_measured_beside_its_stream(capsys):
    status = turn.main(["--runs", "2", "--deltas", "600", "--json"])

    figures = json.loads(capsys.readouterr().out)
    is_kept = figures["ratios"]["bare SDK"] <= figures["limit"]
    assert (status, figures["ok"], figures["deltas"]) == (int(not is_kept), is_kept, 600)
    assert figures["limit"] == 1.3
    assert all(len(spent) == 2 for spent in figures["cpu_s"].values())
