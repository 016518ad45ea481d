"""ZIP files: what is in them is looked at by whoever knows what it should be."""

from desktop_assist.files.formats.file_format import FileFormat, FileHead


def _is_archive(head: FileHead) -> bool:
    return head.suffix == ".zip" and head.start.startswith(b"PK")


ARCHIVE = FileFormat("archive", "application/zip", _is_archive)
