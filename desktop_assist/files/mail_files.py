"""Takes the files out that came with a mail, so that each finds its own way."""

from pathlib import Path

from desktop_assist.files.attached_files import MOST_ATTACHED, MOST_BYTES
from desktop_assist.files.file_kind import media_type
from desktop_assist.files.formats.document_registry import READERS
from desktop_assist.files.formats.mail import MAIL
from desktop_assist.files.formats.msg import MSG
from desktop_assist.files.safe_name import safe_name


def has_attached(mail: Path) -> bool:
    """Whether files came with it.

    Raises:
        UnreadableFileError: The mail cannot be read.
    """
    return bool(READERS[media_type(mail)](mail).attached)


def take_out(mail: Path, folder: Path) -> list[Path]:
    """Write them into a folder of their own; pictures between the lines are no such files.

    Raises:
        UnreadableFileError: The mail cannot be read.
    """
    kind = media_type(mail)
    if kind not in (MAIL.media_type, MSG.media_type):
        return []
    taken: list[Path] = []
    for attached in READERS[kind](mail).attached[:MOST_ATTACHED]:
        if len(attached.content) <= MOST_BYTES:
            folder.mkdir(parents=True, exist_ok=True)
            name = Path(attached.name)
            file = folder / safe_name(name.stem, name.suffix, "attached")
            if file not in taken:
                file.write_bytes(attached.content)
                taken.append(file)
    return taken
