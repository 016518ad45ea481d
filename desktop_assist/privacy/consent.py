"""Lets a file leave as it is, because the person said yes to this very file.

The only place where a ConsentedUpload is made.
"""

from hashlib import sha256

from desktop_assist.domain.message import AttachmentPart
from desktop_assist.domain.provider import ConsentedUpload


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
