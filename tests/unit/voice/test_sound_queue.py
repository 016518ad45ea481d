"""Sound is sent in pieces worth sending, in order with what goes with it."""

from contextlib import aclosing

from desktop_assist.domain.realtime import BYTES_A_MS, AppendSound, CommitSound
from desktop_assist.voice.sound_queue import SoundQueue


def sound(ms):
    return bytes(ms * BYTES_A_MS)


async def first(queue, count):
    async with aclosing(queue.commands()) as commands:
        return [await anext(commands) for _ in range(count)]


async def test_small_pieces_are_joined():
    queue = SoundQueue()
    for _ in range(4):
        queue.put(sound(5))
    assert await first(queue, 1) == [AppendSound(sound(20))]


async def test_a_command_comes_after_the_sound_before_it():
    queue = SoundQueue()
    queue.put(sound(10))
    queue.put_command(CommitSound())
    assert await first(queue, 2) == [AppendSound(sound(10)), CommitSound()]


async def test_the_oldest_sound_is_dropped_when_nobody_takes_it():
    queue = SoundQueue()
    queue.put_command(CommitSound())
    for number in range(200):
        queue.put(bytes([number]) * 40 * BYTES_A_MS)
    command, oldest = await first(queue, 2)
    assert command == CommitSound()
    assert oldest.pcm[0] == 75
