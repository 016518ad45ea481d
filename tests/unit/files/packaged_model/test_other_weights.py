import numpy as np
import pytest

from desktop_assist.files.packaged_model import language_model
from desktop_assist.files.packaged_model.other_weights import weights_of, with_weights
from tests.helpers.encoding import needs_model

pytestmark = needs_model
WORDS = np.array([[101, 7354, 2003, 3477, 102]], dtype=np.int64)
SHIFT = "inner.encoder.layer.5.output.LayerNorm.bias"


@pytest.fixture(scope="module")
def model():
    return language_model.model_content()


def states(model):
    given = {"input_ids": WORDS, "attention_mask": np.ones_like(WORDS)}
    [found] = language_model.session_of(model).run(
        None, {**given, "token_type_ids": np.zeros_like(WORDS)}
    )
    return found[0]


def test_the_model_computes_with_the_weights_it_is_given(model):
    before = states(model)
    written = with_weights(model, {SHIFT: np.full(384, 7, np.float32).tobytes()})

    change = states(written) - before

    # What was added last before is taken away, and seven added: the same for each word.
    assert np.allclose(change, change[0], atol=1e-4)
    assert not np.allclose(change, 0, atol=1)


def test_without_other_weights_it_stays_as_it_is(model):
    assert with_weights(model, {}) == model


def test_weights_that_the_model_does_not_have_are_named(model):
    with pytest.raises(ValueError, match="no weights named nothing"):
        with_weights(model, {"nothing": b""})


def test_weights_of_another_size_are_refused(model):
    with pytest.raises(ValueError, match=r"have 1536 bytes, not 4"):
        with_weights(model, {SHIFT: b"1234"})


def test_weights_are_read_by_their_name(model):
    assert len(weights_of(model, SHIFT)) == 4 * 384
    assert weights_of(with_weights(model, {SHIFT: b"\1" * 1536}), SHIFT) == b"\1" * 1536


def test_those_of_no_name_are_told(model):
    with pytest.raises(ValueError, match="no weights named nothing"):
        weights_of(model, "nothing")
