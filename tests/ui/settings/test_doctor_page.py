"""What was found on this computer."""

import asyncio

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.domain.health import HealthCheck
from desktop_assist.ui.settings.doctor_page import DoctorPage
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.widget_finding import named

FOUND = [
    HealthCheck("database", True, "whole"),
    HealthCheck("keyring", False, "none", "Install gnome-keyring."),
]


@pytest.fixture
async def page(qtbot):
    async def look_around():
        return FOUND

    tasks = TaskRunner(pytest.fail)
    page = DoctorPage(look_around, tasks)
    qtbot.addWidget(page)
    yield page
    await tasks.close()


def words(page):
    return [label.text() for label in page.findChildren(QLabel) if label.text()]


async def looked(page):
    named(page, QPushButton, "Look again").click()
    await asyncio.sleep(0.05)


async def test_it_looks_when_it_is_first_seen_and_says_so_meanwhile(page):
    page.show()
    assert any(one.startswith("Looking at each part") for one in words(page))
    await asyncio.sleep(0.05)
    assert "keyring" in words(page)


async def test_what_deserves_attention_comes_first_with_what_helps(page):
    await looked(page)
    shown = words(page)
    assert shown.index("keyring") < shown.index("Install gnome-keyring.") < shown.index("database")


async def test_looking_again_shows_everything_once(page):
    await looked(page)
    await looked(page)
    assert words(page).count("database") == 1


async def test_the_report_is_copied(page):
    await looked(page)
    named(page, QPushButton, "Copy report").click()
    assert "attention  keyring: none Install" in QGuiApplication.clipboard().text()
