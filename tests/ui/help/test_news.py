"""The list of changes is taken apart."""

from desktop_assist.system.resources import resource_path
from desktop_assist.ui.help.news import read_news

TEXT = """# What's new

All changes.

## [Unreleased]

### Added

- Contacts have a page of
  their own (`Ctrl+Shift+P`).

## [0.1.0] - 2026-11-22

### Fixed

- The first one, **bold**.
"""


def test_versions_have_their_lines_as_plain_text():
    newest, first = read_news(TEXT)
    assert (newest.title, newest.lines) == (
        "Newest",
        ("Contacts have a page of their own (Ctrl+Shift+P).",),
    )
    assert (first.title, first.lines) == ("Version 0.1.0, 2026-11-22", ("The first one, bold.",))


def test_the_program_tells_of_itself():
    news = read_news(resource_path("CHANGELOG.md").read_text("utf-8"))
    assert all(version.lines for version in news)
    assert not any("### " in line for version in news for line in version.lines)
