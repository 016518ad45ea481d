"""Makes sure that one can speak: the part of the program is there, and the person agreed."""

from collections.abc import Callable

from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice.voice_services import VoiceServices

_AGREE = marked(
    "In a spoken conversation your voice goes to OpenAI as it is, while the microphone is on:"
    " names and numbers that you say cannot be taken out of sound. What is written down of it here"
    " is treated like any other message, and the time counts in your budget."
)
_SPOKEN, _WRITTEN = "voice", "offline-voice"
_MISSING = {
    _SPOKEN: marked("For spoken conversations a part of the program is missing (about 170 MB)."),
    _WRITTEN: marked(
        "To write speech down on this computer a part of the program is missing (about 120 MB)."
    ),
}
_FETCHING = marked("The part of the program for it is being set up. Try again in a minute.")


class VoicePart:
    """Asked before anything is spoken; says in a notice what is to be done first.

    Args:
        services: What is spoken with.
        tasks: Runs what waits.

    Attributes:
        services: Likewise.
        tasks: Likewise.
    """

    def __init__(self, services: VoiceServices, tasks: TaskRunner) -> None:
        self.services = services
        self.tasks = tasks

    async def begin(
        self,
        notices: NoticeBar,
        go_on: Callable[[VoiceSettings], None],
        *,
        dictates: bool = False,
    ) -> None:
        """Go on once all is there and agreed to.

        Args:
            notices: Where is said what is missing.
            go_on: What follows.
            dictates: It is only to be written down, which this computer may do: where the voice
                does not leave, nothing has to be agreed to.
        """
        services = self.services
        settings = (await services.workers.run(services.settings.current)).voice
        stays_here = dictates and settings.offline_dictation
        for name in (_SPOKEN, _WRITTEN) if stays_here else (_SPOKEN,):
            if not await self.is_there(notices, name):
                return
        if settings.agreed or stays_here:
            go_on(settings)
        else:
            agree = NoticeAction(tr("Start talking"), lambda: self._agree(go_on))
            notices.inform(tr(_AGREE), agree, stays=True)

    async def is_there(self, notices: NoticeBar, name: str = _SPOKEN) -> bool:
        """Whether a part is there; else it is offered."""
        extra = await self.services.workers.run(self.services.extra, name)
        match extra.state:
            case "ready":
                return True
            case "fetching":
                notices.inform(tr(_FETCHING))
            case _:
                fetch = NoticeAction(tr("Set it up"), lambda: self._fetch(notices, name))
                notices.inform(f"{tr(_MISSING[name])} {extra.detail}".rstrip(), fetch, stays=True)
        return False

    def _fetch(self, notices: NoticeBar, name: str) -> None:
        self.tasks.start(self._fetch_part(notices, name), "fetch voice")

    async def _fetch_part(self, notices: NoticeBar, name: str) -> None:
        if await self.services.workers.run(self.services.fetch, name):
            notices.inform(tr(_FETCHING))
            return
        extra = await self.services.workers.run(self.services.extra, name)
        notices.inform(f"{tr(_MISSING[name])} {tr_told(extra.remedy)}")

    def _agree(self, go_on: Callable[[VoiceSettings], None]) -> None:
        self.tasks.start(self._keep_agreement(go_on), "begin talk")

    async def _keep_agreement(self, go_on: Callable[[VoiceSettings], None]) -> None:
        services = self.services
        settings = await services.workers.run(services.settings.set, "voice.agreed", "true")
        go_on(settings.voice)
