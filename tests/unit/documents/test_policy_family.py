from datetime import date

import pytest

from desktop_assist.documents.policy_family import DatedDocument, family_of, not_in_force

TODAY = date(2026, 11, 22)
OLD = DatedDocument(1, "travel-2025.pdf", date(2025, 1, 1))
NOW = DatedDocument(2, "travel-2026.pdf", date(2026, 1, 1))
NEXT = DatedDocument(3, "travel-2027.pdf", date(2027, 1, 1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("travel-policy-2025.pdf", "Travel Policy 2026.docx"),
        ("2025/travel.md", "2026/travel.md"),
        ("archive/travel v1.pdf", "travel v2.1.pdf"),
        ("Reisekostenrichtlinie (gültig ab 01.01.2026).pdf", "Reisekostenrichtlinie_alt.pdf"),
        ("rates FY2025.xlsx", "rates_fy26.csv"),
    ],
)
def test_versions_share_what_is_left_of_their_names(one, other):
    assert family_of(one) == family_of(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("de/travel-2025.pdf", "us/travel-2026.pdf"),
        ("okrs-fy22-q1.md", "okrs-fy22-q2.md"),
        ("travel-2025.pdf", "leave-2026.pdf"),
    ],
)
def test_other_documents_are_no_versions_of_each_other(one, other):
    assert family_of(one) != family_of(other)


@pytest.mark.parametrize(
    ("on", "is_asked", "hidden"),
    [
        (TODAY, False, {1, 3}),
        (date(2025, 6, 1), True, {2, 3}),
        (date(2027, 6, 1), True, {1, 2}),
        (date(2024, 6, 1), False, {2, 3}),
        (date(2024, 6, 1), True, {1, 2, 3}),
    ],
)
def test_the_newest_version_that_is_in_force_on_the_day_holds(on, is_asked, hidden):
    assert not_in_force((OLD, NOW, NEXT), on, is_asked=is_asked) == hidden


def test_a_version_without_a_date_hides_nothing_and_is_not_hidden():
    undated = DatedDocument(4, "travel.pdf", None)

    assert not_in_force((OLD, NOW, undated), TODAY, is_asked=False) == frozenset()


def test_the_highest_number_holds_where_there_are_no_dates():
    versions = [DatedDocument(n, f"travel v1.{n}.pdf", None) for n in (2, 9, 10)]

    assert not_in_force(versions, TODAY, is_asked=False) == {2, 9}


def test_names_that_are_only_a_date_are_no_versions():
    reports = (DatedDocument(1, "2025.md", date(2025, 1, 1)), NOW)

    assert not_in_force(reports, TODAY, is_asked=False) == frozenset()
