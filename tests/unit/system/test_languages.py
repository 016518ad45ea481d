"""Which language is spoken, and what a catalogue's file holds."""

import time

import pytest

from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import ENGLISH, speak
from desktop_assist.system import languages
from desktop_assist.system.languages import catalogue_of, read_catalogue, system_language
from desktop_assist.system.resources import resource_path

FILE = r"""
msgid ""
msgstr ""
"Language: pl\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && n%100/10!=1 ? 1 : 2);\n"

#: ui/one.py
msgid "Two\nlines, \"quoted\""
msgstr ""
"Dwie\n"
"linie, „tak”"

#: ui/two.py
msgid "{count} file"
msgid_plural "{count} files"
msgstr[0] "{count} plik"
msgstr[1] "{count} pliki"
msgstr[2] "{count} plików"

msgid "Not yet"
msgstr ""
"""


def test_a_file_is_read_whatever_program_for_translators_wrote_it():
    catalogue = read_catalogue("pl", FILE)

    assert catalogue.texts == {'Two\nlines, "quoted"': "Dwie\nlinie, „tak”"}
    assert catalogue.counted["{count} file"][2] == "{count} plików"
    assert [catalogue.plural_of(n) for n in (1, 3, 5, 12, 22)] == [0, 1, 2, 2, 1]


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANGUAGE": "fr:de", "LANG": "de_DE"}, "fr"),
        ({"LC_ALL": "C.UTF-8", "LANG": "de_DE"}, "c"),
        ({"LANG": ""}, ""),
    ],
)
def test_the_system_names_its_language_in_variables(environ, language):
    assert system_language(environ) == language


def test_a_desktop_without_variables_is_asked(monkeypatch):
    monkeypatch.setattr(languages, "_language_of_desktop", lambda: "de-CH")
    assert system_language({}) == "de"


@pytest.mark.parametrize("wanted", ["en", "xx", "../secret"])
def test_english_is_spoken_where_there_is_no_catalogue(wanted):
    assert catalogue_of(wanted, {}) is ENGLISH


def test_the_systems_language_is_spoken_unless_another_is_wanted():
    assert catalogue_of("system", {"LANG": "de_DE.UTF-8"}).language == "de"
    assert catalogue_of("en", {"LANG": "de_DE.UTF-8"}) is ENGLISH


def test_a_catalogue_is_read_in_a_few_milliseconds():
    text = resource_path("languages/de.po").read_text("utf-8")

    def once():
        began = time.process_time()
        read_catalogue("de", text)
        return time.process_time() - began

    assert min(once() for _ in range(5)) < 0.015


@pytest.mark.parametrize(
    ("told", "german"),
    [
        (
            "The exchange rates here end on 30 October 2026, with 1 GBP = 1.1553 EUR.",
            "Die Wechselkurse hier enden am 30. Oktober 2026, mit 1 GBP = 1,1553 EUR.",
        ),
        (
            "There is no exchange rate for RUB on 5 January 2024.",
            "Für RUB gibt es am 5. Januar 2024 keinen Wechselkurs.",
        ),
        ("Payment", "Bezahlt mit"),
        ("Tip", "Trinkgeld"),
        ("Number", "Nummer"),
    ],
)
def test_what_the_core_tells_is_whole_in_german(told, german):
    speak(catalogue_of("de"))

    assert tr_told(told) == german
