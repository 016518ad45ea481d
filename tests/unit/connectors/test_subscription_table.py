"""What the database keeps of subscribed calendars."""

from dataclasses import replace

import pytest

from desktop_assist.connectors.subscription_table import SubscriptionRow, stored
from tests.helpers.subscription_desk import SubscriptionDesk


@pytest.fixture
def desk(tmp_path):
    made = SubscriptionDesk(tmp_path)
    yield made
    made.close()


def row(desk, name="Ada", **more):
    now = stored(desk.clock.now())
    return SubscriptionRow(id=f"id-{name}", name=name, as_of=now, next_at=now, rest_s=60, **more)


def test_rows_come_back_by_name(desk):
    rows = [row(desk, "bob"), row(desk, "Ada", etag='"one"', problem="Gone.", needs_person=1)]
    for one in rows:
        desk.table.add(one)

    assert desk.table.rows() == rows[::-1]


def test_one_that_was_removed_stays_removed_when_its_fetch_ends(desk):
    desk.table.add(row(desk))
    desk.table.remove("id-Ada")

    desk.table.settle(replace(row(desk), failures=1))

    assert desk.table.rows() == []


def test_a_fetch_is_taken_up_once(desk):
    desk.table.add(row(desk))

    assert desk.table.take(row(desk), desk.clock.now().replace(hour=12))
    assert not desk.table.take(row(desk), desk.clock.now().replace(hour=13))
