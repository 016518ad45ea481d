"""Exports of a workspace, read with care."""

import json
import stat
import zipfile

import pytest

from desktop_assist.connectors.slack.export_archive import is_export, look_into, read_days
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.slack_export import CHANNELS, PEOPLE, said, write_export


@pytest.fixture
def export(tmp_path):
    return write_export(tmp_path / "acme.zip")


def texts(path):
    batches = look_into(path).batches
    return [one.text for batch in batches for one in read_days(path, batch).messages]


def test_channels_people_and_days_are_counted_before_anything_is_read(export):
    content = look_into(export)

    assert [one.title for one in content.channels] == ["#travel"]
    assert [one.name for one in content.people] == ["Ada Rossi", "Ben Okafor"]
    assert content.days == 2


def test_days_are_read_in_their_order(export):
    assert [text.split()[0] for text in texts(export)] == ["Travel", "I'll", "Let's", "Tuesday"]


def test_an_export_in_a_folder_of_its_own_is_one_all_the_same(tmp_path):
    path = tmp_path / "wrapped.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("acme/channels.json", json.dumps(CHANNELS))
        archive.writestr("acme/users.json", json.dumps(PEOPLE))
        archive.writestr(
            "acme/travel/2026-11-18.json", json.dumps([said("1795000000.000100", "U1", "Hi")])
        )

    assert (is_export(path), texts(path)) == (True, ["Hi"])


def test_one_broken_day_does_not_stop_the_others(tmp_path):
    path = write_export(tmp_path / "acme.zip")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("travel/2026-11-20.json", "[{")

    (batch,) = look_into(path).batches

    assert (len(read_days(path, batch).messages), read_days(path, batch).unread) == (4, 1)


@pytest.mark.parametrize(
    "name",
    ["../../evil.json", "/etc/evil.json", "C:/evil.json", "a\\..\\evil.json", "a/../../b.json"],
)
def test_names_that_lead_out_are_refused(export, name):
    with zipfile.ZipFile(export, "a") as archive:
        archive.writestr(name, "[]")

    with pytest.raises(UnreadableFileError, match="lead out"):
        look_into(export)


def test_links_in_an_archive_are_refused(export):
    link = zipfile.ZipInfo("travel/2026-11-21.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(export, "a") as archive:
        archive.writestr(link, "/etc/passwd")

    with pytest.raises(UnreadableFileError, match="lead out"):
        look_into(export)


def test_what_bursts_is_refused_before_it_is_unpacked(export):
    with zipfile.ZipFile(export, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("travel/2026-11-21.json", b" " * 3_000_000)

    with pytest.raises(UnreadableFileError, match="bursts"):
        look_into(export)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"no archive at all"])
def test_what_is_broken_is_said_to_be(tmp_path, content):
    path = tmp_path / "broken.zip"
    path.write_bytes(content)

    assert not is_export(path)
    with pytest.raises(UnreadableFileError, match="broken"):
        look_into(path)


def test_another_archive_is_no_export(tmp_path):
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("one.jpg", b"x")

    assert not is_export(path)
    with pytest.raises(UnreadableFileError, match="no export"):
        look_into(path)


def test_lists_of_the_wrong_shape_hold_nothing(tmp_path):
    path = write_export(tmp_path / "odd.zip", {}, channels={"a": 1}, users=[1, None, {}])

    assert look_into(path).people == ()
