"""A text is looked through once, and anew as soon as others are known."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.privacy import personal_data_search
from desktop_assist.privacy.kept_findings import KeptFindings
from desktop_assist.privacy.people import People
from desktop_assist.system.resources import resource_path
from tests.helpers.fixed_settings import FixedSettings

TEXT = "Ask Brokvist under 030 901820, please."


@pytest.fixture
def looked_at(monkeypatch):
    texts, look = [], personal_data_search.find_personal_data

    def counted(text, *people, **more):
        texts.append(text)
        return look(text, *people, **more)

    monkeypatch.setattr(personal_data_search, "find_personal_data", counted)
    return texts


def findings(book, settings):
    return KeptFindings(People(resource_path("names/people.txt.gz"), lambda: book[0], settings))


def found_in(kept, text=TEXT):
    return [text[one.start : one.end] for one in kept.finder()(text)]


def test_the_same_text_is_looked_through_once(looked_at):
    kept = findings([ContactBook(())], FixedSettings())

    assert kept.finder()(TEXT) == kept.finder()(TEXT)
    assert looked_at == [TEXT]


def test_with_a_new_contact_it_is_looked_through_again():
    book = [ContactBook(())]
    kept = findings(book, FixedSettings())
    assert "Brokvist" not in found_in(kept)

    book[0] = ContactBook((Contact("Ida Brokvist", ""),))

    assert "Brokvist" in found_in(kept)


def test_what_the_person_wants_hidden_holds_at_once():
    settings = FixedSettings()
    kept = findings([ContactBook((Contact("Ida Brokvist", ""),))], settings)
    assert "Brokvist" in found_in(kept)

    settings.set("privacy.hide_names", False)

    numbers = kept.finder(with_names=False)
    assert found_in(kept) == ["030 901820"]
    assert [TEXT[one.start : one.end] for one in numbers(TEXT)] == ["030 901820"]


def test_for_a_whole_request_it_is_asked_once_who_is_known():
    asked = []

    def contacts():
        asked.append(1)
        return ContactBook(())

    finder = KeptFindings(
        People(resource_path("names/people.txt.gz"), contacts, FixedSettings())
    ).finder()

    assert [found for number in range(50) for found in finder(f"Room {number}")] == []
    assert len(asked) == 1


def test_a_long_text_is_not_kept(looked_at):
    kept = findings([ContactBook(())], FixedSettings())
    text = TEXT * 300

    kept.finder()(text)
    kept.finder()(text)

    assert len(looked_at) == 2
