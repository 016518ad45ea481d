from datetime import date

import pytest

from desktop_assist.documents.effective_date import effective_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Effective 1 January 2026", date(2026, 1, 1)),
        ("**Effective Date:** March 15, 2025", date(2025, 3, 15)),
        ("This policy takes effect on 2026-04-01.", date(2026, 4, 1)),
        ("Valid from 01/07/2026", date(2026, 7, 1)),
        ("Effective from 31/12/2025", date(2025, 12, 31)),
        ("Gültig ab 1. März 2026", date(2026, 3, 1)),
        ("Diese Richtlinie gilt ab dem 01.10.2025.", date(2025, 10, 1)),
        ("Tritt am 15.2.2026 in Kraft", date(2026, 2, 15)),
        ("Inkrafttreten: Januar 2026", date(2026, 1, 1)),
        ("Last updated 3 May 2024. Effective 1 June 2024.", date(2024, 6, 1)),
        ("Stand: 12.04.2023", date(2023, 4, 12)),
        ("Effective communication matters. Founded in 1999.", None),
        ("Valid from 02/03/2026", None),
        ("Effective 31 February 2026", None),
    ],
)
def test_a_document_says_from_when_it_holds(text, day):
    assert effective_date("policy.md", "", text) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("travel-policy-2026.pdf", date(2026, 1, 1)),
        ("Travel Policy 2026-07.docx", date(2026, 7, 1)),
        ("reisekosten_20260401.pdf", date(2026, 4, 1)),
        ("Richtlinie März 2026.pdf", date(2026, 3, 1)),
        ("conus-perdiem-rates-fy2026.csv", date(2025, 10, 1)),
        ("2025/travel.md", date(2025, 1, 1)),
        ("room 2101.md", None),
        ("travel.pdf", None),
    ],
)
def test_a_name_says_it_where_the_text_does_not(name, day):
    assert effective_date(name, "", "Nothing to be seen here.") == day


def test_what_the_text_says_goes_before_the_name():
    text = "Gültig ab 1. April 2026"

    assert effective_date("travel-2026.pdf", "", text) == date(2026, 4, 1)


def test_small_print_at_the_end_counts_but_the_middle_does_not():
    text = f"Travel.\n{'word ' * 900}effective 1 May 2020\n{'word ' * 900}Effective 1 May 2026"

    assert effective_date("travel.pdf", "", text) == date(2026, 5, 1)
