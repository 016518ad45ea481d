"""Makes vectors with the real model; tests that need it are skipped where it is not installed."""

import pytest

from desktop_assist.documents.vectors.cross_encoder import WEIGHTS, CrossEncoder
from desktop_assist.documents.vectors.encoder import Encoder
from desktop_assist.files.packaged_model.language_model import is_ready
from desktop_assist.system.resources import resource_path

TOKENIZER = resource_path("embedding/tokenizer.json")
ENCODE = Encoder(TOKENIZER)
READ = CrossEncoder(TOKENIZER, resource_path(f"search/{WEIGHTS}"))
needs_model = pytest.mark.skipif(not is_ready(), reason="needs desktop-assist[search]")
