"""`redact`: what would leave the laptop."""

import io


async def test_personal_data_is_taken_out(rig, capsys):
    await rig.run("redact", "Write to ada@example.org")

    assert "ada@example.org" not in capsys.readouterr().out


async def test_programs_get_json(rig, printed):
    await rig.run("redact", "Nothing in it", "--json")

    assert printed() == [{"text": "Nothing in it"}]


async def test_a_batch_keeps_its_ids(rig, printed, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO('{"id": 1, "text": "Hello"}\n'))

    await rig.run("redact", "--batch", "-")

    assert printed() == [{"id": 1, "text": "Hello"}]
