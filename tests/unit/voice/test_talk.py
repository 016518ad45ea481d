"""A spoken conversation, against a service on this computer."""

from contextlib import closing
from decimal import Decimal

import pytest

from desktop_assist.domain.model_settings import BudgetSettings
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.turn_event import ApprovalRequested, ToolFinished, TurnFailed
from desktop_assist.voice.news import SpeechWrittenDown, TalkEnded, TalkNoticed
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.notebook_tool import ReadNotes, WriteNote
from tests.helpers.realtime_server import Answer, Called, RealtimeServer, Said, tone
from tests.helpers.talk_rig import talk_rig


def created(server):
    """The items that the newest session was told of."""
    return [one["item"] for one in server.session.of("conversation.item.create")]


@pytest.fixture
async def server():
    async with RealtimeServer() as running:
        yield running


@pytest.fixture
def notes():
    return []


@pytest.fixture
def assistant(tmp_path, notes):
    with closing(assistant_rig(tmp_path, None, WriteNote(notes), ReadNotes(notes))) as rig:
        yield rig


async def test_a_question_is_heard_answered_and_kept(assistant, server):
    server.transcripts.append("What is the time?")
    server.answers.append(Answer((Said("It is noon.", tone(500)),)))

    async with talk_rig(assistant.assistant, server) as rig:
        rig.say()
        end = await rig.answered()

    assert end.status == "completed"
    assert bytes(rig.speaker.played) == tone(500)
    texts = [part.text for one in assistant.only_messages() for part in one.parts]
    assert texts == ["What is the time?", "It is noon."]
    assert assistant.conversations.listing()[0].title == "What is the time?"
    assert [one.seconds for one in rig.news if isinstance(one, SpeechWrittenDown)] == [2.0]


async def test_tools_run_and_their_results_are_answered_aloud(assistant, server, notes):
    server.transcripts.append("Note milk.")
    server.answers += [
        Answer((Called("write_note", '{"text": "milk"}'),)),
        Answer((Said("Done.", tone(200)),)),
    ]

    async with talk_rig(assistant.assistant, server) as rig:
        rig.say()
        await rig.answered()

    (told,) = created(server)
    assert (notes, told["type"], told["call_id"]) == (["milk"], "function_call_output", "call_1")
    assert rig.of(ToolFinished)[0].result.ok
    assert len(server.session.of("response.create")) == 2


async def test_calls_in_parallel_are_all_told_before_the_model_goes_on(assistant, server, notes):
    server.transcripts.append("Note milk and bread.")
    calls = [Called("write_note", f'{{"text": "{one}"}}', one) for one in ("milk", "bread")]
    server.answers += [Answer(tuple(calls)), Answer((Said("Done.", tone(200)),))]

    async with talk_rig(assistant.assistant, server) as rig:
        rig.say()
        await rig.answered()

    assert sorted(notes) == ["bread", "milk"]
    assert {one["call_id"] for one in created(server)} == {"milk", "bread"}
    assert len(server.session.of("response.create")) == 2


async def test_an_approval_is_taken_from_the_card_and_not_from_the_voice(
    assistant, server, notes, tmp_path
):
    rig_with_sending = assistant.with_tools(WriteNote(notes, effect="send"))
    server.transcripts += ["Send it.", "Yes, do it."]
    server.answers += [Answer((Called("write_note", '{"text": "milk"}'),)), Answer(), Answer()]

    async with talk_rig(rig_with_sending.assistant, server) as rig:
        rig.approve = None
        rig.say()
        await rig.until(lambda: rig.of(ApprovalRequested))
        rig.say()
        await rig.until(lambda: len(server.session.items) > 1)
        assert notes == []
        rig.of(ApprovalRequested)[0].answer(True)
        await rig.answered()
        assert notes == ["milk"]


async def test_speaking_interrupts_the_answer_at_what_was_heard(assistant, server):
    server.transcripts += ["Tell me all.", "Stop."]
    server.answers += [Answer((Said("One two three four five.", tone(1000)),)), Answer()]

    async with talk_rig(assistant.assistant, server) as rig:
        rig.speaker.is_held, rig.speaker.takes_ms, rig.speaker.lag_ms = True, 20, 50
        rig.say()
        await rig.until(lambda: rig.talk.playback.is_over or rig.talk.playback.waiting_ms > 500)
        rig.say()
        end = await rig.answered()

    assert end.status == "cancelled"
    ((_, truncated_ms),) = server.truncated
    assert 0 < truncated_ms == rig.speaker.heard_ms
    assert rig.speaker.silenced == 1
    answer = assistant.only_messages()[1].parts[0].text
    assert answer.endswith("…")
    assert "five" not in answer


async def test_stopping_the_turn_stops_the_voice(assistant, server):
    server.transcripts.append("Tell me all.")
    server.answers.append(Answer((Said("One two.", tone(10_000)),), is_slow=True))

    async with talk_rig(assistant.assistant, server) as rig:
        rig.speaker.is_held = True
        rig.say()
        await rig.until(lambda: rig.speaker.played)
        rig.turn.cancel()
        await rig.until(lambda: server.session.of("response.cancel"))

    assert not rig.talk.playback.is_playing


async def test_after_a_lost_connection_the_conversation_is_told_again(assistant, server):
    server.transcripts += ["My name is Ada.", "Who am I?"]
    server.answers += [Answer((Said("Hello.", tone(100)),)), Answer((Said("Ada.", tone(100)),))]

    async with talk_rig(assistant.assistant, server) as rig:
        rig.say()
        await rig.answered()
        await server.session.socket.close(1001, "Session expired")
        await rig.until(lambda: len(server.sessions) == 2)
        rig.say()
        await rig.answered()

    told = [one["content"][0]["text"] for one in created(server)]
    assert told == ["My name is [PERSON_1].", "Hello."]
    assert "reconnecting" in rig.phases


async def test_a_question_is_heard_again_where_the_connection_breaks_before_its_answer(
    assistant, server
):
    server.transcripts.append("What is the time?")
    server.answers += [Answer(fault="hang_up"), Answer((Said("Noon.", tone(100)),))]

    async with talk_rig(assistant.assistant, server) as rig:
        rig.say()
        end = await rig.answered()

    (again,) = [one["content"][0] for one in created(server)]
    assert (end.status, again["type"]) == ("completed", "input_audio")


async def test_an_answer_that_breaks_off_is_told_and_the_next_one_comes(assistant, server):
    server.transcripts += ["Tell me.", "Again."]
    server.answers += [
        Answer((Said("One two.", tone(1000)),), fault="break"),
        Answer((Said("Noon.", tone(100)),)),
    ]

    async with talk_rig(assistant.assistant, server) as rig:
        rig.say()
        first = await rig.answered()
        await rig.until(lambda: len(server.sessions) == 2)
        rig.say()
        second = await rig.answered()

    assert (first.status, second.status) == ("failed", "completed")


async def test_a_session_is_renewed_in_a_pause(assistant, server):
    async with talk_rig(assistant.assistant, server, renew_after_s=0.05) as rig:
        await rig.until(lambda: len(server.sessions) >= 2)

    assert "reconnecting" not in rig.phases


async def test_with_a_key_only_what_is_said_meanwhile_is_sent(assistant, server):
    server.transcripts.append("Hello.")
    server.answers.append(Answer((Said("Hi.", tone(100)),)))

    async with talk_rig(assistant.assistant, server, detection="push") as rig:
        rig.talk.take_sound(tone(200))
        rig.talk.press()
        rig.talk.take_sound(tone(400))
        rig.talk.release()
        await rig.answered()

    assert bytes(server.session.heard) == tone(400)
    assert server.session.settings["audio"]["input"]["turn_detection"] is None


async def test_a_key_pressed_by_mistake_asks_nothing(assistant, server):
    async with talk_rig(assistant.assistant, server, detection="push") as rig:
        await rig.until(lambda: rig.phases)
        rig.talk.press()
        rig.talk.release()
        await rig.until(lambda: any(isinstance(one, TalkNoticed) for one in rig.news))

    assert not server.session.of("input_audio_buffer.commit")


async def test_without_a_service_it_ends_with_what_can_be_done(assistant, server):
    server.refusal = 401
    async with talk_rig(assistant.assistant, server) as rig:
        await rig.until(lambda: rig.news and isinstance(rig.news[-1], TalkEnded))

    assert "does not accept the key" in rig.news[-1].error.message
    assert rig.talk.phase == "ended"


async def test_a_service_that_hangs_up_at_once_is_given_up(assistant, server):
    server.hangs_up = True
    async with talk_rig(assistant.assistant, server) as rig:
        await rig.until(lambda: rig.news and isinstance(rig.news[-1], TalkEnded))

    assert "connection" in rig.news[-1].error.message


async def test_beyond_the_budget_nothing_is_asked(tmp_path, server):
    poor = FixedSettings(Settings(budget=BudgetSettings(monthly_usd=Decimal("0.001"))))
    server.transcripts.append("Hello.")

    with closing(assistant_rig(tmp_path, None, settings=poor)) as assistant:
        async with talk_rig(assistant.assistant, server) as rig:
            rig.say()
            end = await rig.answered()

    assert end.status == "failed"
    assert not server.session.of("response.create")


async def test_a_budget_used_up_in_the_middle_of_a_call_lets_no_more_be_asked(tmp_path, server):
    settings = FixedSettings()
    server.transcripts += ["One?", "Two?"]
    server.answers.append(Answer((Said("One.", tone(100)),)))

    with closing(assistant_rig(tmp_path, None, settings=settings)) as assistant:
        async with talk_rig(assistant.assistant, server) as rig:
            rig.say()
            first = await rig.answered()
            settings.set("budget.monthly_usd", Decimal("0.001"))
            rig.say()
            second = await rig.answered()

    assert (first.status, second.status) == ("completed", "failed")
    assert rig.of(TurnFailed)[0].code == "budget_used_up"
    assert len(server.session.of("response.create")) == 1
