"""What kept discussions come to."""

from tests.helpers.slack_desk import travel_thread


async def test_what_was_ticked_off_is_done(desk, server):
    thread = await desk.threads.by_permalink(travel_thread(server), desk.patience)
    (item,) = (await desk.room.digests.of(thread)).items

    desk.store.tick(thread.channel.id, thread.root_ts, item.key, is_done=True)

    (ticked,) = (await desk.room.digests.of(thread)).items
    assert (item.is_done, ticked.is_done) == (False, True)
