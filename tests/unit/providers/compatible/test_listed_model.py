"""What servers say of their models, each in its own way."""

import pytest

from desktop_assist.providers.compatible.listed_model import (
    ListedModel,
    is_model_list,
    listed_models,
)


@pytest.mark.parametrize(
    ("entry", "tokens"),
    [
        ({"id": "m"}, 0),
        ({"id": "m", "meta": {"n_ctx": 2048, "n_ctx_train": 8192}}, 2048),
        ({"id": "m", "max_model_len": 4096}, 4096),
        ({"id": "m", "loaded_context_length": 8192, "max_context_length": 32768}, 8192),
        ({"id": "m", "context_length": "many"}, 0),
    ],
)
def test_the_context_is_read_by_the_names_servers_use(entry, tokens):
    assert listed_models({"data": [entry]}) == (ListedModel("m", tokens),)


def test_models_that_cannot_talk_come_last():
    names = ["text-embedding-nomic", "llama3.2", "whisper-tiny", "qwen3"]

    models = listed_models({"data": [{"id": name} for name in names]})

    assert [model.id for model in models[:2]] == ["llama3.2", "qwen3"]


@pytest.mark.parametrize("answer", [None, [], "<html>", {"data": {}}, {"models": []}])
def test_any_other_answer_is_no_list_of_models(answer):
    assert not is_model_list(answer)
    assert listed_models(answer) == ()


def test_an_empty_list_is_a_list():
    assert is_model_list({"object": "list", "data": []})
