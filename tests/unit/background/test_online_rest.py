"""What fetches from elsewhere rests on while the program is offline."""

from desktop_assist.background.online_rest import online_rest
from tests.helpers.inline_workers import InlineWorkers


async def test_it_rests_until_something_may_leave_again():
    rested, states = [], iter([True, True, False])

    async def rest(seconds):
        rested.append(seconds)

    await online_rest(rest, lambda: next(states), InlineWorkers())(5.0)

    assert rested == [5.0, 5.0, 5.0]
