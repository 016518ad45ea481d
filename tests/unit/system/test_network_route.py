"""Whether there is a way out of this computer."""

import errno
import socket

from desktop_assist.system.network_route import has_route


def answer(monkeypatch, families):
    def connect(self, address):
        if self.family not in families:
            raise OSError(errno.ENETUNREACH, "Network is unreachable")
        assert self.type == socket.SOCK_DGRAM, "Something would be sent."

    monkeypatch.setattr(socket.socket, "connect", connect)


def test_one_kind_of_network_is_enough(monkeypatch):
    answer(monkeypatch, {socket.AF_INET6})
    assert has_route()


def test_without_any_there_is_none(monkeypatch):
    answer(monkeypatch, set())
    assert not has_route()
