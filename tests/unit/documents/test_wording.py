import pytest

from desktop_assist.documents.wording import load_wording
from desktop_assist.system.resources import resource_path

WORDING = load_wording(resource_path("search"))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how do i get my expense back", "reimbursement"),
        ("what is the food money", "m&ie"),
        ("may i take a cab", "taxi"),
        ("how many vacation days", "pto"),
        ("what is the mileage rate", "kilometre"),
    ],
)
def test_everyday_words_stand_for_those_of_policies(question, expected):
    others = [other for named in WORDING.others(question.split()) for other in named.others]

    assert expected in others


def test_what_is_often_put_for_a_word_is_told_apart_from_what_means_the_same():
    words = ["my", "line", "manager"]
    alike = [other for named in WORDING.alike_to(words) for other in named.others]

    assert "superior" in alike
    assert "superior" not in [other for one in WORDING.others(words) for other in one.others]
    # Those that mean the same are alike, too.
    assert "taxi" in next(WORDING.alike_to(["cab"])).others


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("urlaubstage", "vacation days"),
        ("reisekosten", "travel expenses"),
        ("wie lange", "how long"),
        ("hotelkosten", "lodging"),
        ("kilometerentschädigung", "mileage"),
        ("meinung", "opinion"),
        ("risiken", "risk"),
    ],
)
def test_german_words_are_found_in_english(german, english):
    named = next(WORDING.in_english(german.split()))

    assert english in " ".join(named.others)


def test_a_compound_is_taken_apart_where_all_its_parts_are_known():
    [named] = WORDING.in_english(["reisekreditkarte"])

    assert named.others[0] == "trip credit card"
    assert list(WORDING.in_english(["donaudampfschifffahrt"])) == []


@pytest.mark.parametrize(
    ("german", "english"),
    [("abc-passwort", ["abc password"]), ("gsa-gebäude", ["gsa building"]), ("abc-xyz", [])],
)
def test_a_compound_with_hyphens_is_taken_apart_where_one_of_its_parts_is_known(german, english):
    assert [named.others[0] for named in WORDING.in_english([german])] == english


def test_the_longest_phrase_counts():
    [named] = WORDING.others(["leave", "without", "pay"])

    assert (named.start, named.end) == (0, 3)


def test_english_words_are_found_in_german():
    [named] = WORDING.in_german(["receipt"])

    assert "quittung" in named.others


def test_words_of_the_same_subject_are_known_apart_from_those_for_the_same():
    related = [other for named in WORDING.related_to(["helmet"]) for other in named.others]

    assert "ppe" in related
    assert list(WORDING.others(["helmet"])) == []
