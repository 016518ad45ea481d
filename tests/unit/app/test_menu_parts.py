"""What the pages of contacts and changes work with is joined to the real parts."""

import pytest

from desktop_assist import __version__
from desktop_assist.app.menu_parts import menu_services
from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.contact import Contact
from desktop_assist.system.folders import portable_folders


@pytest.fixture
async def parts(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    yield parts
    await parts.close()


async def test_a_contact_that_is_kept_stands_among_the_changes(parts):
    menu_services(parts).contacts.desk.keep(Contact("Anna Berg", ("anna@a.example",)))
    [change] = menu_services(parts).changes.changes.listing()
    assert change.cause.summary == "Added contact Anna Berg"
    assert menu_services(parts).changes.copies.copies() == ()


async def test_what_is_told_of_the_program_is_read_from_it(parts):
    services = menu_services(parts).help
    assert services.version == __version__
    assert services.news().startswith("# What's new")


async def test_ones_own_files_are_named_also_while_the_sample_is_in_use(parts):
    parts.settings.set("workspace.sample", "true")
    assert menu_services(parts).moving.files() == parts.folders.workspace
    parts.settings.set("workspace.folder", str(parts.folders.data / "Mine"))
    assert menu_services(parts).moving.files() == parts.folders.data / "Mine"
