"""Questions on real policies are answered well; `python -m tests.evals.policies` asks all."""

import pytest

from desktop_assist.documents.passage_index import PassageIndex
from tests.evals.data_folder import data_folder
from tests.evals.policies import QUESTIONS, fill, questions, scored
from tests.helpers.library_rig import library_rig
from tests.helpers.shared_data import shared_data

FOLDERS = ("perdiem", "clef", "ftr")
LEAST_RECALL = 0.6


@pytest.fixture(scope="module")
def score_of(tmp_path_factory):
    corpus = shared_data("policies/corpus")
    rig = library_rig(tmp_path_factory.mktemp("library"))
    for folder in FOLDERS:
        rig.sources.watch(corpus / folder)
    fill(rig.library)
    index = PassageIndex(rig.database)
    yield lambda asked: scored(rig.library, index, asked)
    rig.database.close()


def asked():
    return questions(data_folder() / QUESTIONS)


def of(kind, *words):
    asked_so = [one for one in asked() if one.kind == kind]
    return [one for one in asked_so if not words or any(word in one.text for word in words)]


def test_every_question_for_a_table_is_answered_with_the_one_value(score_of):
    score = score_of(of("table"))

    assert score.tables
    assert all(score.tables)


def test_questions_for_a_text_find_the_passage_by_their_words(score_of):
    score = score_of(of("text", "Clef", "rest stop", "rental car"))

    assert len(score.ours.ranks) >= 4
    assert score.ours.figures()["recall@5"] >= LEAST_RECALL


def test_every_quotation_is_word_for_word(score_of):
    score = score_of(asked())

    assert len(score.quoted) > 50
    assert all(score.quoted)
