"""The pages of the guide, and that everything they name is there."""

import re
from dataclasses import fields, is_dataclass

import pytest

from desktop_assist.domain.settings import Settings
from desktop_assist.system.guide import LANGUAGES, PAGES, read_guide
from desktop_assist.system.languages import catalogue_of
from desktop_assist.system.resources import resource_path

BUTTON = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
SETTING = re.compile(r"`([a-z]+\.[a-z_]+)`")
FILE = re.compile(r".*\.(?:toml|xlsx|py)$")


def named_in(text: str, what: re.Pattern[str]) -> set[str]:
    return {" ".join(found.split()) for found in what.findall(text)}


def shown(texts) -> set[str]:
    return {text.replace("&", "") for text in texts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_a_page_with_tasks(language):
    pages = read_guide(language)
    files = resource_path(f"guide/{language}").glob("*.md")
    assert sorted(PAGES) == sorted(file.stem for file in files)
    assert [one.name for one in pages] == list(PAGES)
    assert all(one.title and one.sections for one in pages)
    assert all(part.text and part.asked for one in pages for part in one.sections)


def test_what_is_only_searched_is_not_shown():
    assert not any("asked:" in one.text for one in read_guide("en"))


def test_both_languages_have_the_same_tasks():
    english, german = map(read_guide, LANGUAGES)
    assert [len(one.sections) for one in english] == [len(one.sections) for one in german]
    assert not {one.title for one in english[1:5]} & {one.title for one in german[1:5]}


def test_another_language_gets_the_english_one():
    assert read_guide("fr") == read_guide("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_what_is_said_to_be_in_the_window_is_there(language, name):
    german = catalogue_of("de").texts
    texts = shown(german.keys() if language == "en" else german.values())
    page = next(one for one in read_guide(language) if one.name == name)
    assert named_in(page.text, BUTTON) - texts == set()


def setting_names() -> set[str]:
    settings = Settings()
    return {
        f"{room.name}.{one.name}"
        for room in fields(settings)
        if is_dataclass(getattr(settings, room.name))
        for one in fields(getattr(settings, room.name))
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_settings_are_there(language):
    named = {name for one in read_guide(language) for name in named_in(one.text, SETTING)}
    assert {name for name in named if not FILE.match(name)} - setting_names() == set()
