"""Patterns of a policy file: what they find, and that none of them hangs."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.expenses.policy.pattern import Pattern, PatternError


@pytest.mark.parametrize(
    ("pattern", "text", "is_found"),
    [
        ("wine", "Two glasses of Wine", True),
        (r"\bwein\b", "Weinkarte", False),
        (r"\bwein\b", "ein Wein", True),
        ("^uber", "Taxi, not Uber", False),
        ("(uber|lyft)$", "To the airport by LYFT", True),
        (r"\d{2,3} nights?", "5 nights", False),
        (r"\d{1,3} nights?", "15 night", True),
        ("[^a-z ]", "plain words", False),
        ("[a-c-]x", "-x", True),
        (r"[\d.]+ ?%", "up to 12.5 %", True),
        (r"caf[eé]", "Café", True),
        (r"a\.b", "axb", False),
        ("", "anything", True),
        ("[]]", "]", True),
        ("(a|b)*c", "ababc", True),
    ],
)
def test_a_pattern_is_found_where_it_should_be(pattern, text, is_found):
    assert Pattern(pattern).is_in(text) is is_found


@pytest.mark.parametrize(
    "pattern",
    [
        *("(", ")", "[a", "*a", "a{2", "a{x}", "(?=a)", r"(a)\1", "a" * 201, "((a{99}){99}){99}"),
        *("[z-a]", "a{3,2}", "a{101}", "\\"),
    ],
)
def test_what_is_not_allowed_is_refused(pattern):
    with pytest.raises(PatternError):
        Pattern(pattern)


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|a)*b", "(a?){30}a{30}b", ".*.*.*.*.*b"])
def test_no_pattern_hangs(pattern):
    started = time.perf_counter()

    assert not Pattern(pattern).is_in("a" * 100_000)

    assert time.perf_counter() - started < 5


_ATOMS = st.sampled_from(["a", "b", ".", "[ab]", "[^a]", r"\d", r"\w", r"\b", "1", "^", "$"])
_PATTERNS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, st.sampled_from("*+?")).map(lambda two: f"(?:{two[0]}){two[1]}"),
        inner.map(lambda one: f"(?:{one}){{1,2}}"),
    ),
    max_leaves=6,
)


@given(_PATTERNS, st.text("ab1 -", max_size=8))
def test_it_finds_what_pythons_own_patterns_find(pattern, text):
    assert Pattern(pattern).is_in(text) is (re.search(pattern, text) is not None)
