import json

import pytest


@pytest.fixture
def handbook(tmp_path):
    folder = tmp_path / "handbook"
    folder.mkdir()
    (folder / "leave.md").write_text("# Leave\n\nThirty days a year.", encoding="utf-8")
    return folder


@pytest.fixture
def guide(tmp_path):
    path = tmp_path / "guide.md"
    path.write_text("# Hotels\n\nA hotel may cost 180 euros a night.", encoding="utf-8")
    return path


async def test_files_are_copied_and_folders_are_watched(rig, guide, handbook, printed):
    assert await rig.run("policies", "add", str(guide), str(handbook), "--json") == 0

    names = [one["name"] for one in printed()[0]["documents"]]
    assert names == ["guide.md", "handbook/leave.md"]
    assert (rig.house.files.current().policies / "guide.md").exists()


async def test_one_that_is_not_there_does_not_hold_up_the_others(rig, guide, capsys):
    assert await rig.run("policies", "add", "gone.pdf", str(guide)) == 1

    told = capsys.readouterr()
    assert "gone.pdf" in told.err
    assert "1 documents are searched" in told.out or "1 read" in told.out


async def test_a_question_is_answered_with_the_place(rig, guide, printed):
    await rig.run("policies", "add", str(guide), "--json")

    assert await rig.run("policies", "answer", "What may a hotel cost?", "--json") == 0

    answer = printed()[-1]
    assert answer["answer"] == "A hotel may cost 180 euros a night."
    assert answer["citations"][0]["section"] == "Hotels"


async def test_what_is_not_in_the_documents_is_said(rig, guide, capsys):
    await rig.run("policies", "add", str(guide))

    await rig.run("policies", "answer", "Who won the football tournament?")

    assert "Not found" in capsys.readouterr().out


async def test_a_batch_gives_a_line_for_each(rig, guide, tmp_path, printed):
    await rig.run("policies", "add", str(guide), "--json")
    batch = tmp_path / "batch.jsonl"
    lines = [{"id": n, "text": text} for n, text in enumerate(("hotel night", "euros"))]
    batch.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")

    assert await rig.run("policies", "search", "--batch", str(batch)) == 0

    found = printed()[-2:]
    assert [(one["id"], len(one["passages"])) for one in found] == [(0, 1), (1, 1)]


async def test_a_removed_document_can_be_brought_back(rig, guide, printed):
    await rig.run("policies", "add", str(guide), "--json")

    assert await rig.run("policies", "remove", "guide", "--json") == 0
    await rig.run("policies", "list", "--json")
    assert printed()[-1]["documents"] == []

    await rig.run("undo")
    assert (rig.house.files.current().policies / "guide.md").exists()


async def test_a_document_of_a_folder_is_taken_out_with_the_folder(rig, handbook, capsys):
    await rig.run("policies", "add", str(handbook))

    assert await rig.run("policies", "remove", "leave") == 1
    assert "policies remove handbook" in capsys.readouterr().err
    assert await rig.run("policies", "remove", "handbook") == 0
    assert (handbook / "leave.md").exists()


async def test_nothing_to_look_for_is_a_misuse(rig):
    assert await rig.run("policies", "search") == 2


async def test_the_version_of_a_day_is_asked_for(rig, tmp_path, printed):
    for year, cost in ((2025, 150), (2026, 180)):
        path = tmp_path / f"travel {year}.md"
        path.write_text(f"# Hotels\n\nA hotel may cost {cost} euros a night.", encoding="utf-8")
        await rig.run("policies", "add", str(path), "--json")

    await rig.run("policies", "answer", "What may a hotel cost?", "--json")
    await rig.run("policies", "answer", "What may a hotel cost?", "--on", "2025-06-01", "--json")

    assert [one["answer"] for one in printed()[-2:]] == [
        "A hotel may cost 180 euros a night.",
        "A hotel may cost 150 euros a night.",
    ]


async def test_all_that_is_known_of_a_document_is_listed(rig, tmp_path, printed, capsys):
    path = tmp_path / "travel 2026.md"
    path.write_text("# Hotels\n\nThe hotel may cost up to 180 euros.", encoding="utf-8")
    await rig.run("policies", "add", str(path), "--json")

    await rig.run("policies", "list", "--json")
    [listed] = printed()[-1]["documents"]
    assert (listed["state"], listed["effective"], listed["in_force"]) == (
        "indexed",
        "2026-01-01",
        True,
    )
    await rig.run("policies", "list")
    assert "2026-01-01" in capsys.readouterr().out
