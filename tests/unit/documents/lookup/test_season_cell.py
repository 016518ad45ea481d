"""Seasons as people write them in one cell."""

import pytest

from desktop_assist.documents.lookup.season_cell import ALL_YEAR, Season, season_in


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("Mar 1 - May 15", (3, 1), (5, 15)),
        ("Oct 1 \u2013 Apr 30", (10, 1), (4, 30)),
        ("1 June to 31 August", (6, 1), (8, 31)),
        ("June-August", (6, 1), (8, 31)),
        ("Feb", None, None),
        ("September through February", (9, 1), (2, 29)),
        ("1.5. bis 30.9.", (5, 1), (9, 30)),
        ("Mai bis September", (5, 1), (9, 30)),
        ("13.13.-1.2.", None, None),
        ("high season", None, None),
    ],
)
def test_a_span_of_days_or_months(cell, first, last):
    assert season_in(cell) == (Season(first, last) if first else None)


@pytest.mark.parametrize("cell", ["all year", "Year-round", "ganzjährig", "All seasons"])
def test_a_whole_year(cell):
    assert season_in(cell) == ALL_YEAR


def test_a_number_is_no_season():
    assert season_in(12) is None
