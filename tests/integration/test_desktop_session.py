"""The private desktop the tests start is a whole one, and leaves nothing behind."""

import os
import sys

import pytest

from tests.helpers.taken_away import needs

pytestmark = pytest.mark.desktop

KEEP_A_SECRET = """
import keyring
keyring.set_password("a service", "a name", "in the keyring")
print(keyring.get_password("a service", "a name"))
"""


@needs("keyring")
def test_has_a_home_a_display_a_window_manager_and_a_keyring(desktop):
    assert desktop.home.is_dir()
    assert desktop.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").count("0x") == 1
    assert desktop.run(sys.executable, "-c", KEEP_A_SECRET) == "in the keyring"


def test_a_program_ends_with_its_block(desktop):
    with desktop.running("sleep", "600") as process:
        os.kill(process.pid, 0)

    assert process.returncode is not None
