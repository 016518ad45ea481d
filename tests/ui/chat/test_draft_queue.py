"""What waits to be sent, and what is said of it."""

from pathlib import Path

import pytest

from desktop_assist.domain.draft import Draft
from desktop_assist.ui.chat.composer import Composer
from desktop_assist.ui.chat.draft_queue import DraftQueue
from desktop_assist.ui.chat.notice_bar import NoticeBar

PICTURE = Path("receipt.png")


@pytest.fixture
def composer(qtbot):
    composer = Composer()
    qtbot.addWidget(composer)
    return composer


@pytest.fixture
def notices(qtbot):
    notices = NoticeBar()
    qtbot.addWidget(notices)
    return notices


@pytest.fixture
def queue(composer, notices):
    return DraftQueue(composer, notices)


def test_the_first_one_goes_first(queue):
    queue.add(Draft("one"), is_early=False)
    queue.add(Draft("two"), is_early=False)
    assert [queue.next(), queue.next(), queue.next()] == [Draft("one"), Draft("two"), None]


@pytest.mark.parametrize(("is_early", "until"), [(True, "program is ready"), (False, "answered")])
def test_it_says_what_waits_and_for_what(queue, notices, is_early, until):
    queue.add(Draft("What time is it?"), is_early=is_early)
    assert "“What time is it?”" in notices.text
    assert until in notices.text
    assert notices.stays


def test_files_alone_are_told_by_name(queue, notices):
    queue.add(Draft("", (PICTURE,)), is_early=False)
    assert "receipt.png" in notices.text


def test_the_notice_goes_with_the_last_one_and_names_the_next_before(queue, notices):
    queue.add(Draft("one"), is_early=True)
    queue.add(Draft("two"), is_early=True)
    queue.next()
    assert "“two” is sent as soon as this is answered." in notices.text
    queue.next()
    assert notices.isHidden()


def test_all_that_is_not_sent_is_one_draft(queue, composer):
    queue.add(Draft("one", (PICTURE,)), is_early=False)
    composer.set_text("two")
    assert queue.unsent == Draft("one\n\ntwo", (PICTURE,))


def test_put_back_it_stands_before_what_is_being_written(queue, composer):
    queue.add(Draft("two"), is_early=False)
    composer.set_text("three")
    queue.put_back(Draft("one", (PICTURE,)))
    assert composer.text == "one\n\ntwo\n\nthree"
    assert composer.draft.attachments == (PICTURE,)
    assert queue.next() is None


def test_nothing_taken_back_leaves_what_is_being_written(queue, composer):
    composer.set_text("three")
    queue.take_back()
    assert composer.text == "three"
