"""`calendar import`: bring in a calendar file, or do what an invitation says."""

from desktop_assist.assistant.assistant import Assistant
from desktop_assist.cli import terminal
from desktop_assist.cli.card_text import show_card
from desktop_assist.cli.options import ImportCalendar
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import tr


async def import_calendar(options: ImportCalendar, assistant: Assistant, *, is_json: bool) -> int:
    """Do with a file what a click on its card in the window does.

    Raises:
        DesktopAssistError: The file cannot be read, or is no calendar.
    """
    file = str(options.file.absolute())
    result = await assistant.act("import_calendar", {"file": file}, None)
    if not result.ok:
        message = str(result.output["summary"])
        raise DesktopAssistError(message, str(result.output.get("hint", "")))
    if is_json:
        terminal.show_json({**result.output, "change_id": result.change_id})
        return 0
    if result.card is not None:
        show_card(result.card)
    if result.change_id:
        terminal.show(tr("  Undo: desktop-assist undo {change_id}", change_id=result.change_id))
    return 0
