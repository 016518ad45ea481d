"""Makes vectors with the real model; tests that need it are skipped where it is not installed."""

from functools import partial

import pytest

from desktop_assist.documents.vectors.encoder import encode, is_ready
from desktop_assist.system.resources import resource_path

TOKENIZER = resource_path("embedding/tokenizer.json")
ENCODE = partial(encode, tokenizer=TOKENIZER)
needs_model = pytest.mark.skipif(not is_ready(), reason="needs desktop-assist[search]")
