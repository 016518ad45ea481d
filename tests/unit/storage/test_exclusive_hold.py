"""One copy of the program at a time does what must not be done by two."""

from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest

from desktop_assist.domain.errors import StorageError
from desktop_assist.storage import exclusive_hold
from desktop_assist.storage.exclusive_hold import exclusively


def test_two_never_do_it_at_once(tmp_path):
    inside, most = [], []

    def do(number):
        with exclusively(tmp_path / "new" / "lock"):
            inside.append(number)
            most.append(len(inside))
            sleep(0.01)
            inside.remove(number)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(do, range(8)))

    assert most == [1] * 8


def test_who_waits_too_long_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(exclusive_hold, "WAIT_S", 0.01)

    with (
        exclusively(tmp_path / "lock"),
        pytest.raises(StorageError),
        exclusively(tmp_path / "lock"),
    ):
        pass


def test_a_failure_inside_stays_what_it_is_and_lets_go(tmp_path):
    with pytest.raises(PermissionError), exclusively(tmp_path / "lock"):
        raise PermissionError

    with exclusively(tmp_path / "lock"):
        pass
