"""No key or token stands in the repository, but those that tests made up."""

from desktop_assist.privacy.secrets import CALENDAR_ADDRESS, find_keys
from tests.helpers.source_tree import FOREIGN, ROOT, name_of

SHIPPED = ("desktop_assist", "build", "resources", ".ci", ".github")
MADE_UP = {
    "tests/end2end/test_keyring.py",
    "tests/evals/",
    "tests/helpers/planted_secrets.py",
    "tests/helpers/slack_server.py",
    "tests/integration/robustness/test_server_copy.py",
    "tests/ui/chat/test_chat_pane.py",
    "tests/unit/app/",
    "tests/unit/privacy/",
    "tests/unit/providers/realtime/",
}


def with_keys(*folders):
    """The text files below these folders in which a key stands."""
    for folder in folders:
        for file in (ROOT / folder).rglob("*"):
            if file.is_file() and not FOREIGN & set(file.parts) and holds_key(file):
                yield name_of(file)


def holds_key(file):
    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError:
        return False
    return any(one.kind != CALENDAR_ADDRESS for one in find_keys(text))


def test_no_key_is_shipped():
    assert holds_key(ROOT / "tests" / "helpers" / "planted_secrets.py")
    assert list(with_keys(*SHIPPED)) == []
    assert [one.name for one in ROOT.iterdir() if one.is_file() and holds_key(one)] == []


def test_keys_of_tests_stand_where_they_were_made_up():
    found = set(with_keys("tests"))

    assert {one for one in found if not one.startswith(tuple(MADE_UP))} == set()
    assert {place for place in MADE_UP if not any(one.startswith(place) for one in found)} == set()
