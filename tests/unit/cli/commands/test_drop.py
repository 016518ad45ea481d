"""`drop`: what dropping files into the window does."""


async def test_each_file_gets_its_card(rig, capsys):
    (rig.folder / "notes.txt").write_text("Some notes", "utf-8")
    (rig.folder / "receipt.pdf").write_bytes(b"%PDF-1.4 broken")

    status = await rig.run("drop", str(rig.folder / "notes.txt"), str(rig.folder / "receipt.pdf"))

    written = capsys.readouterr().out
    assert status == 0
    assert "notes.txt" in written
    assert "receipt.pdf" in written


async def test_programs_get_json_lines(rig, printed):
    (rig.folder / "notes.txt").write_text("Some notes", "utf-8")

    await rig.run("drop", str(rig.folder / "notes.txt"), "--json")

    assert [line["type"] for line in printed()] == ["tool_result", "done"]


async def test_a_file_that_is_not_there_is_status_1(rig, capsys):
    assert await rig.run("drop", "nowhere.txt") == 1
    assert "There is no file nowhere.txt." in capsys.readouterr().err
