"""`drop`: do what dropping files into the window does."""

from desktop_assist.assistant.assistant import Assistant
from desktop_assist.cli.options import Drop
from desktop_assist.cli.turn_view import JsonTurnView, TextTurnView, follow
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.translation import tr
from desktop_assist.domain.turn_event import ApprovalRequested


async def drop(options: Drop, assistant: Assistant, *, is_json: bool) -> int:
    """Hand the files over and show a card for each.

    Raises:
        UnreadableFileError: One of them is not there; none is handed over.
    """
    for file in options.files:
        if not file.exists():
            raise UnreadableFileError(
                tr("There is no file {file}.", file=file), tr("Check its name and folder.")
            )
    view = JsonTurnView() if is_json else TextTurnView(has_answer=False)
    files = tuple(file.absolute() for file in options.files)
    status = await follow(assistant.receive(files, None), view, _never)
    return 1 if status == "failed" else 0


async def _never(_: ApprovalRequested) -> bool:
    # What happens to a dropped file is chosen by a click on its card, never on the way in.
    return False
