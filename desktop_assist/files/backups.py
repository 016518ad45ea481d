"""Keep a copy of a user's file from before the program first touched it."""

from pathlib import Path

from desktop_assist.files.atomic_write import AtomicWrite
from desktop_assist.files.file_snapshot import FileSnapshot


def back_up(snapshot: FileSnapshot, backups: Path) -> None:
    """Copy what was read into `backups`, once for each file, in folders named like the original's.

    So the copy of /home/anna/Documents/team.ics is backups/home/anna/Documents/team.ics, and a
    person who looks for it finds it without this program.
    """
    copy = backup_path(snapshot.path.absolute(), backups)
    if snapshot.content is None or copy.exists():
        return
    write = AtomicWrite(copy, snapshot.content, "backup", mode=0o600)
    write.stage()
    write.commit()


def backup_path(path: Path, backups: Path) -> Path:
    """Where the copy of `path` lies."""
    drive = path.drive.replace(":", "").strip("\\/")
    return backups.joinpath(*([drive] if drive else []), *path.parts[1:])
