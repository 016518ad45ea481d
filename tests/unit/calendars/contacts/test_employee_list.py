"""Employees are known beside the contacts, from a file that may change."""

import os

import pytest

from desktop_assist.calendars.contacts.employee_list import EmployeeList
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from tests.helpers.fixed_contacts import FixedContacts
from tests.helpers.fixed_settings import FixedSettings


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "employees.csv"
    made.write_text("Name,Email\nXquill Vandermolen,\n")
    return made


def names(employees):
    return [one.name for one in employees.known().contacts]


def listed(file):
    settings = FixedSettings(Settings(privacy=PrivacySettings(employees=str(file))))
    return EmployeeList(FixedContacts(), settings)


def test_they_are_read_and_read_again_when_the_file_changes(file):
    employees = listed(file)
    assert "Xquill Vandermolen" in names(employees)
    assert employees.known() is employees.known()

    file.write_text("Name,Email\nBjarte Quist,\n")
    os.utime(file, ns=(1, 1))

    assert "Bjarte Quist" in names(employees)
    assert "Xquill Vandermolen" not in names(employees)


def test_a_file_that_is_gone_for_a_moment_stays_known(file):
    employees = listed(file)
    before = names(employees)
    file.unlink()

    assert names(employees) == before


def test_without_a_file_there_are_only_the_contacts(tmp_path):
    assert names(listed("")) == [one.name for one in FixedContacts().known().contacts]
