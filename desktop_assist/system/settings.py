"""settings.toml: read and checked as a whole, written one value at a time."""

import os
import threading
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from desktop_assist.domain.early_dataclass import dataclass
from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.setting_locks import NO_LOCKS, SettingLocks
from desktop_assist.domain.settings import LIST_SEPARATOR, Settings
from desktop_assist.system.administrator_file import AdministratorFile, administrator_path

_TEXTS = tuple[str, ...]


class TomlSettings:
    """A SettingsStore kept in one human-readable file.

    A missing file or value means the default; tables and keys that are not known are left alone,
    so that an older program can share the file with a newer one.

    Args:
        path: Where it is, or will be.
        administrator: What is fixed for everybody on this computer, and wins.
    """

    def __init__(self, path: Path, administrator: AdministratorFile | None = None) -> None:
        self._path = path
        self._administrator = administrator
        self._lock = threading.Lock()
        self._read_at: _Stamps | None = None
        self._settings = Settings()

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self._path

    def current(self) -> Settings:
        """The settings as they are now; the file is read again only when it has changed."""
        with self._lock:
            stamps = self._stamps()
            if stamps != self._read_at:
                self._settings = self._read()
                self._read_at = stamps
            return self._settings

    def locks(self) -> SettingLocks:
        """What only the administrator can change."""
        return self._administrator.locks() if self._administrator else NO_LOCKS

    def set(self, name: str, value: str) -> Settings:
        """Set "section.key" from text and keep the rest of the file as it is, comments too."""
        import tomlkit  # keeps comments and order, which tomllib cannot write

        section, _, key = name.partition(".")
        kind = _type_of(section, key)
        checked = _from_text(name, value, kind)
        _check(name, checked, kind)
        self._refuse_locked(name)
        self.current()  # a file that cannot be used is told of before it is changed
        document = tomlkit.parse(self._path.read_text("utf-8") if self._stamp() else "")
        # A number in the file, digit by digit as it was given.
        kept = tomlkit.value(str(checked)) if isinstance(checked, Decimal) else checked
        document.setdefault(section, tomlkit.table())[key] = (
            list(kept) if isinstance(kept, tuple) else kept
        )
        text = tomlkit.dumps(document)
        _settings_in(_tables(text, self._path))
        self._replace(text)
        return self.current()

    def _refuse_locked(self, name: str) -> None:
        locks = self.locks()
        if note := locks.note(name):
            raise SettingsError(f"{name} cannot be changed here. {note}", f"See {locks.file}.")

    def _stamps(self) -> "_Stamps":
        fixed = self._administrator.stamp() if self._administrator else None
        return _Stamps(self._stamp(), fixed)

    def _stamp(self) -> tuple[int, int] | None:
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._cannot_be_read(error) from error
        return status.st_mtime_ns, status.st_size

    def _read(self) -> Settings:
        try:
            text = self._path.read_text("utf-8") if self._stamp() else ""
        except (OSError, UnicodeDecodeError) as error:
            raise self._cannot_be_read(error) from error
        fixed = self._administrator.tables() if self._administrator else {}
        return _settings_in(_overlaid(_tables(text, self._path), fixed))

    def _cannot_be_read(self, error: OSError | UnicodeDecodeError) -> SettingsError:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        return SettingsError(
            f"The settings in {self._path} cannot be read: {reason}.",
            "Mend the file, or move it away to start from the defaults.",
        )

    def _replace(self, text: str) -> None:
        import tempfile  # of no use to the first paint

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".settings-")
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(handle)
            Path(name).replace(self._path)
        except OSError as error:
            raise SettingsError(
                f"The setting was not kept: {self._path} cannot be written ({error.strerror}).",
                "Check the folder's permissions and the free space.",
            ) from error


def settings_in(path: Path) -> TomlSettings:
    """The settings of this person on this computer, with what its administrator has fixed."""
    return TomlSettings(path, AdministratorFile(administrator_path()))


@dataclass(frozen=True, slots=True)
class _Stamps:
    """When the person's file and the administrator's were last changed."""

    own: tuple[int, int] | None
    fixed: tuple[int, int] | None


def _tables(text: str, path: Path) -> dict[str, Any]:
    if not text:
        return {}
    import tomllib  # of no use to a start without a file

    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"The settings in {path} are not valid TOML: {error}.",
            "Mend that line, or move the file away to start from the defaults.",
        ) from error


def _overlaid(tables: dict[str, Any], fixed: dict[str, Any]) -> dict[str, Any]:
    """What the person chose, with what is fixed in its place."""
    joined = dict(tables)
    for section, table in fixed.items():
        own = joined.get(section, {})
        both = isinstance(own, dict) and isinstance(table, dict)
        joined[section] = {**own, **table} if both else table
    return joined


def _settings_in(document: dict[str, Any]) -> Settings:
    if not document:
        return Settings()
    kinds = get_type_hints(Settings)
    known = {name: table for name, table in document.items() if name in kinds}
    return Settings(**{name: _section(name, table, kinds[name]) for name, table in known.items()})


def _section(section: str, table: object, kind: Any) -> Any:  # noqa: ANN401 - found by its name
    if not isinstance(table, dict):
        raise SettingsError(f"“{section}” in the settings should be a table: [{section}].")
    hints = get_type_hints(kind)
    known = {key: _as_kept(value, hints[key]) for key, value in table.items() if key in hints}
    for key, value in known.items():
        _check(f"{section}.{key}", value, hints[key])
    return kind(**known)


def _as_kept(value: object, kind: object) -> object:
    """An amount without a point is a whole number in TOML, and what never changes a list."""
    if kind == _TEXTS and isinstance(value, list):
        return tuple(value)
    return Decimal(value) if kind is Decimal and type(value) is int else value


def _check(name: str, value: object, kind: object) -> None:
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise _not_allowed(name, value, kind)
    elif kind == _TEXTS:
        if not (isinstance(value, tuple) and all(isinstance(text, str) for text in value)):
            raise _not_allowed(name, value, kind)
        for text in value:
            _check_rule(name, text)
    elif type(value) is not kind:
        raise _not_allowed(name, value, kind)
    elif isinstance(value, str | int | Decimal):
        _check_rule(name, value)


def _check_rule(name: str, value: str | int | Decimal) -> None:
    from desktop_assist.system.setting_rules import wanted_instead  # likewise

    if wanted := wanted_instead(name, value):
        raise SettingsError(f"“{value}” is not allowed for {name}.", wanted)


def _not_allowed(name: str, value: object, kind: object) -> SettingsError:
    if get_origin(kind) is Literal:
        return SettingsError(
            f"“{value}” is not allowed for {name}.",
            "Allowed: " + ", ".join(str(choice) for choice in get_args(kind)) + ".",
        )
    words: dict[object, str] = {
        bool: "true or false",
        int: "a whole number",
        Decimal: "an amount, such as 7.50",
        _TEXTS: "a list of texts",
    }
    word = words.get(kind, "text")
    return SettingsError(f"“{value}” is not allowed for {name}.", f"It should be {word}.")


def _type_of(section: str, key: str) -> object:
    sections = get_type_hints(Settings)
    hints = get_type_hints(sections[section]) if section in sections else {}
    if key not in hints:
        names = sorted(
            f"{section}.{key}" for section, kind in sections.items() for key in get_type_hints(kind)
        )
        raise SettingsError(f"There is no setting “{section}.{key}”.", "Known: " + ", ".join(names))
    return hints[key]


def _from_text(name: str, text: str, kind: object) -> bool | int | str | Decimal | tuple[str, ...]:
    if kind == _TEXTS:
        return tuple(filter(None, (part.strip() for part in text.split(LIST_SEPARATOR))))
    if kind is bool:
        word = text.strip().lower()
        if word not in {"true", "false", "on", "off", "yes", "no"}:
            raise _not_allowed(name, text, kind)
        return word in {"true", "on", "yes"}
    if kind is int:
        try:
            return int(text)
        except ValueError:
            raise _not_allowed(name, text, kind) from None
    if kind is Decimal:
        return _amount_from_text(name, text)
    return text


def _amount_from_text(name: str, text: str) -> Decimal:
    try:
        return Decimal(text.strip())
    except InvalidOperation:
        raise _not_allowed(name, text, Decimal) from None
