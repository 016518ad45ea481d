import numpy as np
import pytest

from desktop_assist.documents.vectors.middle import alike_without, middle_of, without

SIZE, SCALE = 384, 127


def vectors(count):
    """Those of texts of one company: beside what each says, all say the same."""
    random = np.random.default_rng(count)
    found = random.standard_normal((count, SIZE)) + 1.0
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float16)


def test_what_all_have_in_common_is_taken_away_where_there_are_many():
    many = vectors(5_000)

    rest = without(many, middle_of(many)).astype(np.float32)

    assert np.linalg.norm(many.mean(axis=0, dtype=np.float32)) > 0.5
    assert np.linalg.norm(rest.mean(axis=0)) < 0.2
    assert np.linalg.norm(rest, axis=1) == pytest.approx(1, abs=0.01)


def test_little_is_taken_away_from_a_few():
    assert [
        float(np.linalg.norm(middle_of(vectors(count)))) for count in (1, 50, 500)
    ] == pytest.approx([0.002, 0.064, 0.354], abs=0.01)


def test_nothing_is_taken_away_where_nothing_is():
    assert not middle_of(np.empty((0, SIZE), dtype=np.float16)).any()


def test_sentences_in_whole_numbers_are_as_alike_as_the_vectors_themselves():
    texts = vectors(700)
    middle, asked = middle_of(texts), texts[5].astype(np.float32)
    whole = np.rint(texts.astype(np.float32) * SCALE).astype(np.int8)

    alike = alike_without(whole, SCALE, asked, middle)

    assert alike == pytest.approx(without(texts, middle).astype(np.float32) @ asked, abs=0.02)
    assert alike.argmax() == 5


def test_a_text_that_says_no_more_than_all_of_them_is_no_error():
    alone = vectors(1)
    whole = np.rint(alone.astype(np.float32) * SCALE).astype(np.int8)
    middle = alone[0].astype(np.float32)

    assert np.isfinite(alike_without(whole, SCALE, middle, middle)).all()
    assert np.isfinite(without(alone, middle)).all()
