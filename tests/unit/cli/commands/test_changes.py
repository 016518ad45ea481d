"""`undo` and `redo`."""

import pytest


@pytest.fixture
async def sheet(rig, capsys):
    await rig.run("expenses", "add", "--amount", "12.50", "--merchant", "Bakery")
    capsys.readouterr()
    return rig.house.sheet


async def test_undo_takes_the_last_change_back(rig, sheet, capsys):
    status = await rig.run("undo")

    assert (status, sheet.exists()) == (0, False)
    assert capsys.readouterr().out == "Taken back: Added expense Bakery\n"


async def test_redo_makes_it_again_byte_for_byte(rig, sheet):
    before = sheet.read_bytes()
    await rig.run("undo")

    await rig.run("redo")

    assert sheet.read_bytes() == before


async def test_programs_learn_which_files_changed(rig, sheet, printed):
    await rig.run("undo", "--json")

    (shape,) = printed()
    assert shape["files"] == [str(sheet)]
    assert (shape["state"], shape["summary"]) == ("undone", "Added expense Bakery")


async def test_nothing_to_take_back_is_status_1(rig, capsys):
    assert await rig.run("undo") == 1
    assert capsys.readouterr().err.count("\n") == 1
