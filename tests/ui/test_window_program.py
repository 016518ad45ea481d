"""The running program, from the first paint to the end."""

import asyncio
import gc
from dataclasses import replace

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel

from desktop_assist.app.moment import Moment
from desktop_assist.app.window import WindowParts
from desktop_assist.cli.things_to_open import things_to_open
from desktop_assist.domain.calendar_changed import CalendarChanged
from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.settings import Settings
from desktop_assist.system.folders import portable_folders
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.theme import Theme
from desktop_assist.ui.window_face import WindowFace
from desktop_assist.ui.window_program import WindowProgram
from desktop_assist.ui.window_start import WindowStart
from desktop_assist.ui.window_state import WindowState

LIMIT_S = 60


class Tray:
    """A desktop's tray, or the lack of one."""

    def __init__(self, *, keeps_running: bool) -> None:
        self.keeps_running = keeps_running

    def put_away(self) -> None:
        """There is nothing on the screen."""


@pytest.fixture
def behind(tmp_path):
    return WindowParts(portable_folders(tmp_path), Moment())


@pytest.fixture
async def run(qtbot, own_looks, tmp_path):
    running = []

    async def make(make_services, close):
        window = MainWindow(WindowState(None))
        qtbot.addWidget(window)
        window.show()
        start = WindowStart(Settings(), tmp_path / "window.ini", make_services, close)
        program = WindowProgram(WindowFace(window, Theme()), start)
        running.append((program, asyncio.get_running_loop().create_task(program.run())))
        await asyncio.sleep(0)
        return program, window, running[-1][1]

    yield make
    for program, task in running:
        program.quit()
        await asyncio.wait_for(task, LIMIT_S)


def labels(window):
    return [one for one in window.findChildren(QLabel) if one.isVisible()]


async def until(is_so):
    async with asyncio.timeout(LIMIT_S):
        while not is_so():  # noqa: ASYNC110  what a thread does has no event here
            await asyncio.sleep(0.01)


async def test_closing_the_window_quits_where_there_is_no_tray(run, behind):
    _, window, task = await run(behind.build, behind.close)
    window.close()
    await asyncio.wait_for(task, LIMIT_S)
    assert not window.isVisible()


async def test_what_was_to_be_sent_before_the_program_was_ready_is_a_draft_afterwards(run, behind):
    services, is_quitting, kept = await behind.build(), asyncio.Event(), []

    async def build():
        await is_quitting.wait()
        return services

    async def close():
        kept.append(services.composer.drafts.of(None))
        await behind.close()

    program, window, task = await run(build, close)
    for text in ("What time is it?", "And now?"):
        window.pane.composer.set_text(text)
        window.pane.composer.submit()
    program.quit()
    is_quitting.set()
    await asyncio.wait_for(task, LIMIT_S)
    assert [draft.text for draft in kept] == ["What time is it?\n\nAnd now?"]


async def test_the_sample_asked_for_before_the_program_was_ready_is_there_afterwards(run, behind):
    program, window, task = await run(behind.build, behind.close)
    window.pane.sample_requested.emit()
    await until(lambda: any("sample files are in use" in one.text() for one in labels(window)))
    program.quit()
    await asyncio.wait_for(task, LIMIT_S)


async def test_what_answers_is_loaded_while_one_types_into_quick_ask(run, behind, qtbot):
    services, loaded = await behind.build(), []
    composer = replace(services.composer, get_ready=lambda: loaded.append("tools"))

    async def build():
        return replace(services, composer=composer)

    program, _window, task = await run(build, behind.close)
    await until(lambda: program.is_alive)
    program._tray_access.summon_quick_ask()
    quick_ask = program._tray_access._quick_ask
    assert loaded == []
    qtbot.keyClicks(quick_ask._line, "What")
    await until(lambda: loaded)
    assert loaded == ["tools"]
    program.quit()
    await asyncio.wait_for(task, LIMIT_S)
    quick_ask.deleteLater()


async def test_the_end_does_not_wait_for_a_start_that_failed(run):
    async def build():
        raise StorageError("broken", "")

    async def close():
        pass

    program, window, task = await run(build, close)
    window.pane.composer.set_text("What time is it?")
    program.quit()
    await asyncio.wait_for(task, LIMIT_S)
    assert window.pane.unsent.text == "What time is it?"


async def test_a_change_of_the_calendars_is_passed_on_to_the_window(run, behind, qtbot):
    async def changes():
        yield CalendarChanged(frozenset())

    program, window, task = await run(behind.build, behind.close)
    with qtbot.waitSignal(window.calendar_changed, timeout=100):
        await program._pass_on(changes())
    program.quit()
    await asyncio.wait_for(task, LIMIT_S)


async def test_closing_the_window_hides_it_in_the_tray_and_quit_ends_all(run, behind):
    program, window, task = await run(behind.build, behind.close)
    await until(lambda: program.is_alive)
    program._tray_access = Tray(keeps_running=True)
    window.close()
    assert not window.isVisible()
    assert not task.done()
    program.quit()
    await asyncio.wait_for(task, LIMIT_S)


async def test_a_start_settles_whether_the_session_starts_it(run, behind):
    async def services():
        made = await behind.build()
        return replace(made, desktop=replace(made.desktop, settle_autostart=settled.append))

    settled = []
    program, _, task = await run(services, behind.close)
    await until(lambda: settled)
    program.quit()
    await asyncio.wait_for(task, LIMIT_S)
    assert settled == [False]


async def test_the_keys_that_end_it_count_from_the_first_moment_on(run, behind):
    _, window, task = await run(behind.build, behind.close)
    keys = {one.key().toString(): one for one in window.findChildren(QShortcut)}
    keys["Ctrl+Q"].activated.emit()
    await asyncio.wait_for(task, LIMIT_S)


async def test_what_is_there_after_the_start_is_not_searched_for_garbage(run, behind):
    gc.disable()
    program, window, task = await run(behind.build, behind.close)
    await until(lambda: program.is_alive and gc.isenabled())
    is_searched = any(one is window for one in gc.get_objects())
    program.quit()
    await asyncio.wait_for(task, LIMIT_S)
    assert not is_searched


async def test_a_start_that_fails_is_told_in_the_window(run):
    async def fail():
        raise StorageError("The database cannot be read.", "Restore a backup.")

    async def close():
        """Nothing was begun."""

    _, window, _ = await run(fail, close)
    await until(window.pane.notices.isVisible)
    assert "Restore a backup." in window.pane.notices.text


async def test_a_fault_is_told_without_its_words(run, caplog):
    async def fail():
        raise ValueError("sk-secret")

    async def close():
        """Nothing was begun."""

    _, window, _ = await run(fail, close)
    await until(window.pane.notices.isVisible)
    assert "sk-secret" not in window.pane.notices.text + caplog.text


async def test_a_link_that_comes_at_the_start_is_shown_when_it_can_be(qtbot, own_looks, tmp_path):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    behind = WindowParts(portable_folders(tmp_path), Moment())
    start = WindowStart(
        Settings(), tmp_path / "window.ini", behind.build, behind.close, read_words=things_to_open
    )
    program = WindowProgram(WindowFace(window, Theme()), start)
    program.open("desktop-assist:ask?text=What%20time%20is%20it")
    program.open("nothing of ours")
    task = asyncio.get_running_loop().create_task(program.run())
    await until(lambda: window.pane.composer.text == "What time is it" or task.done())
    program.quit()
    await asyncio.wait_for(task, LIMIT_S)
