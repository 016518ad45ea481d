"""A catalogue follows what the program says, and loses no words that still serve."""

import pytest

from desktop_assist.system.languages import read_catalogue
from development.language_file import names_in, untranslated, updated
from development.said_texts import SaidText

OLD = r"""# German.
msgid ""
msgstr "Language: de\n"

#: ui/old.py
msgid "Open {file}"
msgstr "{file} öffnen"

#: ui/old.py
msgid "Gone"
msgstr "Weg"
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "de.po"
    path.write_text(OLD, encoding="utf-8")
    return path


def test_new_texts_wait_for_words_and_old_ones_go(path):
    said = [SaidText('Say "{word}"\n', "", "ui/a.py"), SaidText("{count} day", "{count} days", "b")]

    text = updated(path, said)

    assert text.startswith("# German.\nmsgid")
    assert '#: ui/a.py\nmsgid "Say \\"{word}\\"\\n"\nmsgstr ""\n' in text
    assert 'msgid_plural "{count} days"\nmsgstr[0] ""\nmsgstr[1] ""\n' in text
    assert "Gone" not in text
    assert untranslated(read_catalogue("de", text), said) == ['Say "{word}"\n', "{count} day"]


def test_words_are_kept_under_another_name_of_what_is_filled_in(path):
    text = updated(path, [SaidText("Open {document}", "", "ui/a.py")])

    assert read_catalogue("de", text).texts == {"Open {document}": "{document} öffnen"}


def test_updating_twice_changes_nothing(path):
    said = [SaidText("Open {file}", "", "ui/a.py"), SaidText("New", "", "ui/a.py")]
    path.write_text(updated(path, said), encoding="utf-8")

    assert updated(path, said) == path.read_text("utf-8")


def test_names_are_read_with_their_formats():
    assert names_in("{count:,} of {total} {{kept}}") == {"count", "total"}
