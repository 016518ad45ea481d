"""Tell which libraries of others are in use here, and on which terms."""

from importlib.metadata import PackageMetadata, distributions

from desktop_assist.domain.third_party import ThirdParty

_OWN = "desktop-assist"
_LICENCE = "License :: OSI Approved :: "
_LONGEST = 60
"""Some put the whole text of their licence where its name belongs."""


def third_parties() -> tuple[ThirdParty, ...]:
    """All of them, by name; blocking, reads the notes that each came with."""
    found: dict[str, ThirdParty] = {}
    for one in distributions():
        name = str(one.metadata["Name"] or "")
        if name and name.casefold() != _OWN:
            party = ThirdParty(name, one.version, _licence(one.metadata))
            found.setdefault(name.casefold(), party)
    return tuple(found[key] for key in sorted(found))


def _licence(notes: PackageMetadata) -> str:
    """By its short name where there is one, else as its makers have classified it."""
    for key in ("License-Expression", "License"):
        value = str(notes[key]).strip() if key in notes else ""
        if value and len(value) <= _LONGEST and "\n" not in value:
            return value
    classes = [str(one) for one in notes.get_all("Classifier") or ()]
    named = (one.removeprefix(_LICENCE) for one in classes if one.startswith(_LICENCE))
    return ", ".join(named)
