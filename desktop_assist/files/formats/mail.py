"""Tell saved mails by their name; `calendars/` reads the meetings that they bring."""

from desktop_assist.files.formats.file_format import FileFormat, FileHead
from desktop_assist.files.formats.text import looks_like_text


def _is_mail(head: FileHead) -> bool:
    return head.suffix == ".eml" and looks_like_text(head.start)


MAIL = FileFormat("mail", "message/rfc822", _is_mail)
