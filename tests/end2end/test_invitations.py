"""Inviting on a real desktop: the card, its buttons, and what the screen shows of it."""

import pytest
from PySide6.QtGui import QImage

from tests.end2end.test_window import window_on
from tests.helpers.desktop_session import wait_until
from tests.helpers.screen_picture import picture_of

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(180)]

REQUEST = "Team sync with lena@example.org next Tuesday 2 pm for 30 minutes in room 4"
SETTINGS = """[calendar]
organizer = "Ada Rossi <ada@example.org>"

[appearance]
theme = "{theme}"
"""


def brightness(picture):
    """Of an empty stretch of the conversation."""
    colours = [QImage(str(picture)).pixelColor(x, 665).lightness() for x in range(700, 1100, 50)]
    return sum(colours) / len(colours)


@pytest.mark.parametrize(
    ("theme", "is_bright"), [("light", True), pytest.param("dark", False, marks=pytest.mark.slow)]
)
def test_a_meeting_with_a_guest_is_invited_to_by_a_click(desktop, tmp_path, theme, is_bright):
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text(SETTINGS.format(theme=theme), "utf-8")
    with window_on(desktop, tmp_path) as screen:
        screen.type(REQUEST)
        wait_until(lambda: screen.sees("Save invitation"), "The meeting's card")
        before = picture_of(desktop, tmp_path / f"card-{theme}.png")
        screen.click("Edit")
        wait_until(lambda: screen.sees("Save changes"), "The fields")
        picture_of(desktop, tmp_path / f"edit-{theme}.png")
        screen.click("Save invitation")
        wait_until(lambda: screen.sees("Open in mail program"), "The invitation's card")

        def is_painted():  # a busy machine's window knows what it shows sooner than it is seen
            after = picture_of(desktop, tmp_path / f"invitation-{theme}.png")
            is_new = before.read_bytes() != after.read_bytes()
            return is_new and (brightness(after) > 128) is is_bright

        wait_until(is_painted, "Its picture")

    (draft,) = home.rglob("*/invitations/*.eml")
    assert b"To: lena@example.org" in draft.read_bytes()
