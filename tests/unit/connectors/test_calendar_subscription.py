"""Subscribed calendars: a copy here, the address in the keyring, and nothing of it elsewhere."""

from datetime import timedelta

import pytest

from desktop_assist.domain.errors import SecretStoreError, SubscriptionError, UsageError
from tests.helpers.calendar_server import SECRET, calendar_server, calendar_text
from tests.helpers.subscription_desk import SubscriptionDesk

HOUR = timedelta(hours=1)


@pytest.fixture
def server():
    with calendar_server() as running:
        yield running


@pytest.fixture
def desk(tmp_path):
    made = SubscriptionDesk(tmp_path)
    yield made
    made.close()


async def refreshed(desk):
    return await desk.store.refresh(desk.only().id)


async def test_a_calendar_is_there_offline_once_it_is_subscribed(desk, server):
    made = await desk.store.subscribe("Ada", server.address)

    (source,) = desk.store.current()
    assert source.path.read_bytes() == server.content
    assert (source.name, source.is_writable, source.is_outside) == ("Ada", False, True)
    assert source.note == "as of 22 Nov, 10:00"
    assert made.address.place == "keyring"


async def test_the_address_is_in_the_keyring_and_in_no_file(desk, server):
    made = await desk.store.subscribe("Ada", server.address)

    files = [path.read_bytes() for path in desk.folder.rglob("*") if path.is_file()]
    assert list(desk.secrets.kept.values()) == [server.address]
    assert not any(SECRET.encode() in content for content in files)
    assert SECRET not in repr(made)


async def test_without_a_keyring_it_is_told_why_the_address_will_be_forgotten(tmp_path, server):
    desk = SubscriptionDesk(tmp_path, has_keyring=False)

    made = await desk.store.subscribe("Ada", server.address)

    assert made.address.place == "session"
    assert "no safe keyring" in made.address.reason
    desk.close()


@pytest.mark.parametrize(("head", "name"), [("X-WR-CALNAME:Home\r\n", "Home"), ("", "Calendar")])
async def test_without_a_name_it_is_called_as_it_calls_itself(desk, server, head, name):
    server.content = calendar_text("Standup", head=head)

    names = [(await desk.store.subscribe("", server.address)).subscription.name for _ in range(2)]

    assert names == [name, f"{name} 2"]


async def test_a_name_is_given_once(desk, server):
    await desk.store.subscribe("Ada", server.address)

    with pytest.raises(UsageError, match="already"):
        await desk.store.subscribe(" ADA ", server.address)
    assert len(server.asked) == 1


@pytest.mark.parametrize("content", [b"<html>Sign in</html>", calendar_text("A")[:-9]])
async def test_what_is_no_calendar_is_not_subscribed(desk, server, content):
    server.content = content

    with pytest.raises(SubscriptionError):
        await desk.store.subscribe("Ada", server.address)
    assert (desk.store.listing(), desk.secrets.kept) == ((), {})


async def test_a_changed_calendar_takes_the_place_of_the_copy(desk, server):
    await desk.store.subscribe("Ada", server.address)
    server.share(calendar_text("Standup", "Review"), '"two"')
    desk.clock.advance(HOUR)

    now = await refreshed(desk)

    assert now.file.read_bytes() == server.content
    assert now.age_words == "as of 22 Nov, 11:00"


async def test_an_unchanged_calendar_only_grows_younger(desk, server):
    before = (await desk.store.subscribe("Ada", server.address)).subscription
    inode = before.file.stat().st_ino
    desk.clock.advance(HOUR)

    now = await refreshed(desk)

    assert server.asked[-1]["if-none-match"] == '"one"'
    assert (now.as_of - before.as_of, now.file.stat().st_ino) == (HOUR, inode)


async def test_a_copy_that_was_cleared_away_comes_whole_again(desk, server):
    made = await desk.store.subscribe("Ada", server.address)
    made.subscription.file.unlink()

    assert (await refreshed(desk)).file.read_bytes() == server.content


@pytest.mark.parametrize("content", [b"<html>Sign in</html>", calendar_text("A")[:-9], b""])
async def test_a_good_copy_stays_when_something_else_comes(desk, server, content):
    await desk.store.subscribe("Ada", server.address)
    good = server.content
    server.share(content, '"two"')

    now = await refreshed(desk)

    assert now.file.read_bytes() == good
    assert now.problem
    assert now.age_words == "as of 22 Nov, 10:00"


async def test_the_same_version_is_asked_for_again_after_a_bad_answer(desk, server):
    await desk.store.subscribe("Ada", server.address)
    server.share(b"<html>Sign in</html>", '"two"')
    await refreshed(desk)

    assert server.asked[-1]["if-none-match"] == '"one"'
    await refreshed(desk)
    assert server.asked[-1]["if-none-match"] == '"one"'


async def test_failures_are_tried_again_ever_more_seldom(desk, server):
    await desk.store.subscribe("Ada", server.address)
    server.status = 500
    pauses = []
    for _ in range(9):
        now = await refreshed(desk)
        pauses.append((now.next_at - desk.clock.now()) / timedelta(minutes=1))

    assert now.failures == 9
    expected = (5, 10, 20, 40, 80, 160, 320, 360, 360)
    assert all(
        at_least <= got <= at_least * 1.1 for at_least, got in zip(expected, pauses, strict=True)
    )


async def test_a_server_is_left_alone_for_as_long_as_it_asks(desk, server):
    await desk.store.subscribe("Ada", server.address)
    server.status, server.headers = 429, {"Retry-After": "7200"}

    assert (await refreshed(desk)).next_at >= desk.clock.now() + 2 * HOUR


async def test_a_success_forgets_the_failures(desk, server):
    await desk.store.subscribe("Ada", server.address)
    server.status = 404
    assert (await refreshed(desk)).needs_person
    server.status = 200

    now = await refreshed(desk)

    assert (now.failures, now.problem, now.needs_person) == (0, "", False)


async def test_two_copies_of_the_program_ask_once(desk, server):
    await desk.store.subscribe("Ada", server.address)
    row = desk.table.rows()[0]

    taken = [desk.table.take(row, desk.clock.now()) for _ in range(2)]

    assert taken == [True, False]


async def test_an_address_that_was_forgotten_is_told_and_the_copy_stays(desk, server):
    await desk.store.subscribe("Ada", server.address)
    desk.secrets.kept.clear()

    now = await refreshed(desk)

    assert "address is not kept" in now.problem
    assert now.file.exists()


async def test_what_is_unsubscribed_leaves_nothing(desk, server):
    made = await desk.store.subscribe("Ada", server.address)

    await desk.store.unsubscribe(made.subscription.id)

    assert (desk.store.listing(), desk.secrets.kept) == ((), {})
    assert not made.subscription.file.exists()
    assert await desk.store.refresh(made.subscription.id) is None


async def test_all_subscriptions_are_forgotten_at_once(desk, server):
    await desk.store.subscribe("Ada", server.address)
    await desk.store.subscribe("Team", server.address)

    await desk.store.forget()

    assert (desk.store.listing(), desk.secrets.kept) == ((), {})


async def test_what_is_unsubscribed_while_it_is_fetched_leaves_nothing(desk, server):
    made = await desk.store.subscribe("Ada", server.address)
    server.share(calendar_text("Review"), '"two"')
    check = desk.table.file

    def unsubscribe(subscription_id):
        desk.table.remove(subscription_id)
        return check(subscription_id)

    desk.table.file = unsubscribe

    assert await desk.store.refresh(made.subscription.id) is None
    assert not made.subscription.file.exists()


async def test_a_keyring_that_does_not_answer_keeps_nothing_else(tmp_path, server):
    desk = SubscriptionDesk(tmp_path, has_keyring=False)
    made = await desk.store.subscribe("Ada", server.address)

    with pytest.raises(SecretStoreError):
        await desk.store.unsubscribe(made.subscription.id)
    assert desk.store.listing() == ()
    desk.close()


async def test_one_is_found_by_its_name(desk, server):
    made = await desk.store.subscribe("Ada", server.address)

    assert desk.store.named("ada ") == made.subscription
    with pytest.raises(UsageError, match="called “Bob”"):
        desk.store.named("Bob")
