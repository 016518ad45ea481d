"""Plugins that are really installed, in a folder of their own that Python looks into."""

import base64
import hashlib
import importlib
import sys
import zipfile
from pathlib import Path

from desktop_assist.domain.plugin import PLUGIN_GROUP
from desktop_assist.files.formats.added_formats import set_added
from desktop_assist.plugins.plugin_room import PluginRoom
from desktop_assist.plugins.plugin_table import MIGRATIONS, PluginTable
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.inline_workers import InlineWorkers

SAMPLE = Path(__file__).with_name("sample_plugin")
WEATHER = (SAMPLE / "desk_weather.py").read_text("utf-8")


class PluginShelf:
    """Close it at the end: what was imported from it is forgotten then."""

    def __init__(self, folder: Path) -> None:
        self.packages = folder / "packages"
        self.packages.mkdir(parents=True)
        self._wheels = folder / "wheels"
        self._wheels.mkdir()
        self._modules: set[str] = set()
        sys.path.insert(0, str(self.packages))

    def install(self, name="desk-weather", code=WEATHER, version="1.0") -> None:
        """Make a wheel and unpack it, as installers do; another version takes its place."""
        module = name.replace("-", "_")
        self.remove(name)
        wheel = self._wheel(module, name, version, code)
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(self.packages)
        self._modules.add(module)
        importlib.invalidate_caches()

    def remove(self, name: str) -> None:
        """Take a package away."""
        module = name.replace("-", "_")
        for path in (*self.packages.glob(f"{module}.py"), *self.packages.glob(f"{module}-*/*")):
            path.unlink()
        for folder in self.packages.glob(f"{module}-*"):
            folder.rmdir()
        importlib.invalidate_caches()

    def forget_imports(self) -> None:
        """As after a new start of the program."""
        for module in self._modules:
            sys.modules.pop(module, None)

    def is_imported(self, module="desk_weather") -> bool:
        return module in sys.modules

    def close(self) -> None:
        sys.path.remove(str(self.packages))
        self.forget_imports()
        set_added(())

    def _wheel(self, module, name, version, code) -> Path:
        inner = f"{module}-{version}.dist-info"
        said = (
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nAuthor: Ada Example\n"
            "Summary: Weather for the trips of an office\nRequires-Dist: tzdata>=2026\n"
        )
        files = {
            f"{module}.py": code,
            f"{inner}/METADATA": said,
            f"{inner}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            f"{inner}/entry_points.txt": f"[{PLUGIN_GROUP}]\nsample = {module}:plugin\n",
        }
        lines = [f"{path},{_digest(text)},{len(text.encode())}" for path, text in files.items()]
        files[f"{inner}/RECORD"] = "\n".join([*lines, f"{inner}/RECORD,,", ""])
        wheel = self._wheels / f"{module}-{version}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            for path, text in files.items():
                archive.writestr(path, text)
        return wheel


class PluginDesk:
    """Plugins with everything that keeps and runs them; `restart` is a new start of the program."""

    def __init__(self, folder: Path) -> None:
        self.shelf = PluginShelf(folder)
        self.database = SqliteDatabase(folder / "plugins.sqlite3")
        self.database.migrate(list(MIGRATIONS))
        self.table = PluginTable(self.database)
        self.is_open = True
        self.told: list[tuple] = []
        self.room = self._room()

    def _room(self) -> PluginRoom:
        return PluginRoom(self.table, InlineWorkers(), lambda: self.is_open, self.told.append)

    def restart(self) -> PluginRoom:
        self.room.close()
        self.shelf.forget_imports()
        self.room = self._room()
        return self.room

    def tool(self, name: str):
        return next(one for one in self.room.tools() if one.spec.name.endswith(name))

    def close(self) -> None:
        self.room.close()
        self.database.close()
        self.shelf.close()


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
