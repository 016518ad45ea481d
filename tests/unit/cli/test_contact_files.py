"""Files of contacts are taken along for one run."""

import pytest

from desktop_assist.cli.contact_files import add_contacts
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.cli_rig import CliRig


@pytest.fixture
def rig(tmp_path):
    made = CliRig(tmp_path)
    yield made
    made.close()


async def test_what_cannot_be_read_is_told_and_the_rest_serves(rig, tmp_path, capsys):
    file = tmp_path / "people.csv"
    file.write_text("Name,Email\nAnna,anna@corp.example\nTom,nowhere\n")

    await add_contacts((file,), rig.services)

    assert [one.name for one in rig.services.contacts.current().contacts] == ["Anna", "Tom"]
    assert capsys.readouterr().err == (
        "desktop-assist: people.csv, line 3: It is no mail address.\n"
    )


async def test_a_missing_file_ends_the_run(rig, tmp_path):
    with pytest.raises(UnreadableFileError):
        await add_contacts((tmp_path / "none.vcf",), rig.services)
