import numpy as np

from desktop_assist.documents.vectors.encoder import SCALE, PassageInParts
from desktop_assist.files.packaged_model.language_model import SIZE, LanguageModel
from tests.helpers.encoding import ENCODE, needs_model

pytestmark = needs_model


def test_texts_that_mean_the_same_are_more_alike_than_others():
    vectors = ENCODE(["Leave when a relative dies", "bereavement days off", "rental car insurance"])

    alike = vectors @ vectors[0]
    assert vectors.shape == (3, SIZE)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert alike[1] > alike[2]


def test_a_text_has_the_same_vector_in_whatever_company():
    alone, beside = ENCODE(["A hotel."])[0], ENCODE(["A hotel.", "word " * 300])[0]

    assert alone @ beside > 0.99


def test_each_sentence_of_a_passage_has_a_vector_of_its_own():
    passage = PassageInParts("cars > Rental", ("Wear a badge.", "Rent a small car.", "word " * 300))

    [found] = ENCODE.in_parts([passage])

    alike = found.sentences.astype(np.float32) @ ENCODE(["rental car"])[0] / SCALE
    assert found.sentences.shape == (3, SIZE)
    assert alike[1] > alike[0]
    assert np.isclose(np.linalg.norm(found.whole), 1, atol=1e-5)


def test_a_passage_says_what_it_names_in_other_words_more_nearly_than_what_it_leaves_out():
    passage = PassageInParts("cars > Rental", ("An automobile may be hired for a week.",))

    [found] = ENCODE.said("Does the car have a squash court?", [passage])

    assert found.words["car"] > found.words["squash"]
    assert min(found.words.values()) < found.mean < max(found.words.values())


def test_a_passage_without_words_says_nothing_and_is_no_error():
    [found] = ENCODE.said("car", [PassageInParts("", ())])

    assert found.words["car"] < 0.9
    assert ENCODE.said("?!", [PassageInParts("", ("A car.",))])[0].words == {}


def test_a_question_is_read_once_for_its_vector_and_its_words(monkeypatch):
    read, states = [], LanguageModel.states
    monkeypatch.setattr(
        LanguageModel, "states", lambda model, ids: read.append(len(ids)) or states(model, ids)
    )

    ENCODE(["May a zebra fly abroad?"])
    ENCODE.said("May a zebra fly abroad?", [PassageInParts("", ("A zebra stays at home.",))])

    assert len(read) == 2
