"""Lets a file leave as it is, because the person said yes to this very file.

The only place where a ConsentedUpload is made.
"""

from collections.abc import Set as AbstractSet
from hashlib import sha256
from pathlib import PurePath

from desktop_assist.domain.message import AttachmentPart
from desktop_assist.domain.provider import ConsentedUpload
from desktop_assist.privacy.redactor import redact_text


def consent_to(content: bytes) -> str:
    """What a yes to a file's content is kept as; it says nothing of the content."""
    return sha256(content).hexdigest()


def consented_upload(
    message_id: str, number: int, part: AttachmentPart, content: bytes
) -> ConsentedUpload | None:
    """The file, when its content still is what the person said yes to."""
    if not part.consent or part.consent != consent_to(content):
        return None
    return ConsentedUpload(message_id, number, part.media_type, part.name, content)


def consented_document(
    name: str, media_type: str, content: bytes, consents: AbstractSet[str]
) -> ConsentedUpload | None:
    """A document for a store at a service, when the person said yes to this very content.

    Args:
        name: What it is called; personal data in it is replaced.
        media_type: What it is.
        content: Goes as it is.
        consents: What the person said yes to, as `consent_to` gives it.
    """
    if consent_to(content) not in consents:
        return None
    # The ending stays: by it the service tells what the file is.
    path = PurePath(name)
    return ConsentedUpload("", 0, media_type, redact_text(path.stem) + path.suffix, content)
