"""Everything the program keeps goes to another computer in one file, keys excepted."""

from contextlib import closing
from datetime import date
from zipfile import ZipFile

import pytest

from desktop_assist.app.moving import Moving
from desktop_assist.app.open_database import open_database
from desktop_assist.connectors.mcp.server import Launch, McpServer
from desktop_assist.connectors.mcp.server_table import ServerTable
from desktop_assist.domain.database import Statement
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.plugins.plugin_table import AllowedPlugin, PluginTable
from desktop_assist.system.folders import portable_folders

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    folders = portable_folders(tmp_path_factory.mktemp("old"))
    with_table(folders, "from the old one")
    folders.facts_file.write_text("a fact\n")
    folders.settings_file.write_text(
        '[workspace]\nfolder = "/nowhere/old"\n[appearance]\ntheme = "dark"\n'
    )
    folders.assistants.mkdir()
    (folders.assistants / "mine.toml").write_text("name = 'Mine'")
    file = folders.data / "everything.zip"
    Moving(folders).pack(file, TODAY)
    return file


def with_table(folders, text):
    database = open_database(folders.database)
    PluginTable(database).keep(AllowedPlugin("desk-weather", "1.0", "as it was"))
    ServerTable(database).keep(McpServer("notes", Launch("notes-server"), is_allowed=True))
    database.write(
        Statement("CREATE TABLE kept (text TEXT)"),
        Statement("INSERT INTO kept VALUES (?)", (text,)),
    )
    database.close()


def kept_in(folders):
    database = open_database(folders.database)
    found = database.rows(str, "SELECT text FROM kept")
    database.close()
    return found


def test_it_is_all_there_on_the_other_computer(packed, tmp_path):
    folders = portable_folders(tmp_path)
    moving = Moving(folders)

    assert moving.take_in(packed) == TODAY
    assert not folders.database.exists()
    moving.finish()

    assert kept_in(folders) == ["from the old one"]
    assert folders.facts_file.read_text() == "a fact\n"
    assert (folders.assistants / "mine.toml").is_file()
    assert 'theme = "dark"' in folders.settings_file.read_text()
    assert "/nowhere" not in folders.settings_file.read_text()


def test_servers_of_tools_and_plugins_are_asked_about_again(packed, tmp_path):
    folders = portable_folders(tmp_path)
    moving = Moving(folders)
    moving.take_in(packed)
    moving.finish()

    with closing(open_database(folders.database)) as database:
        [server] = ServerTable(database).servers()
        plugins = PluginTable(database).plugins()
    assert (server.name, server.is_used) == ("notes", False)
    assert plugins == ()


def test_what_was_there_before_is_kept_aside(packed, tmp_path):
    folders = portable_folders(tmp_path)
    with_table(folders, "from this one")
    moving = Moving(folders)
    moving.take_in(packed)
    moving.finish()

    aside = folders.data / "before-taking-in" / folders.database.name
    assert aside.is_file()
    assert kept_in(folders) == ["from the old one"]


def test_any_other_file_changes_nothing(tmp_path):
    folders = portable_folders(tmp_path)
    other = tmp_path / "other.zip"
    with ZipFile(other, "w") as archive:
        archive.writestr("about.json", '{"program": "another"}')
    moving = Moving(folders)

    with pytest.raises(UnreadableFileError, match="not a file that Desktop Assist packed"):
        moving.take_in(other)
    moving.finish()

    assert [one.name for one in tmp_path.iterdir()] == ["other.zip"]
