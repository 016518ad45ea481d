"""How rules turn pieces into meanings."""

import re
from datetime import datetime

import pytest

from desktop_assist.calendars.phrases.grammar import Context, Pass, Rule, pattern_of
from desktop_assist.calendars.phrases.lexicon import phrases, words
from desktop_assist.calendars.phrases.policy import Policy
from desktop_assist.calendars.phrases.rules import PASSES
from desktop_assist.calendars.phrases.terms import AllDay, Clock, Span
from desktop_assist.calendars.phrases.token import tokenize
from tests.helpers.frozen_clock import BERLIN

CONTEXT = Context(datetime(2026, 11, 22, 10, tzinfo=BERLIN), Policy())


def terms(text: str, *rules: Rule) -> list:
    return [token.term for token in Pass(*rules).rewrite(tokenize(text), CONTEXT)]


def test_the_longest_find_wins():
    short = Rule("n12", lambda _found, _context: AllDay())
    long = Rule("hour=n12 oclock", lambda found, _context: Clock(found.number("hour")))

    assert terms("3 oclock", short, long) == [Clock(3)]


def test_of_two_finds_of_one_length_the_earlier_rule_wins():
    first = Rule("n12", lambda _found, _context: AllDay())
    second = Rule("hour=n12", lambda found, _context: Clock(found.number("hour")))

    assert terms("3", first, second) == [AllDay()]


def test_a_rule_that_finds_no_meaning_leaves_the_pieces_to_others():
    silent = Rule("n12 oclock", lambda _found, _context: None)
    other = Rule("hour=n12", lambda found, _context: Clock(found.number("hour")))

    assert terms("3 oclock", silent, other) == [Clock(3), None]


def test_a_piece_that_may_be_missing():
    rule = Rule("hour=n12 oclock?", lambda found, _context: Clock(found.number("hour")))

    assert terms("3 oclock 4", rule) == [Clock(3), Clock(4)]


def test_what_must_stand_beside_a_find():
    rule = Rule("hour=n12", lambda found, _context: Clock(found.number("hour")), after="oclock")
    other = Rule("n12", lambda _found, _context: AllDay(), not_before=("oclock",))

    assert terms("3 oclock 4", rule, other) == [None, None, Clock(4)]


def test_what_was_found_keeps_its_place():
    rule = Rule("count=n12 unit", lambda found, _context: Span(days=found.number("count")))

    [_, token] = Pass(rule).rewrite(tokenize("for 3 days"), CONTEXT)

    assert (token.start, token.end, token.text) == (4, 10, "3 days")


def test_a_pattern_with_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        terms("3", Rule("no_such_kind", lambda _found, _context: None))


def test_every_rule_of_the_grammar_can_be_compiled():
    rules = [rule for one in PASSES for rule in one.rules]

    assert len([re.compile(pattern_of(rule)) for rule in rules]) > 300


def test_every_kind_of_word_in_the_lexicon_is_used():
    patterns = " ".join(rule.pattern for rules in PASSES for rule in rules.rules)
    spoken_of = set(re.findall(r"\w+", patterns)) | {"number", "more", "letter_unit"}
    spoken_of |= {"correction", "weak_correction", "by", "opaque"}
    spoken_of |= {"evening_word", "breakfast_word", "early_word"}
    in_classes = {"second", "month", "maybe_month", "morgen", "few", "around", "am", "to"}

    known = (*words().values(), *phrases().values())
    assert {word.kind for word in known} <= spoken_of | in_classes
