import numpy as np
import pytest

from desktop_assist.documents.vectors import vector_matrix as room
from desktop_assist.documents.vectors.middle import middle_of, without
from desktop_assist.documents.vectors.vector_matrix import vector_matrix

COUNT, SIZE = 600, 384


def vectors():
    """Like those of texts: mostly along a few directions."""
    random = np.random.default_rng(7)
    directions = random.standard_normal((40, SIZE))
    found = random.standard_normal((COUNT, 40)) @ directions
    found += 0.3 * random.standard_normal((COUNT, SIZE))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float16)


def matrix():
    ids = np.arange(COUNT) * 2
    return vector_matrix(ids, ids // 20, vectors())


def in_order(asked):
    rest = without(vectors(), middle_of(vectors()))
    return np.argsort(-(rest.astype(np.float32) @ asked))


@pytest.fixture(params=["in full", "in two steps"])
def found(request, monkeypatch):
    monkeypatch.setattr(room, "MOST_IN_FULL", COUNT if request.param == "in full" else 1)
    return matrix()


def test_the_most_alike_come_first(found):
    asked = vectors()[11].astype(np.float32)

    assert found.nearest(asked, 5, ()).tolist() == in_order(asked)[:5].tolist()


def test_documents_that_are_left_out_are_not_found(found):
    asked = vectors()[11].astype(np.float32)
    left_out = {int(found.documents[11])}

    best = found.nearest(asked, 5, left_out)

    assert not left_out & set(found.documents[best].tolist())
    assert len(best) == 5


def test_where_every_document_is_left_out_none_is_near(found):
    asked = vectors()[0].astype(np.float32)

    assert not len(found.nearest(asked, 5, set(found.documents.tolist())))


def test_the_places_of_passages_without_a_vector_are_left_out(found):
    assert found.places_of([22, 23, 0, 99_999]).tolist() == [11, 0]
