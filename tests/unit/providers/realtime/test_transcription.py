"""Speech is sent as a sound file, and comes back as words."""

import pytest

from desktop_assist.domain.errors import ProviderAccessError
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.providers.realtime.transcription import OpenAITranscription
from tests.helpers.realtime_server import tone
from tests.helpers.responses_server import GOOD_KEY, Reply, ResponsesServer


def writer(server, key=GOOD_KEY):
    async def read_key():
        return key

    return OpenAITranscription(
        lambda: OpenAISettings(base_url=server.url), lambda: VoiceSettings(language="en"), read_key
    )


async def test_what_was_said_comes_back_as_words():
    async with ResponsesServer() as server:
        server.replies.append(Reply(error={"text": " Lunch at noon. "}))
        made = writer(server)

        assert await made.write_down(tone(100)) == "Lunch at noon."

    asked = server.requests[0]
    assert (asked.path, made.model_id) == ("/v1/audio/transcriptions", "gpt-transcribe")
    assert all(part in asked.payload for part in (b"RIFF", tone(100), b"gpt-transcribe"))


async def test_a_wrong_key_is_told():
    async with ResponsesServer() as server:
        with pytest.raises(ProviderAccessError):
            await writer(server, "sk-wrong-key-0123456789").write_down(tone(100))
