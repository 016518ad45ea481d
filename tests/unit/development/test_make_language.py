"""One command brings every catalogue up to date."""

import make_language


def test_what_has_no_words_yet_is_named(tmp_path, monkeypatch, capsys):
    (tmp_path / "desktop_assist").mkdir()
    (tmp_path / "desktop_assist" / "one.py").write_text('tr("Not said yet")')
    (tmp_path / "resources" / "languages").mkdir(parents=True)
    file = tmp_path / "resources" / "languages" / "de.po"
    file.write_text('msgid ""\nmsgstr "Language: de\\n"\n')
    monkeypatch.setattr(make_language, "ROOT", tmp_path)

    assert make_language.main() == 1
    assert capsys.readouterr().out == "resources/languages/de.po: Not said yet\n"
    assert 'msgid "Not said yet"\nmsgstr ""\n' in file.read_text()
