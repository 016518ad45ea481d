"""Dropped files are worked off one after the other."""

from desktop_assist.ui.drop.drop_queue import summary_words


async def test_all_are_taken_in_and_one_that_is_broken_stops_no_other(taking, qtbot, caplog):
    with qtbot.waitSignal(taking.queue.ended):
        taking.drop("a.ics", "broken.pdf", "odd.png", "useless.zip", "b.ics")
    assert taking.states() == ["done", "failed", "failed", "failed", "done"]
    assert taking.queue.files[1].words == "broken.pdf is broken. Save it again."
    assert "program itself" in taking.queue.files[2].words
    assert [record.message for record in caplog.records] == ["drop_fault"]
    caplog.clear()
    assert summary_words(taking.queue.files) == "2 of 5 files were taken in, 3 cannot be used"


async def test_they_are_taken_as_the_person_says(taking):
    taking.drop("a.pdf", way="policy")
    await taking.settle()
    assert taking.taken == [("a.pdf", "policy")]


async def test_one_is_left_out_and_the_others_go_on(taking):
    taking.may_end.clear()
    taking.drop("a.ics", "b.ics", "c.ics")
    await taking.settle()
    taking.queue.cancel(0)
    taking.queue.cancel(1)
    taking.may_end.set()
    await taking.settle()
    assert taking.states() == ["cancelled", "cancelled", "done"]
    assert [name for name, _ in taking.taken] == ["a.ics", "c.ics"]


async def test_the_rest_is_left_out_and_tried_again(taking):
    taking.may_end.clear()
    taking.drop("a.ics", "b.ics")
    await taking.settle()
    taking.queue.cancel_all()
    await taking.settle()
    assert summary_words(taking.queue.files) == "0 of 2 files were taken in, 2 left out"
    taking.may_end.set()
    taking.queue.retry(1)
    await taking.settle()
    assert taking.states() == ["cancelled", "done"]


async def test_what_is_dropped_meanwhile_waits_and_what_comes_later_begins_anew(taking):
    taking.may_end.clear()
    taking.drop("a.ics")
    taking.drop("b.ics")
    assert summary_words(taking.queue.files) == "0 of 2 files are taken in"
    taking.may_end.set()
    await taking.settle()
    assert taking.states() == ["done", "done"]
    taking.drop("c.ics")
    await taking.settle()
    assert [file.path.name for file in taking.queue.files] == ["c.ics"]
    taking.queue.clear()
    assert not taking.queue.files


async def test_what_is_done_is_neither_left_out_nor_tried_again(taking):
    taking.drop("a.ics")
    await taking.settle()
    taking.queue.cancel(0)
    taking.queue.retry(0)
    await taking.settle()
    assert taking.states() == ["done"]
    assert len(taking.taken) == 1
