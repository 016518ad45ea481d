"""One running copy, which hears of later starts."""

import json
import socket

import pytest

from desktop_assist.domain.errors import AlreadyRunningError
from desktop_assist.domain.handover import Handover
from desktop_assist.system import single_instance
from desktop_assist.system.single_instance import InstanceDoor, hand_over, place_of

ASKED = Handover("quick", "What time is it?", conversation_id="abc", page="calendar")


@pytest.fixture(autouse=True)
def runtime_folder(monkeypatch, tmp_path_factory):
    # Short: the path of a socket may have 107 characters at most.
    folder = tmp_path_factory.mktemp("run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
async def heard(tmp_path):
    told = []
    door = InstanceDoor(tmp_path)
    assert await door.open(told.append)
    yield told
    await door.close()


async def from_elsewhere(*arguments):
    import asyncio

    return await asyncio.to_thread(hand_over, *arguments)


async def test_a_later_start_is_heard_word_for_word(heard, tmp_path):
    asked = Handover(files=(tmp_path / "größe 1.ics", tmp_path / "b.pdf"))
    assert await from_elsewhere(tmp_path, ASKED)
    assert await from_elsewhere(tmp_path, asked)
    assert heard == [ASKED, asked]


async def test_nobody_hears_where_none_runs(tmp_path):
    assert not hand_over(tmp_path, ASKED)


async def test_other_data_is_another_program(heard, tmp_path):
    assert not await from_elsewhere(tmp_path / "other", ASKED)
    assert heard == []


async def test_the_second_is_told_that_it_is_not_the_first(heard, tmp_path):
    second = InstanceDoor(tmp_path)
    assert not await second.open(pytest.fail)
    assert heard == [Handover("nothing")]


async def test_after_the_end_the_next_start_is_the_first(tmp_path):
    door = InstanceDoor(tmp_path)
    await door.open(pytest.fail)
    await door.close()
    assert not place_of(tmp_path).exists()
    assert not hand_over(tmp_path, ASKED)


async def test_what_a_crash_left_behind_is_taken_over(tmp_path):
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(place_of(tmp_path)))
    door = InstanceDoor(tmp_path)
    assert await door.open(pytest.fail)
    await door.close()


async def test_a_copy_that_hangs_is_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr(single_instance, "_PATIENCE_S", 0.05)
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(place_of(tmp_path)))
        deaf.listen()
        with pytest.raises(AlreadyRunningError, match="does not answer"):
            hand_over(tmp_path, ASKED)


@pytest.mark.parametrize(
    "line",
    [
        b"not json",
        b"[]",
        b'{"surface": "quick"}',
        b"x" * 70_000,
    ],
)
async def test_what_is_not_ours_gets_no_answer(heard, tmp_path, line):
    import asyncio

    reader, writer = await asyncio.open_unix_connection(place_of(tmp_path))
    writer.write(line + b"\n")
    assert await reader.read() == b""
    writer.close()
    assert heard == []


async def test_an_unknown_surface_is_refused(heard, tmp_path):
    import asyncio

    told = {"data": str(tmp_path), "password": "", "surface": "shell", "page": "", "files": []}
    reader, writer = await asyncio.open_unix_connection(place_of(tmp_path))
    writer.write(json.dumps(told).encode() + b"\n")
    assert await reader.read() == b""
    writer.close()
    assert heard == []


async def test_on_windows_a_password_keeps_others_out(tmp_path, monkeypatch):
    monkeypatch.setattr(single_instance.sys, "platform", "win32")
    monkeypatch.setattr(single_instance, "_let_it_come_forward", lambda: None)
    told = []
    door = InstanceDoor(tmp_path)
    await door.open(told.append)
    place = place_of(tmp_path)
    right = place.read_text()
    place.write_text(right.partition(" ")[0] + " guessed")
    assert not await from_elsewhere(tmp_path, ASKED)
    place.write_text(right)
    assert await from_elsewhere(tmp_path, ASKED)
    assert told == [ASKED]
    await door.close()


def test_a_shared_folder_that_others_can_enter_is_refused(tmp_path, monkeypatch):
    import os

    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert place_of(tmp_path).parent.stat().st_mode & 0o777 == 0o700
    (tmp_path / f"desktop-assist-{os.getuid()}").chmod(0o755)
    with pytest.raises(AlreadyRunningError):
        place_of(tmp_path)
