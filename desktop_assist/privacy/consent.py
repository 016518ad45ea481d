"""Lets a file leave as it is, because the person said yes to this very file.

The only place where a ConsentedUpload is made.
"""

from collections.abc import Set as AbstractSet
from hashlib import sha256
from pathlib import PurePath

from desktop_assist.domain.message import AttachmentPart
from desktop_assist.domain.provider import ConsentedUpload
from desktop_assist.privacy.redactor import Redactor


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


class DocumentConsents:
    """Which documents may go to a store at a service.

    Args:
        given: What the person said yes to, as `consent_to` gives it.
        redactor: Takes personal data out of what the documents are called.
    """

    def __init__(self, given: AbstractSet[str], redactor: Redactor) -> None:
        self._given = given
        self._redactor = redactor

    def upload(self, name: str, media_type: str, content: bytes) -> ConsentedUpload | None:
        """The document, when the person said yes to this very content; it goes as it is."""
        if consent_to(content) not in self._given:
            return None
        # The ending stays: by it the service tells what the file is.
        path = PurePath(name)
        return ConsentedUpload("", 0, media_type, self.shown(path.stem) + path.suffix, content)

    def shown(self, name: str) -> str:
        """What a document is called there."""
        return self._redactor.text(name)
