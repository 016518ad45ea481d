"""An error that ended a turn is told to a person."""

from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.turn_event import TurnFailed
from desktop_assist.ui.chat.turn_fault import turn_fault


def test_an_error_for_people_is_told_in_its_own_words():
    error = ProviderUnreachableError("No connection.", "Check the network.")
    assert turn_fault(error) == TurnFailed(error.code, "No connection.", "Check the network.")


def test_a_fault_of_the_program_is_logged_by_its_kind_only(caplog):
    fault = turn_fault(AttributeError("what was said"))
    (record,) = caplog.records
    assert "program itself" in fault.message
    assert (record.getMessage(), record.error) == ("turn_fault", "AttributeError")
