"""A file leaves only as what the person said yes to."""

from pathlib import Path

import pytest

from desktop_assist.domain.message import AttachmentPart
from desktop_assist.domain.provider import ConsentedUpload
from desktop_assist.privacy.consent import consent_to, consented_upload

PICTURE = b"\x89PNG a picture"


def part(consent):
    return AttachmentPart("a.png", Path("a.png"), "image/png", len(PICTURE), consent=consent)


def test_a_file_that_was_agreed_to_may_leave():
    upload = consented_upload("m", 1, part(consent_to(PICTURE)), PICTURE)

    assert upload == ConsentedUpload("m", 1, "image/png", "a.png", PICTURE)


@pytest.mark.parametrize(
    ("consent", "content"), [("", PICTURE), ("", b""), (consent_to(PICTURE), PICTURE + b"!")]
)
def test_anything_else_may_not(consent, content):
    assert consented_upload("m", 1, part(consent), content) is None
