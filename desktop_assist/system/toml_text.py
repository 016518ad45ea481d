"""Changes single values of a TOML text and keeps the rest: comments, order, unknown keys."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

TomlValue: TypeAlias = str | Sequence[str] | None
_QUOTES = '"""'


def updated_toml(text: str, values: Mapping[str, TomlValue]) -> str:
    """The text with `values` in it; None takes a key out.

    Args:
        text: Valid TOML; may be empty.
        values: By key, at the top level.
    """
    import tomlkit  # keeps comments and order, which tomllib cannot write

    document = tomlkit.parse(text)
    for key, value in values.items():
        if value is None:
            document.pop(key, None)
        elif document.get(key) != value:
            document[key] = _item(value)
    return tomlkit.dumps(document)


def _item(value: str | Sequence[str]) -> object:
    import tomlkit

    if not isinstance(value, str):
        return list(value)
    if "\n" not in value:
        return value
    text = tomlkit.string(value, multiline=True).as_string()
    # A line end right after the quotes is no part of the value; it lets the lines begin together.
    begins_well = text.startswith(f"{_QUOTES}\n")
    return tomlkit.value(text if begins_well else text.replace(_QUOTES, f"{_QUOTES}\n", 1))
