"""The Debian package in a system of its own that has nothing but what its packages bring.

`build/dev.py deb` makes the package; these run with `--long`, as root, where mmdebstrap can fetch
such a system.
"""

import json
import os
import shutil
import subprocess

import pytest

from tests.helpers.source_tree import ROOT

RELEASE = "bookworm"
PACKAGES = sorted((ROOT / "dist").glob("desktop-assist_*.deb"))
HAS_TOOLS = shutil.which("mmdebstrap") is not None and os.geteuid() == 0
# What a package manager keeps of its own work; and a person's own files stay.
ITS_OWN = ("./var/lib/", "./var/cache/", "./var/log/", "./etc/ld.so.cache", "./root/")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.frozen,
    pytest.mark.timeout(900),
    pytest.mark.skipif(not PACKAGES, reason="no package: python3 build/dev.py deb"),
    pytest.mark.skipif(not HAS_TOOLS, reason="not installed, or not as root: mmdebstrap"),
]


class System:
    """A fresh one, in a folder."""

    def __init__(self, folder):
        self._folder = folder
        made = ["mmdebstrap", "--quiet", "--variant=minbase", "--mode=root", RELEASE, folder]
        if subprocess.run(made, check=False).returncode:
            pytest.skip("no such system can be fetched here")

    def run(self, *words):
        settings = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8"}
        settings |= {"DEBIAN_FRONTEND": "noninteractive", "QT_QPA_PLATFORM": "offscreen"}
        command = ["chroot", self._folder, *words]
        done = subprocess.run(command, env=settings, capture_output=True, check=False, text=True)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout

    def take(self, file):
        shutil.copy(file, self._folder / "root" / "package.deb")

    def files(self):
        command = ["find", ".", "-xdev", "!", "-type", "d"]
        found = subprocess.check_output(command, cwd=self._folder, text=True).splitlines()
        return {name for name in found if not name.startswith(ITS_OWN)}


@pytest.fixture(scope="module")
def system(tmp_path_factory):
    return System(tmp_path_factory.mktemp("debian") / "system")


def test_it_installs_tests_itself_and_goes_without_a_trace(system):
    system.run("apt-get", "update")
    system.take(PACKAGES[-1])
    system.run("apt-get", "install", "-y", "--no-install-recommends", "/root/package.deb")
    report = json.loads(system.run("desktop-assist", "--self-test"))
    assert [check for check in report["checks"] if not check["ok"]] == []
    assert "2026" in system.run("desktop-assist", "when", "5 May 2026")

    before = system.files()
    system.run("apt-get", "purge", "-y", "desktop-assist")
    gone = before - system.files()
    assert not [name for name in system.files() if "desktop-assist" in name.lower()]
    assert "./usr/bin/desktop-assist" in gone
