"""Builds what spoken conversations are made of; most of it when somebody speaks."""

from typing import TYPE_CHECKING

from desktop_assist.app.later import Later
from desktop_assist.app.parts import Parts
from desktop_assist.domain.extra import Extra
from desktop_assist.domain.provider import ModelRequest
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.system.resources import resource_path
from desktop_assist.system.sound_sources import sound_sources
from desktop_assist.ui.voice.voice_services import VoiceServices
from desktop_assist.usage.service_charges import ServiceCharges
from desktop_assist.voice.sound_account import SoundAccount

if TYPE_CHECKING:
    from desktop_assist.domain.realtime import RealtimeService, SpeechWriter


def voice_services(parts: Parts) -> VoiceServices:
    """All of it, ready to be spoken to."""

    def extra(name: str) -> Extra:
        return next(one for one in parts.extras.listing() if one.name == name)

    def fetch(name: str) -> bool:
        return not parts.outgoing.is_shut() and parts.extras.fetch(name)

    def voice() -> VoiceSettings:
        return parts.settings.current().voice

    def read_ahead() -> None:
        """What is read before each answer and stays the same: half a second the first time."""
        assistant, now = parts.assistant_parts.services, parts.clock.now()
        known = f"{assistant.instructions}\n\n{instructions}"
        parts.redactor.request(ModelRequest("", known, (), assistant.tools.offered(), now))
        parts.usage.tariff.greatest_spoken(voice().model_id, 1, 1, now)

    usage = parts.usage
    instructions = resource_path("prompts/spoken.md").read_text("utf-8")
    spent = usage.spending.state
    charges = ServiceCharges(parts.database, parts.clock, parts.settings, spent)
    return VoiceServices(
        realtime=Later(lambda: _realtime(parts)),
        writer=Later(lambda: _writer(parts)),
        local_writer=Later(lambda: _local_writer(parts)),
        account=SoundAccount(charges, usage.spared, parts.workers),
        settings=parts.settings,
        extra=extra,
        fetch=fetch,
        instructions=instructions,
        workers=parts.workers,
        when_shut=parts.outgoing.when_shut,
        read_ahead=read_ahead,
        sound_sources=sound_sources,
    )


def _realtime(parts: Parts) -> "RealtimeService":
    from desktop_assist.providers.realtime.connection import OpenAIRealtime

    openai = parts.models.openai
    return OpenAIRealtime(openai.settings, openai.read_key, parts.outgoing.sent)


def _writer(parts: Parts) -> "SpeechWriter":
    from desktop_assist.providers.realtime.transcription import OpenAITranscription

    openai = parts.models.openai
    return OpenAITranscription(
        openai.settings, lambda: parts.settings.current().voice, openai.read_key
    )


def _local_writer(parts: Parts) -> "SpeechWriter":
    from desktop_assist.providers.offline_speech.whisper_writer import WhisperWriter

    return WhisperWriter(parts.workers)
