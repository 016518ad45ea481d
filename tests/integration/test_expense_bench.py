"""The benchmark of the expenses measures what it says; how fast it is, is no matter of passing."""

import json

import pytest

from tests.benchmarks import expenses


def test_the_expense_benchmark_tells_what_a_row_and_a_question_cost(capsys):
    expenses.main(["--rows", "1200", "--runs", "1", "--json"])

    figures = json.loads(capsys.readouterr().out)
    assert figures["rows"] == 1200
    assert figures["ratio"] == pytest.approx(
        figures["cpu_s"]["openpyxl"] / figures["cpu_s"]["append"], rel=0.05
    )
    assert figures["query_ms"].keys() == {
        "query in memory", "query after a start", "query of a category after a start",
    }  # fmt: skip
