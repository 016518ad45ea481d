"""Nothing of a guarded process leaves this computer, whatever library tries.

A hook cannot be taken away again, so each looks from a process of its own.
"""

import subprocess
import sys

TRIED = """
import socket, sys
from desktop_assist.system.network_guard import NetworkGuard
NetworkGuard._look.__cantrace__ = True  # else its lines would count as never run
shut = [True]
guard = NetworkGuard(lambda: shut[0])
guard.watch(); guard.watch()

def tried(what):
    try:
        what()
    except Exception as error:
        return type(error).__name__
    return "done"

def connect():
    with socket.socket() as one:
        one.settimeout(0.01)
        one.connect(("192.0.2.1", 9))

def send():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.sendto(b"x", ("192.0.2.1", 9))

def here():
    with socket.socket() as server, socket.socket() as one:
        server.bind(("127.0.0.1", 0))
        server.listen()
        one.connect(server.getsockname())

print(tried(connect), tried(send), tried(lambda: socket.getaddrinfo("example.org", 443)))
print(tried(here), tried(lambda: socket.getaddrinfo("localhost", 80)))
shut[0] = False
print(tried(send))
"""


def test_only_this_computer_is_reached_while_it_is_shut():
    ran = subprocess.run([sys.executable, "-c", TRIED], capture_output=True, text=True, check=True)

    away, near, opened = ran.stdout.splitlines()
    assert away == " ".join(["ConnectionPreventedError"] * 3)
    assert near == "done done"
    assert opened != "ConnectionPreventedError"
