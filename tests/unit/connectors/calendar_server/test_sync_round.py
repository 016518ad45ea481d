"""A round with an account: what it did is kept, and what went wrong is, too."""

import pytest

from tests.helpers.scripted_engine import ScriptedPackages
from tests.helpers.server_desk import ServerDesk, event_text


@pytest.fixture
def packages():
    return ScriptedPackages()


@pytest.fixture
async def desk(tmp_path, packages):
    made = ServerDesk(tmp_path, packages)
    await made.join("https://cal.example.org")
    yield made
    made.close()


async def test_both_sides_are_in_step_afterwards(desk, packages):
    packages.there["b"] = event_text("b", "Lunch")
    desk.put("a", "Plan")

    report = await desk.sync()

    assert desk.titles() == {"a": "Plan", "b": "Lunch"}
    assert set(packages.there) == {"a", "b"}
    assert desk.calendar.as_of == desk.clock.now()
    assert [one.words for one in desk.store.changes()] == [
        "added here: Lunch", "added at the server: Plan",
    ]  # fmt: skip
    assert report.words == "“cal.example.org” is in step: 1 changed here, 1 at the server."


async def test_a_version_kept_beside_the_other_is_sent_in_the_same_round(desk, packages):
    packages.there["a"] = event_text("a", "Theirs")
    desk.put("a", "Mine")
    await desk.sync()
    desk.store.choose(desk.store.conflicts()[0].id, "both")

    await desk.sync()

    assert sorted(desk.titles().values()) == ["Mine", "Theirs"]
    assert len(packages.there) == 2
    assert desk.store.conflicts() == ()


async def test_what_went_wrong_is_kept_with_the_calendar_until_it_is_well(desk, packages):
    packages.failure = "network"
    broken = await desk.sync()
    packages.failure = ""
    healed = await desk.sync()

    assert broken.server.problem == "The server cannot be reached."
    assert (healed.server.problem, healed.server.failures) == ("", 0)


async def test_an_emptied_side_is_followed_only_when_that_is_accepted(desk, packages):
    packages.emptied = "here"

    asked = await desk.sync()
    done = await desk.sync(accepts_empty=True)

    assert "nothing was deleted at the server" in asked.words
    assert done.server.problem == ""


async def test_a_folder_that_cannot_be_written_is_told(desk, packages):
    packages.there["a"] = event_text("a", "Plan")
    desk.calendar.folder.parent.mkdir()
    desk.calendar.folder.write_text("a file where the folder should be")

    report = await desk.sync()

    assert report.server.problem
    assert report.server.needs_person
