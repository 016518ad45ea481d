"""Questions on real policies are answered well; `python -m tests.evals.policies` asks all."""

import pytest

from tests.evals.policies import fill, questions, scored
from tests.helpers.library_rig import library_rig
from tests.helpers.shared_data import shared_data

FOLDERS = ("perdiem", "clef", "ftr")
LEAST_RECALL = 0.6


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    corpus = shared_data("policies/corpus")
    rig = library_rig(tmp_path_factory.mktemp("library"))
    for folder in FOLDERS:
        rig.sources.watch(corpus / folder)
    fill(rig.library)
    yield rig.library
    rig.database.close()


def of(kind, *words):
    asked = [one for one in questions() if one.kind == kind]
    return [one for one in asked if not words or any(word in one.text for word in words)]


def test_every_question_for_a_table_is_answered_with_the_one_value(library):
    score = scored(library, of("table"))

    assert score.tables
    assert all(score.tables)


def test_questions_for_a_text_find_the_passage_by_their_words(library):
    score = scored(library, of("text", "Clef", "rest stop", "rental car"))

    assert len(score.ranks) >= 4
    assert score.figures()["recall@5"] >= LEAST_RECALL


def test_every_quotation_is_word_for_word(library):
    score = scored(library, questions())

    assert len(score.quoted) > 50
    assert all(score.quoted)
