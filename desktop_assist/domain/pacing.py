"""Keeps requests below the limits that a service sets, for all windows and commands together."""

from typing import Protocol

from desktop_assist.domain.spending import PlannedStep


class Pacing(Protocol):
    """Knows the limits from the services' own answers; blocking.

    Safe from any thread and beside other copies of the program.
    """

    def wait_s(self, step: PlannedStep) -> float:
        """How long a step that was allowed should wait, so that the service takes it; mostly 0."""

    def refused(self, step: PlannedStep, pause_s: float) -> None:
        """The service asked to be left alone for so long: every other step waits as well."""
