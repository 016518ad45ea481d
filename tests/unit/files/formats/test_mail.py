"""A saved mail is told by its name."""

import pytest

from desktop_assist.files.file_kind import media_type, recognise


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.eml", b"From: ben@example.org\n\nHello", "mail"),
        ("a.EML", b"X: 1\n\n", "mail"),
        ("a.txt", b"From: ben@example.org\n\nHello", "text"),
        ("a.eml", b"\0\1\2", "other"),
    ],
)
def test_a_mail_is_a_text_of_that_name(tmp_path, name, content, kind):
    path = tmp_path / name
    path.write_bytes(content)

    assert recognise(path) == kind
    assert (media_type(path) == "message/rfc822") is (kind == "mail")
