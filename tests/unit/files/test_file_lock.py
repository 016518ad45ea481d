"""Two of our programs never write one file at once."""

import threading

import pytest

from desktop_assist.domain.errors import FileError, FileInUseError
from desktop_assist.files import file_lock
from desktop_assist.files.file_lock import locked


def test_a_held_file_is_reported_after_a_while(tmp_path, monkeypatch):
    monkeypatch.setattr(file_lock, "WAIT_S", 0.05)
    target = tmp_path / "a.ics"

    with (
        locked([target], tmp_path / "locks"),
        pytest.raises(FileInUseError, match=r"a\.ics"),
        locked([target], tmp_path / "locks"),
    ):
        pass


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "locks").write_bytes(b"")

    with (
        pytest.raises(FileError, match="cannot be written"),
        locked([tmp_path / "a.ics"], tmp_path / "locks"),
    ):
        pass


def test_threads_that_name_the_files_in_another_order_do_not_block_each_other(tmp_path):
    targets, rounds = [tmp_path / "a", tmp_path / "b"], []

    def work(order):
        for _ in range(20):
            with locked(order, tmp_path / "locks"):
                rounds.append(1)

    threads = [threading.Thread(target=work, args=(order,)) for order in (targets, targets[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(rounds) == 40


def test_a_name_that_is_no_text_is_locked_like_any_other(tmp_path):
    with locked([tmp_path / "Caf\udce9.ics"], tmp_path / "locks"):
        assert len(list((tmp_path / "locks").iterdir())) == 1
