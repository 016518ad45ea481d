"""A part comes into being when it is first asked for, and only once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from desktop_assist.app.later import Later


def test_nothing_is_built_before_it_is_asked_for():
    built = []
    later = Later(lambda: built.append("room"))

    assert built == []
    assert later.built == ()
    assert later() is None
    assert built == ["room"]


def test_all_threads_get_the_same_one():
    together = Barrier(4)
    later = Later(object)

    def ask(_):
        together.wait()
        return later()

    with ThreadPoolExecutor(4) as pool:
        parts = list(pool.map(ask, range(4)))

    assert all(part is parts[0] for part in parts)


def test_what_failed_is_tried_again():
    answers = iter((OSError("The disk is gone."), None))

    def build():
        if error := next(answers):
            raise error
        return "room"

    later = Later(build)

    with pytest.raises(OSError, match="gone"):
        later()
    assert later() == "room"
