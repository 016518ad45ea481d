"""A file leaves only as what the person said yes to."""

from pathlib import Path

import pytest

from desktop_assist.domain.message import AttachmentPart
from desktop_assist.domain.provider import ConsentedUpload
from desktop_assist.privacy.consent import DocumentConsents, consent_to, consented_upload
from tests.helpers.shipped_people import REDACTOR

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


def test_a_document_leaves_when_the_yes_was_to_this_very_content():
    yes = frozenset({consent_to(b"rules")})

    upload = DocumentConsents(yes, REDACTOR).upload("ada@example.org.md", "text/markdown", b"rules")

    assert (upload.content, upload.name) == (b"rules", "[EMAIL_1].md")
    assert DocumentConsents(yes, REDACTOR).upload("a.md", "text/markdown", b"other rules") is None
