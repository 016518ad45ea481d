"""Whatever the program has written down of a conversation is gone once it is deleted."""

from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.conversation_search import ConversationQuery
from desktop_assist.domain.draft import Draft
from desktop_assist.system.folders import portable_folders

MOMENT = Moment(datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Berlin")), "Europe/Berlin")
SECRETS = (b"quokka", b"marmalade")


async def say(parts, text):
    first, *_ = [event async for event in parts.assistant().send(Draft(text))]
    return first.conversation_id


def holding(folder, words):
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if any(word in file.read_bytes() for word in words)]


async def test_no_file_of_the_program_holds_a_deleted_conversation(tmp_path):
    parts = Parts(portable_folders(tmp_path), MOMENT)
    await parts.prepare()
    said = await say(parts, "What is quokka plus marmalade?")
    await say(parts, "What is 3 times 17?")
    assert holding(tmp_path, SECRETS)

    await parts.workers.run(parts.conversations.removal.remove, said)

    assert holding(tmp_path, SECRETS) == []
    found = await parts.workers.run(parts.conversations.search.search, ConversationQuery("times"))
    assert found[0].text == "What is 3 times 17?"
    await parts.close()
    assert holding(tmp_path, SECRETS) == []


async def test_the_next_start_finishes_a_deletion_that_was_cut_short(tmp_path, monkeypatch):
    parts = Parts(portable_folders(tmp_path), MOMENT)
    await parts.prepare()
    said = await say(parts, "What is quokka plus marmalade?")
    monkeypatch.setattr(parts.conversations.removal, "finish", lambda: None)
    parts.conversations.removal.remove(said)
    await parts.close()

    again = Parts(portable_folders(tmp_path), MOMENT)
    await again.prepare()
    await again.close()

    assert holding(tmp_path, SECRETS) == []
