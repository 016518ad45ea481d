"""The page of licences."""

from importlib.metadata import distribution

from desktop_assist.system import licences
from desktop_assist.system.licences import (
    PAGE,
    licence_name,
    licence_page,
    normal_name,
    third_party_licences,
)


def test_each_part_is_named_with_its_licence_and_its_words():
    page = licence_page(["qasync", "Typing.Extensions", "of-nobody"])
    assert f"## qasync {distribution('qasync').version}\n\nLicence: BSD-2-Clause" in page
    assert "Redistribution and use in source and binary forms" in page
    assert "## typing_extensions" in page
    assert "of-nobody" not in page


def test_python_qt_and_what_comes_as_data_are_named():
    page = licence_page([], ["libxcb-cursor.so.0", "libffi.so.8"])
    assert "## Python 3." in page
    assert "LGPL" in page
    assert "## Data: fonts" in page
    assert page.endswith("- libffi.so.8\n- libxcb-cursor.so.0\n")


def test_no_text_ends_its_own_block():
    page = licence_page(["rapidocr", "qasync"])
    assert page.count("```") % 2 == 0


def test_what_was_built_is_shown_as_it_is(monkeypatch, tmp_path):
    (tmp_path / PAGE).write_text("# As built", "utf-8")
    monkeypatch.setattr(licences, "resource_path", lambda name: tmp_path / name)
    assert third_party_licences() == "# As built"


def test_a_checkout_names_what_the_program_needs_and_no_tools_of_its_checks(monkeypatch):
    asked = set()
    monkeypatch.setattr(licences, "licence_page", lambda names: asked.update(names) or "")
    third_party_licences()
    assert {"openai", "pyside6-essentials", "shiboken6", "httpx2"} <= asked
    assert not asked & {"pytest", "mypy", "ruff"}


def test_names_are_compared_as_packaging_tools_do():
    assert normal_name("Jaraco_Classes.x") == "jaraco-classes-x"


def test_a_licence_that_is_only_told_by_its_class_is_found():
    assert licence_name(distribution("keyring")) == "MIT"
    assert licence_name(distribution("tzlocal")).startswith("MIT")
