"""The benchmark of the calendar measures what it says; how fast it is, is no matter of passing."""

import json

import pytest

from tests.benchmarks import calendar


@pytest.mark.timeout(300)
def test_the_calendar_benchmark_tells_what_each_question_costs(capsys):
    calendar.main(["--events", "200", "--series", "4", "--runs", "1", "--json"])

    figures = json.loads(capsys.readouterr().out)
    assert (
        figures["ratios"].keys() == figures["cpu_s"].keys() == {"200 events", "4 two-year series"}
    )
    assert all(second > 0 for one in figures["cpu_s"].values() for second in one.values())
    assert figures["phrase_ms"] > 0
    assert figures["import_ms"] > 0
