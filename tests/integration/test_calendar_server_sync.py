"""People and a real CalDAV server: all have everything in the end, and no edit is lost."""

import asyncio
import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.helpers.cut_line import cut_line
from tests.helpers.edit_ledger import EditLedger
from tests.helpers.radicale import Radicale
from tests.helpers.server_desk import ServerDesk, engine_packages, title_in

pytestmark = pytest.mark.timeout(900)

SLOTS = ("one", "two", "three")
STEPS = st.tuples(
    st.sampled_from((0, 1)),
    st.sampled_from(("put", "put", "put", "remove", "sync", "sync", "cut")),
    st.sampled_from(SLOTS),
    st.integers(200, 8_000),
)


@pytest.fixture(scope="module")
def packages():
    return engine_packages()


@pytest.fixture(scope="module")
def running(tmp_path_factory, packages):
    server = Radicale(tmp_path_factory.mktemp("radicale"))
    yield server
    server.close()


@pytest.fixture
def server(running):
    return emptied(running)


@pytest.fixture
def desks(tmp_path, packages):
    made = [ServerDesk(tmp_path / name, packages) for name in ("ada", "ben")]
    yield made
    for one in made:
        one.close()


def emptied(server):
    server.ask("DELETE", "work/")
    assert server.ask("MKCALENDAR", "work/").status == 201
    return server


async def joined(desks, address):
    for one in desks:
        await one.join(address)
    return desks


async def in_step(desks):
    """Everybody syncs, keeping both versions where two differ, until nothing is left to do."""
    for _ in range(12):
        reports = []
        for one in desks:
            reports.append(await one.sync(accepts_empty=True))
            for conflict in one.store.conflicts():
                one.store.choose(conflict.id, "both")
        if not any(one.changes or one.conflicts or one.left for one in reports):
            return
    raise AssertionError(f"never in step: {reports}")


async def test_two_people_see_what_the_other_did(desks, server):
    ada, ben = await joined(desks, server.address)
    ada.put("one", "Plan")
    ada.put("two", "Lunch")

    sent, fetched = await ada.sync(), await ben.sync()
    ben.put("one", "Plan B")
    ben.file("two").unlink()
    await ben.sync()
    report = await ada.sync()

    assert ada.titles() == ben.titles() == {"one": "Plan B"}
    assert {one.words for one in sent.changes} == {
        "added at the server: Plan", "added at the server: Lunch",
    }  # fmt: skip
    assert {one.words for one in fetched.changes} == {"added here: Plan", "added here: Lunch"}
    assert {one.words for one in report.changes} == {"changed here: Plan B", "removed here: Lunch"}


@pytest.mark.slow
async def test_what_both_changed_waits_for_the_person_and_neither_is_lost(desks, server):
    ada, ben = await joined(desks, server.address)
    ada.put("one", "Plan")
    await ada.sync()
    await ben.sync()
    ada.put("one", "Ada's")
    ben.put("one", "Ben's")
    await ada.sync()

    report = await ben.sync()
    (conflict,) = ben.store.conflicts()
    before = (ben.titles(), title_in(conflict.theirs))
    ben.store.choose(conflict.id, "both")
    await ben.sync()
    await ada.sync()

    assert report.conflicts == 1
    assert before == ({"one": "Ben's"}, "Ada's")
    assert sorted(ada.titles().values()) == sorted(ben.titles().values()) == ["Ada's", "Ben's"]
    assert ben.store.conflicts() == ()


@pytest.mark.slow
@pytest.mark.parametrize(("keep", "title"), [("mine", "Ben's"), ("theirs", "Ada's")])
async def test_one_version_stays_everywhere_once_it_is_chosen(desks, server, keep, title):
    ada, ben = await joined(desks, server.address)
    ada.put("one", "Ada's")
    await ada.sync()
    ben.put("one", "Ben's")
    await ben.sync()

    ben.store.choose(ben.store.conflicts()[0].id, keep)
    await ben.sync()
    await ada.sync()

    assert ada.titles() == ben.titles() == {"one": title}
    assert ben.store.conflicts() == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("keep", "titles", "taken_back"),
    [
        ("mine", ["Ben's"], ["Ada's"]),
        ("theirs", ["Ada's"], ["Ben's"]),
        ("both", ["Ada's", "Ben's"], ["Ben's"]),
    ],
)
async def test_a_choice_between_two_versions_is_taken_back_everywhere(
    desks, server, keep, titles, taken_back
):
    ada, ben = await joined(desks, server.address)
    ada.put("one", "Ada's")
    await ada.sync()
    ben.put("one", "Ben's")
    await ben.sync()

    chosen = await ben.settling.settle(ben.store.conflicts()[0].id, keep)
    await in_step(desks)
    before = sorted(ada.titles().values())
    ben.history.undo(chosen.change_id)
    await in_step(desks)

    assert (chosen.is_told, before) == (True, titles)
    assert sorted(ada.titles().values()) == sorted(ben.titles().values()) == taken_back


@pytest.mark.slow
async def test_what_is_only_fetched_is_never_sent(desks, server):
    ada, ben = desks
    await ada.join(server.address)
    await ben.join(server.address, "fetch")
    ada.put("one", "Plan")
    await ada.sync()
    await ben.sync()
    ben.put("one", "Mine")
    await ben.sync()

    await in_step([ada])
    await ben.sync()

    assert ada.titles() == ben.titles() == {"one": "Plan"}
    assert [one.is_writable for one in ben.store.current()] == [False]


@pytest.mark.slow
async def test_what_is_only_sent_never_changes_here(desks, server):
    ada, ben = desks
    await ada.join(server.address)
    await ben.join(server.address, "send")
    ben.put("one", "Plan")
    await ben.sync()
    await ada.sync()
    ada.put("one", "Other")
    ada.put("two", "More")
    await ada.sync()

    await ben.sync()

    assert ben.titles() == {"one": "Plan"}


@pytest.mark.slow
async def test_a_round_is_taken_back_like_any_change(desks, server):
    ada, ben = await joined(desks, server.address)
    ada.put("one", "Plan")
    ada.put("two", "Lunch")
    await ada.sync()
    await ben.sync()
    ada.put("one", "Changed")
    await ada.sync()
    report = await ben.sync()

    ben.history.undo(report.changes[0].change_id)
    await ben.sync()
    await ada.sync()

    assert ada.titles() == ben.titles() == {"one": "Plan", "two": "Lunch"}


@pytest.mark.slow
async def test_a_calendar_that_lost_everything_is_asked_about(desks, server):
    ada, ben = await joined(desks, server.address)
    ada.put("one", "Plan")
    await ada.sync()
    await ben.sync()
    ben.file("one").unlink()

    kept = await ben.sync()
    await ada.sync()
    still_there = ada.titles()
    await ben.sync(accepts_empty=True)
    await ada.sync(accepts_empty=True)

    assert "gone here; nothing was deleted at the server" in kept.words
    assert still_there == {"one": "Plan"}
    assert ada.titles() == ben.titles() == {}


@pytest.mark.slow
async def test_a_file_that_broke_here_is_not_deleted_there(desks, server):
    ada, ben = await joined(desks, server.address)
    ada.put("one", "Plan")
    ada.put("two", "Lunch")
    await ada.sync()
    await ben.sync()
    ben.file("one").write_bytes(b"half a fi")

    await ben.sync()
    await ada.sync()

    assert ada.titles() == {"one": "Plan", "two": "Lunch"}


@pytest.mark.slow
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=4, max_size=14))
def test_whatever_two_people_do_no_edit_is_lost(running, packages, tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("desks")

    async def live():
        server, ledger = emptied(running), EditLedger()
        desks = [ServerDesk(folder / name, packages) for name in ("ada", "ben")]
        with cut_line(server.port) as line:
            await joined(desks, f"http://127.0.0.1:{line.port}/")
            for who, what, uid, cut_after in steps:
                match what:
                    case "put":
                        ledger.put(desks[who], uid)
                    case "remove":
                        ledger.remove(desks[who], uid)
                    case _:
                        line.bytes_left = cut_after if what == "cut" else None
                        await desks[who].sync()
                        line.bytes_left = None
            await in_step(desks)
        return desks, ledger

    (ada, ben), ledger = asyncio.run(live())
    assert sorted(ada.titles().values()) == sorted(ben.titles().values())
    assert not ledger.lost(ada)
    for one in (ada, ben):
        one.close()


@pytest.mark.slow
async def test_two_thousand_events_and_a_cut_connection_come_to_the_same_end(desks, server):
    (ada, ben), ledger = desks, EditLedger()
    with cut_line(server.port) as line:
        await ada.join(server.address)
        await ben.join(f"http://127.0.0.1:{line.port}/")
        for number in range(2_000):
            ada.put(f"event-{number}", f"Meeting {number}")
        await ada.sync()
        line.bytes_left = 300_000
        await ben.sync()
        line.bytes_left = None
        await ben.sync()
        assert len(ben.titles()) == 2_000

        for number in range(50):
            ledger.put(ada, f"event-{number}")
            ledger.put(ben, f"event-{number + 25}")
        line.bytes_left = 20_000
        await asyncio.gather(ada.sync(), ben.sync())
        line.bytes_left = None
        await in_step([ada, ben])

    assert sorted(ada.titles().values()) == sorted(ben.titles().values())
    assert not ledger.lost(ada)


@pytest.mark.slow
@pytest.mark.timeout(1800)
async def test_twenty_people_with_fifty_edits_each_come_to_the_same_end(tmp_path, packages, server):
    dice, ledger = random.Random(11), EditLedger()
    desks = [ServerDesk(tmp_path / f"desk-{number}", packages) for number in range(20)]
    await joined(desks, server.address)
    for one in desks:
        one.workers = one.store._workers = _Threads()
    for _ in range(5):
        for one in desks:
            for _ in range(10):
                ledger.put(one, f"event-{dice.randrange(150)}")
        for first in range(0, len(desks), 2):  # two at the very same time
            await asyncio.gather(*(one.sync() for one in desks[first : first + 2]))

    await in_step(desks)

    ends = {tuple(sorted(one.titles().values())) for one in desks}
    assert len(ends) == 1
    assert not ledger.lost(desks[0])
    for one in desks:
        one.close()


class _Threads:
    """A WorkerPool with threads, so that two rounds go on at once."""

    def __init__(self):
        self._pool = ThreadPoolExecutor(1)

    async def run(self, function, *args, **kwargs):
        work = self._pool.submit(function, *args, **kwargs)
        return await asyncio.wrap_future(work)
