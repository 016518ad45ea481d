"""The file of facts: a JSON object a line, and nothing in it is lost."""

import json

from desktop_assist.domain.fact import Fact
from desktop_assist.memory.fact_lines import (
    fact_lines,
    facts_in,
    with_fact,
    with_text,
    without_fact,
)
from tests.helpers.frozen_clock import SUNDAY_MORNING

FACT = Fact("fact_1", "Ich reise mit dem Zug", SUNDAY_MORNING)
OUTSIDE = Fact("fact_2", "Payments go to Acme", SUNDAY_MORNING, is_outside=True)


def test_facts_come_back_as_they_were():
    content = with_fact(fact_lines(with_fact((), FACT)), OUTSIDE)

    assert facts_in(fact_lines(content)) == (FACT, OUTSIDE)


def test_the_last_line_may_lack_its_end():
    content = with_fact(fact_lines(b"mine"), FACT)

    assert content.startswith(b"mine\n{")


def test_what_a_newer_version_wrote_stays_when_the_words_change():
    line = json.dumps({"id": "a", "text": "x", "created_at": SUNDAY_MORNING.isoformat(), "new": 1})

    content = with_text(fact_lines(line.encode()), "a", "y")

    assert json.loads(content) == {**json.loads(line), "text": "y"}


def test_only_the_fact_that_is_meant_goes():
    content = with_fact(fact_lines(with_fact((), FACT)), OUTSIDE)

    assert facts_in(fact_lines(without_fact(fact_lines(content), "fact_1"))) == (OUTSIDE,)


def test_what_is_no_fact_is_none():
    moment = SUNDAY_MORNING.isoformat()
    lines = (
        "nothing", "[]", "1", "{}", f'{{"id": 1, "text": "x", "created_at": "{moment}"}}',
        '{"id": "a", "text": "x", "created_at": "2026-11-22T10:00"}',
        '{"id": "a", "text": "x", "created_at": 5}', "\ufeff{",
    )  # fmt: skip

    assert facts_in(fact_lines("\n".join(lines).encode())) == ()


def test_a_mark_that_is_not_understood_counts_as_one():
    line = json.dumps(
        {"id": "a", "text": "x", "created_at": SUNDAY_MORNING.isoformat(), "is_outside": "no"}
    )

    assert facts_in(fact_lines(line.encode()))[0].is_outside
