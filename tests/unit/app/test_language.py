"""The language is settled before the first word."""

import pytest

from desktop_assist.app.language import speak_as_set
from desktop_assist.app.program import main
from desktop_assist.domain.translation import spoken
from desktop_assist.system.settings import TomlSettings


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ('[appearance]\nlanguage = "de"\n', "de"),
        ('[appearance]\nlanguage = "en"\n', "en"),
        ("", "de"),
        ("[broken", "de"),
    ],
)
def test_the_settings_are_asked_and_then_the_system(tmp_path, monkeypatch, settings, language):
    monkeypatch.setenv("LANGUAGE", "de_DE")
    (tmp_path / "settings.toml").write_text(settings)

    speak_as_set(TomlSettings(tmp_path / "settings.toml"))

    assert spoken().language == language


def test_a_command_is_read_in_the_language_of_its_home(tmp_path):
    (tmp_path / "settings.toml").write_text('[appearance]\nlanguage = "de"\n')

    with pytest.raises(SystemExit):
        main(["--home", str(tmp_path), "calendar", "--help"])

    assert spoken().language == "de"
