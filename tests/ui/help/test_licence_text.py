"""Licences are read as text: words without marks, and each licence line by line."""

from desktop_assist.ui.help.licence_text import LicenceText

PAGE = """# Licences

What others have made,
used as it is.

## One

```
Copyright 2020
# not a heading
```
"""


def test_marks_are_gone_and_a_licence_stays_line_by_line(qtbot):
    shown = LicenceText()
    qtbot.addWidget(shown)

    shown.show_page(PAGE)

    assert shown.toPlainText().splitlines() == [
        "Licences",
        "────────",
        "",
        "What others have made, used as it is.",
        "",
        "One",
        "───",
        "",
        "Copyright 2020",
        "# not a heading",
    ]
    assert shown.isReadOnly()
