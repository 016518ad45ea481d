import numpy as np

from desktop_assist.documents.vectors.encoder import SIZE
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
