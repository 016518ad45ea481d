"""Reads what the Realtime API says; what is unknown or not needed counts as nothing."""

from base64 import b64decode
from binascii import Error
from collections.abc import Callable

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.realtime import (
    AnswerBegun,
    AnswerEnded,
    AnswerStatus,
    CallArrived,
    FaultReported,
    RealtimeEvent,
    SessionBegun,
    SoundArrived,
    SoundCommitted,
    SoundFinished,
    SpeechStarted,
    SpeechStopped,
    WordsArrived,
    WordsFinished,
    WordsHeard,
)
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.providers.realtime.commands import ANSWER
from desktop_assist.providers.service.errors import reported_error
from desktop_assist.providers.service.wire import count_in, object_in, text_in

_STATUSES: dict[str, AnswerStatus] = {
    "completed": "completed",
    "cancelled": "cancelled",
    "incomplete": "incomplete",
    "failed": "failed",
}


def in_our_words(event: JsonObject) -> RealtimeEvent | None:
    """One event of the service; None when it is of no use here."""
    read = _READERS.get(text_in(event, "type"))
    return None if read is None else read(event)


def _committed(event: JsonObject) -> RealtimeEvent:
    return SoundCommitted(text_in(event, "item_id"), text_in(event, "previous_item_id"))


def _heard_piece(event: JsonObject) -> RealtimeEvent:
    return WordsHeard(text_in(event, "item_id"), text_in(event, "delta"))


def _heard(event: JsonObject) -> RealtimeEvent:
    seconds = object_in(event, "usage").get("seconds")
    paid_s = float(seconds) if isinstance(seconds, int | float) and seconds >= 0 else None
    text = text_in(event, "transcript")
    return WordsHeard(text_in(event, "item_id"), text, is_final=True, paid_s=paid_s)


def _unheard(event: JsonObject) -> RealtimeEvent:
    """What could not be written down is an empty text, and costs nothing."""
    return WordsHeard(text_in(event, "item_id"), "", is_final=True, paid_s=0.0)


def _sound(event: JsonObject) -> RealtimeEvent | None:
    try:
        pcm = b64decode(text_in(event, "delta"), validate=True)
    except Error:
        return None
    # Half a sample would turn all that follows into noise.
    return SoundArrived(text_in(event, "item_id"), pcm[: len(pcm) // 2 * 2])


def _words(event: JsonObject) -> RealtimeEvent:
    return WordsArrived(text_in(event, "item_id"), text_in(event, "delta"))


def _words_done(event: JsonObject) -> RealtimeEvent:
    text = text_in(event, "transcript") or text_in(event, "text")
    return WordsFinished(text_in(event, "item_id"), text)


def _item_done(event: JsonObject) -> RealtimeEvent | None:
    item = object_in(event, "item")
    if text_in(item, "type") != "function_call" or text_in(item, "status") == "incomplete":
        return None
    return CallArrived(text_in(item, "call_id"), text_in(item, "name"), text_in(item, "arguments"))


def _ended(event: JsonObject) -> RealtimeEvent:
    response = object_in(event, "response")
    details = object_in(response, "status_details")
    status = _STATUSES.get(text_in(response, "status"), "failed")
    return AnswerEnded(
        status,
        text_in(details, "reason"),
        _usage(object_in(response, "usage")),
        text_in(response, "model"),
        reported_error(object_in(details, "error")) if status == "failed" else None,
    )


def _fault(event: JsonObject) -> RealtimeEvent:
    error = object_in(event, "error")
    is_of_answer = text_in(error, "event_id") == ANSWER
    return FaultReported(text_in(error, "code"), reported_error(error), is_of_answer)


def _usage(usage: JsonObject) -> TokenUsage:
    read = object_in(usage, "input_token_details")
    cached = object_in(read, "cached_tokens_details")
    written = object_in(usage, "output_token_details")
    return TokenUsage(
        input_tokens=count_in(usage, "input_tokens"),
        cached_tokens=count_in(read, "cached_tokens"),
        output_tokens=count_in(usage, "output_tokens"),
        input_sound_tokens=count_in(read, "audio_tokens"),
        cached_sound_tokens=count_in(cached, "audio_tokens"),
        output_sound_tokens=count_in(written, "audio_tokens"),
    )


_READERS: dict[str, Callable[[JsonObject], RealtimeEvent | None]] = {
    "session.created": lambda _: SessionBegun(),
    "input_audio_buffer.speech_started": lambda _: SpeechStarted(),
    "input_audio_buffer.speech_stopped": lambda _: SpeechStopped(),
    "input_audio_buffer.committed": _committed,
    "conversation.item.input_audio_transcription.delta": _heard_piece,
    "conversation.item.input_audio_transcription.completed": _heard,
    "conversation.item.input_audio_transcription.failed": _unheard,
    "response.created": lambda _: AnswerBegun(),
    "response.output_audio.delta": _sound,
    "response.output_audio.done": lambda _: SoundFinished(),
    "response.output_audio_transcript.delta": _words,
    "response.output_audio_transcript.done": _words_done,
    "response.output_text.delta": _words,
    "response.output_text.done": _words_done,
    "response.output_item.done": _item_done,
    "response.done": _ended,
    "error": _fault,
}
