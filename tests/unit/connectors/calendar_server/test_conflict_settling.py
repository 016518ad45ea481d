"""A choice between two versions is written here at once, and taken back like any change."""

import pytest

from desktop_assist.domain.errors import UsageError
from tests.helpers.conflict_desk import ConflictDesk


@pytest.fixture
def desk(tmp_path):
    made = ConflictDesk(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("keep", "titles", "taken_back"),
    [
        ("mine", ["My a"], ["Their a"]),
        ("theirs", ["Their a"], ["My a"]),
        ("both", ["My a", "Their a"], ["My a"]),
    ],
)
async def test_what_stays_is_written_and_undo_brings_the_other(desk, keep, titles, taken_back):
    (one,) = await desk.meet("a")

    settled = await desk.settling.settle(one.id, keep)
    stays = sorted(desk.titles().values())
    desk.history.undo(settled.change_id)

    assert stays == titles
    assert sorted(desk.titles().values()) == taken_back


async def test_the_others_go_on_waiting(desk):
    one, other = await desk.meet("a", "b")

    settled = await desk.settling.settle(one.id, "theirs")

    assert settled.others == (other,)
    assert not settled.is_told  # nothing reaches the server


async def test_what_was_written_since_it_was_shown_is_not_overwritten(desk):
    (one,) = await desk.meet("a")
    desk.put("a", "Once more")

    with pytest.raises(UsageError, match="not in conflict any more"):
        await desk.settling.settle(one.id, "theirs")

    assert desk.titles() == {"a": "Once more"}


async def test_what_is_settled_is_settled_once(desk):
    (one,) = await desk.meet("a")
    await desk.settling.settle(one.id, "mine")

    with pytest.raises(UsageError, match="not in conflict any more"):
        await desk.settling.settle(one.id, "theirs")
