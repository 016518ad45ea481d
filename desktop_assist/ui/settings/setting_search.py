"""Finds settings by what is said of them, on all pages at once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.surfaces import BREAK_HERE


def found_on(page: QWidget, words: str) -> tuple[QWidget, ...]:
    """What has all the words in it, from top to bottom: settings first, then anything else."""
    wanted = words.casefold().split()
    fields = [field for field in page.findChildren(SettingField) if _holds(_all_of(field), wanted)]
    if fields:
        return tuple(fields)
    said = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    return tuple(one for one in said if _holds(_text_of(one), wanted))


def mark_found(pages: Sequence[QWidget], found: Sequence[QWidget]) -> None:
    """Let those found stand out, and nothing else."""
    for page in pages:
        for field in page.findChildren(SettingField):
            field.mark(is_found=field in found)


def _all_of(field: SettingField) -> str:
    """All that can be read of a setting: its name in the file as well, and what can be chosen."""
    choices = [
        box.itemText(number)
        for box in field.findChildren(QComboBox)
        for number in range(box.count())
    ]
    said = [*field.findChildren(QLabel), *field.findChildren(QAbstractButton)]
    return " ".join([field.name, *map(_text_of, said), *choices])


def _text_of(one: QWidget) -> str:
    if isinstance(one, QLabel):
        return one.text().replace(BREAK_HERE, "").replace("&", "")
    return one.text().replace("&", "") if isinstance(one, QAbstractButton) else ""


def _holds(text: str, wanted: Sequence[str]) -> bool:
    said = text.casefold()
    return bool(wanted) and all(word in said for word in wanted)
