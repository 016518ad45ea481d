"""Waiting is told second by second, and a refusal is no reason to storm the service."""

import pytest

from desktop_assist.assistant.paced_step import PaceServices, paced
from desktop_assist.domain.errors import ProviderAccessError, ProviderBusyError
from desktop_assist.domain.provider import StepFinished
from desktop_assist.domain.turn_event import StepWaiting, TextDelta
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.scripted_provider import ScriptedProvider, says
from tests.helpers.spending_house import planned

BUSY = ProviderBusyError("Too much.", "", retry_after_s=2)


class Pace:
    """A Pacing that lets every step wait as long as it is told."""

    def __init__(self, wait_s=0.0):
        self.waits, self.pauses = wait_s, []

    def wait_s(self, step):
        return self.waits

    def refused(self, step, pause_s):
        self.pauses.append(pause_s)


async def asked(provider, pace):
    slept = []

    async def sleep(seconds):
        slept.append(seconds)

    services = PaceServices(pace, InlineWorkers(), sleep)
    events = [event async for event in paced(provider, planned(), services)]
    assert sum(slept) == sum(isinstance(one, StepWaiting) for one in events)
    return events


async def test_a_step_that_need_not_wait_is_asked_at_once(tmp_path):
    events = await asked(ScriptedProvider(says("Hello.")), Pace())

    assert isinstance(events[-1], StepFinished)
    assert not [one for one in events if isinstance(one, StepWaiting)]


async def test_the_seconds_are_counted_down():
    events = await asked(ScriptedProvider(says("Hello.")), Pace(2.4))

    waiting = [one.seconds for one in events if isinstance(one, StepWaiting)]
    assert waiting == [3, 2, 1]


async def test_a_refused_step_is_asked_again_when_the_service_said():
    pace, provider = Pace(), ScriptedProvider([BUSY], says("Hello."))

    events = await asked(provider, pace)

    assert events[:2] == [StepWaiting(2, is_refused=True), StepWaiting(1, is_refused=True)]
    assert (pace.pauses, len(provider.requests)) == ([2], 2)


async def test_no_service_is_stormed():
    provider = ScriptedProvider([BUSY], [BUSY], [BUSY], says("Never."))

    with pytest.raises(ProviderBusyError):
        await asked(provider, Pace())
    assert len(provider.requests) == 3


@pytest.mark.parametrize(
    "failure",
    [
        ProviderAccessError("No credit."),
        ProviderBusyError("Too much.", "", retry_after_s=600),
        ProviderBusyError("Too much."),
        ProviderBusyError("Too much, after a pause.", "", retry_after_s=0.4),
    ],
)
async def test_what_waiting_does_not_mend_is_told_at_once(failure):
    provider = ScriptedProvider([failure], says("Never."))

    with pytest.raises(type(failure)):
        await asked(provider, Pace())
    assert len(provider.requests) == 1


async def test_an_answer_that_had_begun_is_not_asked_again():
    provider = ScriptedProvider([TextDelta("Hel"), BUSY], says("Never."))

    with pytest.raises(ProviderBusyError):
        await asked(provider, Pace())
