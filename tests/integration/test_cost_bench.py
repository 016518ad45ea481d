"""The replay of costs counts what it says; what a month comes to is no matter of passing."""

import json
from decimal import Decimal

import pytest

from tests.benchmarks import cost
from tests.benchmarks._cost_replay import Outcome, Question
from tests.benchmarks._cost_workload import Asked

RULES = "# Travel\n\n## Taxis\n\nTaxis are paid after ten at night, up to forty euros a ride.\n"
QUESTION = {
    "question": "What is the limit for taxis at night?",
    "answers": ["forty euros"],
    "file": "travel.md",
    "evidence": "up to forty euros a ride",
    "also": [],
}


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("DESKTOP_ASSIST_DATA", str(tmp_path))
    for name, text in {
        "policies/corpus/travel.md": RULES,
        "policies/dev.jsonl": json.dumps(QUESTION) + "\n",
        "requests/requests_dev.jsonl": json.dumps({"text": "What did I spend in October?"}) + "\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    # Three of the steps, each as it is after those above it.
    wanted = ("documents searched here", "looked up before the model is asked", cost._KEPT)
    monkeypatch.setattr(cost, "_LADDER", tuple(one for one in cost._LADDER if one[0] in wanted))
    monkeypatch.setattr(cost, "_TALK", cost._TALK[:1])


@pytest.mark.slow
def test_each_saving_is_told_with_what_it_costs_and_answers(data, capsys):
    cost.main(["--count", "500", "--sample", "1", "--json"])

    figures = json.loads(capsys.readouterr().out)
    searched, looked_up, kept = figures["steps"]
    assert [one["accuracy"] for one in figures["steps"]] == [1, 1, 1]
    assert float(searched["one_laptop_usd"]) > float(looked_up["one_laptop_usd"])
    assert float(looked_up["one_laptop_usd"]) > float(kept["one_laptop_usd"])
    assert float(kept["one_laptop_usd"]) > float(kept["shared_usd"])
    assert kept["shared_hits"] > kept["one_laptop_hits"] > 0
    assert figures["false_hits"] == 0
    assert float(figures["employee"]["off_usd"]) > float(figures["employee"]["on_usd"])


@pytest.mark.parametrize(("is_shared", "asked"), [(False, 3), (True, 1)])
def test_a_month_counts_what_each_memory_has_not_heard_yet(is_shared, asked):
    plain, other = "What is the limit?", "what is the cap?"
    every = [Question((plain, plain.upper(), other), (), ())]
    month = [Asked(1, 0, 0, 0), Asked(1, 0, 0, 1), Asked(1, 1, 0, 2), Asked(2, 3, 0, 2)]
    month += [Asked(3, 3, 0, 0)]
    told = cost.Kept(frozenset({0}), frozenset({0}), 0, frozenset({(0, other)}))

    spent = cost._month_usd(month, every, {0: Decimal(1)}, told, is_shared=is_shared)

    assert (spent.usd, round(spent.hits * len(month))) == (asked, len(month) - asked)


def test_an_answer_of_another_question_is_seen():
    answers = [("a", "150.", False), ("b", "150.", True), ("c", "90.", True)]
    sample = {
        (0, text): Outcome(Decimal(0), Decimal(0), said, is_right=True, is_kept=is_kept)
        for text, said, is_kept in answers
    }

    told = cost._told_alike(cost.Kept(frozenset(), frozenset(), 0), sample)

    assert (told.alike, told.false_hits) == ({(0, "b"), (0, "c")}, 1)
