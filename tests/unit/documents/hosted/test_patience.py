"""A busy service is waited for, but not for ever."""

import pytest

from desktop_assist.documents.hosted.patience import Patience
from desktop_assist.domain.errors import ProviderBusyError


class Busy:
    """Is busy so many times."""

    def __init__(self, times):
        self.times = times

    async def __call__(self):
        self.times -= 1
        if self.times >= 0:
            raise ProviderBusyError("Busy.", retry_after_s=90.0 if self.times else None)
        return "done"


async def test_it_waits_as_long_as_the_service_says_within_reason():
    waited = []

    async def pause(seconds):
        waited.append(seconds)

    assert await Patience(poll_s=2, pause=pause).keep_trying(Busy(2)) == "done"
    assert waited == [60.0, 2]


async def test_it_gives_up_in_the_end():
    async def pause(seconds):
        pass

    with pytest.raises(ProviderBusyError):
        await Patience(waits=3, pause=pause).keep_trying(Busy(9))


def test_the_deadline_is_a_number_of_looks():
    assert Patience(poll_s=2, deadline_s=10).looks == 6
