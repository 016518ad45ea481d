from hashlib import sha256

import pytest

from desktop_assist.documents.cut_document import digest_of
from desktop_assist.domain.errors import UnreadableFileError


def test_a_digest_names_the_bytes_of_a_file(tmp_path):
    file = tmp_path / "handbook.pdf"
    file.write_bytes(b"Hotels" * 100_000)

    assert digest_of(file) == sha256(file.read_bytes()).hexdigest()


def test_a_file_that_is_gone_has_none(tmp_path):
    with pytest.raises(UnreadableFileError, match="cannot be opened"):
        digest_of(tmp_path / "gone.pdf")
