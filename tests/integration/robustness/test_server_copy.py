"""Case 3: a copy of the conversation at the service, which can know more than we do."""

import asyncio

import pytest

from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.domain.errors import ProviderError
from tests.helpers.responses_server import answered, called, refused, said
from tests.helpers.wired_assistant import Seen

UNSEEN = {"type": "function_call", "call_id": "call_u", "name": "write_note", "arguments": "{}"}


@pytest.fixture
async def house(wire):
    return await wire(server_conversation=True)


def steps(house):
    return [one.body for one in house.server.requests if one.path == "/v1/responses"]


def remove_conversation(house):
    ConversationRemoval(house.rig.database, ()).remove(house.conversation_id)
    house.conversation_id = None


def kinds(body):
    return [item["type"] for item in body["input"]]


async def test_case_03_a_call_that_only_the_server_has_seen_is_healed(house):
    house.server.replies.append(answered(said("Hello.")))
    await house.send("Hello")
    house.server.conversations["conv_1"].append(UNSEEN)
    house.server.replies.append(answered(said("Here.")))

    seen = await house.send("And now?")

    assert (seen.text, seen.status) == ("Here.", "completed")
    assert [one["conversation"] for one in steps(house)] == ["conv_1", "conv_1", "conv_2"]
    assert kinds(steps(house)[-1]) == ["message"] * 3


async def test_case_03_after_a_stop_the_copy_is_not_gone_on_with(house):
    house.server.replies += [
        answered(said("Hello.")),
        answered(said("A long one")).until(5, "stall"),
    ]
    await house.send("Hello")
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        house.server.was_asked.clear()
        task = group.create_task(house.send_into(Seen(), "Tell"))
        await house.server.was_asked.wait()
        task.cancel()

    await house.check_that_it_goes_on()

    assert steps(house)[-1]["conversation"] == "conv_2"
    assert len(steps(house)[-1]["input"]) > 2


async def test_case_03_a_copy_that_was_deleted_is_begun_anew(house):
    house.server.replies.append(answered(said("Hello.")))
    await house.send("Hello")
    del house.server.conversations["conv_1"]
    house.server.conversations["conv_other"] = []
    house.server.replies.append(answered(said("Here.")))

    seen = await house.send("And now?")

    assert (seen.text, len(steps(house)[-1]["input"])) == ("Here.", 3)


async def test_case_03_only_what_is_new_is_sent_to_a_copy(house):
    house.server.replies += [
        answered(called("write_note", '{"text": "milk"}', "call_w")),
        answered(said("Noted.")),
        answered(said("You are welcome.")),
    ]
    await house.send("Write")

    await house.send("Thank you")

    assert [kinds(one) for one in steps(house)] == [
        ["message"], ["function_call_output"], ["message"],
    ]  # fmt: skip
    assert {one["conversation"] for one in steps(house)} == {"conv_1"}
    assert all(one["store"] for one in steps(house))


async def test_case_03_a_service_that_makes_no_copy_is_told(house):
    house.server.refuses("sk-test-0123456789")

    seen = await house.send("Hello")

    house.server.accepts("sk-test-0123456789")
    assert (seen.status, "does not accept the key" in seen.failure) == ("failed", True)


async def test_case_03_without_the_wish_nothing_is_kept_at_the_service(wire):
    house = await wire()
    house.server.replies.append(answered(said("Hello.")))

    await house.send("Hello")

    assert house.server.conversations == {}
    assert steps(house)[0]["store"] is False
    assert "conversation" not in steps(house)[0]


async def test_case_03_a_refusal_that_goes_on_is_told(house):
    refusal = refused(400, "No tool output found for function call call_u.")
    house.server.replies.append(answered(said("Hello.")))
    await house.send("Hello")
    house.server.replies += [refusal, refusal]

    seen = await house.send("And now?")

    assert (seen.status, "refused the request" in seen.failure) == ("failed", True)


async def test_a_copy_is_deleted_with_its_conversation(house):
    house.server.replies += [answered(said("Hello.")), answered(said("Hello again."))]
    await house.send("Hello")
    remove_conversation(house)
    await house.send("Hello from another one")

    await house.provider.delete_left_over_copies()

    assert list(house.server.conversations) == ["conv_2"]


async def test_a_copy_that_could_not_be_deleted_is_deleted_the_next_time(house):
    house.server.replies.append(answered(said("Hello.")))
    await house.send("Hello")
    remove_conversation(house)
    good_key = house.key.pop()
    house.key.append("sk-test-wrong-0123456789")
    with pytest.raises(ProviderError):
        await house.provider.delete_left_over_copies()
    house.key.append(good_key)

    await house.provider.delete_left_over_copies()

    assert house.server.conversations == {}


async def test_a_copy_that_is_gone_there_is_not_asked_for_again(house):
    house.server.replies.append(answered(said("Hello.")))
    await house.send("Hello")
    house.server.conversations.clear()
    remove_conversation(house)

    for _ in range(2):
        await house.provider.delete_left_over_copies()

    assert [one.method for one in house.server.requests].count("DELETE") == 1
