"""The model that comes inside a package."""

import numpy as np

from desktop_assist.files.packaged_model import language_model
from desktop_assist.files.packaged_model.language_model import (
    BEGIN,
    END,
    ROWS,
    SIZE,
    learned_anew,
    packaged,
)
from tests.helpers.encoding import TOKENIZER, needs_model

pytestmark = needs_model
SHIFT = "inner.encoder.layer.5.output.LayerNorm.bias"
VOCABULARY = "inner.embeddings.word_embeddings.weight_q"


def ids(text):
    [tokens] = packaged(TOKENIZER).tokens_of([text])
    return [BEGIN, *tokens, END]


def test_it_makes_a_row_of_each_token():
    assert packaged(TOKENIZER).states(ids("A lost badge.")).shape == (6, SIZE)


def test_a_token_counts_in_the_light_of_the_others():
    river, money = (
        packaged(TOKENIZER).states(ids(f"The {one} bank"))[3] for one in ("river", "money")
    )

    assert not np.allclose(river, money, atol=0.1)


def test_kinds_of_tokens_are_told_apart():
    given = ids("A lost badge.")
    model = packaged(TOKENIZER)

    assert np.array_equal(model.states(given), model.states(given, [0] * len(given)))
    assert not np.allclose(model.states(given), model.states(given, [1] * len(given)), atol=0.01)


def test_it_is_loaded_once():
    assert packaged(TOKENIZER) is packaged(TOKENIZER)


def test_one_learned_anew_computes_with_its_own_weights(tmp_path):
    file = tmp_path / "weights.npz"
    np.savez(file, **{SHIFT: np.full(SIZE, 7, np.float32)}, mark=np.array([1.5]))

    model, top = learned_anew(TOKENIZER, file, ("mark",))

    change = model.states(ids("A badge")) - packaged(TOKENIZER).states(ids("A badge"))
    assert not np.allclose(change, 0, atol=1)
    assert list(top) == ["mark"]
    assert top["mark"].tolist() == [1.5]


def test_some_rows_of_a_table_may_be_learned_alone(tmp_path):
    [[badge]] = packaged(TOKENIZER).tokens_of(["badge"])
    file = tmp_path / "weights.npz"
    changed = np.full((1, SIZE), 100, np.int8)
    np.savez(file, **{VOCABULARY: changed, f"{VOCABULARY}{ROWS}": np.array([badge], np.int32)})

    model, _ = learned_anew(TOKENIZER, file, ())

    for text, stays in (("A river", True), ("A badge", False)):
        before, after = packaged(TOKENIZER).states(ids(text)), model.states(ids(text))
        assert np.allclose(before, after, atol=1e-4) is stays


def test_without_one_of_its_parts_it_is_not_ready(monkeypatch):
    assert language_model.is_ready()

    monkeypatch.setattr(language_model, "find_spec", lambda name: None)

    assert not language_model.is_ready()
