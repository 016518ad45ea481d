#!/usr/bin/env python3
"""Bring the catalogues of all languages up to date with what the program says.

    python3 build/make_language.py

What is new gets an entry without words in resources/languages/*.po, or in core/ there where the
core tells it; to be filled in by hand
or with any program for translators; what is not said any more goes. Names in braces stay as they
are in English. The tests refuse a catalogue that is not whole.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "build")]

from desktop_assist.system.languages import read_catalogue  # noqa: E402
from development.language_file import untranslated, updated  # noqa: E402
from development.said_texts import SaidText, said_texts  # noqa: E402
from development.told_texts import told_texts  # noqa: E402


def main() -> int:
    """Write the catalogues, and name what has no words yet."""
    languages, package = ROOT / "resources" / "languages", ROOT / "desktop_assist"
    missing = _update(languages, said_texts(package))
    missing += _update(languages / "core", told_texts(package))
    return int(missing > 0)


def _update(folder: Path, said: Sequence[SaidText]) -> int:
    missing = 0
    for path in sorted(folder.glob("*.po")):
        text = updated(path, said)
        path.write_text(text, encoding="utf-8")
        for words in untranslated(read_catalogue(path.stem, text), said):
            print(f"{path.relative_to(ROOT)}: {words}")
            missing += 1
    return missing


if __name__ == "__main__":
    sys.exit(main())
