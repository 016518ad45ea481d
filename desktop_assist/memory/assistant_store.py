"""Keeps the assistants a person can choose for a conversation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError, UnreadableFileError, UsageError
from desktop_assist.domain.journal import Change
from desktop_assist.files.safe_write import FileEdit, FileSnapshot, SafeWriter, read_snapshot
from desktop_assist.files.whole_file import read_whole
from desktop_assist.memory.assistant_file import MOST_BYTES, checked, profile_in, with_profile

_SUFFIX = ".toml"
_LONGEST_FILE_NAME = 40


@dataclass(frozen=True, slots=True)
class AssistantListing:
    """The assistants there are, and why files that hold none of them cannot be used."""

    profiles: tuple[AssistantProfile, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssistantChange:
    """What became of an assistant; no change when it was as wanted already."""

    profile: AssistantProfile
    change: Change | None


@dataclass(frozen=True, slots=True)
class _Kept:
    profile: AssistantProfile
    file: Path


class AssistantStore:
    """Assistants as TOML files, one each; blocking, safe from any worker thread.

    They are written like files of the user's: each change can be taken back.

    Args:
        folder: The person's own; need not exist.
        shipped: Those that come with the program.
        writer: Changes the person's own.
    """

    def __init__(self, folder: Path, shipped: Path, writer: SafeWriter) -> None:
        self._folder = folder
        self._shipped = shipped
        self._writer = writer

    @property
    def folder(self) -> Path:
        """Where the person's own are, or will be."""
        return self._folder

    def listing(self) -> AssistantListing:
        """Every assistant, shipped ones first; a file that cannot be used stops no other."""
        problems: list[str] = []
        kept = self._kept(problems)
        return AssistantListing(tuple(one.profile for one in kept), tuple(problems))

    def find(self, word: str) -> AssistantProfile | None:
        """The assistant with this id, else the one with this name."""
        profiles = self.listing().profiles
        named = (one for one in profiles if one.name.casefold() == word.strip().casefold())
        return next((one for one in profiles if one.id == word), None) or next(named, None)

    def meant(self, word: str) -> AssistantProfile:
        """The assistant with this id or name.

        Raises:
            UsageError: There is none.
        """
        found = self.find(word)
        if found is None:
            known = ", ".join(one.name for one in self.listing().profiles)
            raise UsageError(f"There is no assistant “{word}”.", f"Known: {known}.")
        return found

    def save(self, profile: AssistantProfile) -> AssistantChange:
        """Keep a new assistant, which gets an id if it has none, or a changed one.

        Raises:
            ToolInputError: It cannot be as it is, or it is a shipped one.
            FileError: Its file cannot be written.
        """
        wanted = replace(checked(profile), is_shipped=False)
        self._check_own(wanted.id)
        kept = self._own(wanted.id)
        wanted = replace(wanted, id=wanted.id or f"assistant-{uuid4().hex[:8]}")
        snapshot = read_snapshot(kept.file) if kept else FileSnapshot(self._new_file(wanted), None)
        content = with_profile(snapshot.content or b"", wanted)
        if content == snapshot.content:
            return AssistantChange(wanted, None)
        what = "Changed" if kept else "Added"
        return self._write(f"{what} assistant {wanted.name}", wanted, FileEdit(snapshot, content))

    def delete(self, assistant_id: str) -> AssistantChange:
        """Remove an assistant; conversations that had it go on with the standard one.

        Raises:
            ToolInputError: There is none, or it is a shipped one.
            FileError: Its file cannot be removed.
        """
        self._check_own(assistant_id)
        kept = self._own(assistant_id)
        if kept is None:
            raise ToolInputError(f"There is no assistant {assistant_id}.")
        edit = FileEdit(read_snapshot(kept.file), None)
        return self._write(f"Deleted assistant {kept.profile.name}", kept.profile, edit)

    def duplicate(self, assistant_id: str) -> AssistantChange:
        """Make one more like it, to be changed.

        Raises:
            ToolInputError: There is no such assistant.
            FileError: Its file cannot be written.
        """
        found = self.meant(assistant_id)
        return self.save(replace(found, id="", name=_copy_name(found, self.listing().profiles)))

    def read(self, path: Path) -> AssistantProfile:
        """The assistant in a file from elsewhere, to be shown before it is taken over.

        It keeps its id, unless an assistant here has it already.

        Raises:
            UnreadableFileError: There is no assistant in it.
        """
        content = read_whole(path, MOST_BYTES, "It is too large to be an assistant.")
        found = profile_in(content, path.name)
        is_taken = any(one.id == found.id for one in self.listing().profiles)
        return replace(found, id="") if is_taken else found

    def content(self, assistant_id: str) -> bytes:
        """An assistant as a file to pass on.

        Raises:
            UsageError: There is none.
            UnreadableFileError: Its file cannot be read.
        """
        wanted = self.meant(assistant_id)
        kept = next(one for one in self._kept([]) if one.profile.id == wanted.id)
        return read_snapshot(kept.file).content or b""

    def _check_own(self, assistant_id: str) -> None:
        shipped = (one.profile for one in self._kept([]) if one.profile.is_shipped)
        name = next((one.name for one in shipped if one.id == assistant_id), None)
        if name is not None:
            raise ToolInputError(
                f"{name} comes with the program and stays as it is.",
                "Duplicate it and change the copy.",
            )

    def _own(self, assistant_id: str) -> _Kept | None:
        kept = (one for one in self._kept([]) if not one.profile.is_shipped)
        return next((one for one in kept if one.profile.id == assistant_id), None)

    def _kept(self, problems: list[str]) -> tuple[_Kept, ...]:
        shipped = _in_folder(self._shipped, problems)
        kept = [replace(one, profile=replace(one.profile, is_shipped=True)) for one in shipped]
        own = sorted(
            _in_folder(self._folder, problems), key=lambda one: one.profile.name.casefold()
        )
        for one in own:
            other = next((it for it in kept if it.profile.id == one.profile.id), None)
            if other is None:
                kept.append(one)
            else:
                problems.append(
                    f"The assistant in {one.file.name} is left out: {other.profile.name} has the"
                    f" same id, {one.profile.id}."
                )
        return tuple(kept)

    def _new_file(self, profile: AssistantProfile) -> Path:
        words = re.sub(r"[^a-z0-9]+", "-", profile.name.lower()).strip("-")
        stem = words[:_LONGEST_FILE_NAME] or profile.id
        file = self._folder / f"{stem}{_SUFFIX}"
        return self._folder / f"{stem}-{uuid4().hex[:6]}{_SUFFIX}" if file.exists() else file

    def _write(self, what: str, profile: AssistantProfile, edit: FileEdit) -> AssistantChange:
        change = self._writer.apply(Cause(what, "edit_assistant", "user"), [edit])
        return AssistantChange(profile, change)


def _in_folder(folder: Path, problems: list[str]) -> Iterator[_Kept]:
    for file in _files(folder, problems):
        try:
            content = read_whole(file, MOST_BYTES, "")
            yield _Kept(profile_in(content, file.name), file)
        except UnreadableFileError as error:
            problems.append(error.message)


def _files(folder: Path, problems: list[str]) -> list[Path]:
    try:
        return sorted(folder.glob(f"[!.]*{_SUFFIX}"))
    except OSError as error:
        problems.append(f"{folder} cannot be read: {error.strerror}.")
        return []


def _copy_name(profile: AssistantProfile, others: Iterable[AssistantProfile]) -> str:
    taken = {one.name.casefold() for one in others}
    names = (f"{profile.name} (copy{f' {count}' if count > 1 else ''})" for count in range(1, 1000))
    return next((name for name in names if name.casefold() not in taken), profile.name)
