"""`conversations import`: take over what was said with another assistant."""

from desktop_assist.assistant.chat_import.chat_importer import ChatImporter, ImportedChats
from desktop_assist.cli import terminal
from desktop_assist.cli.conversation_options import ImportConversations
from desktop_assist.domain.translation import tr_count


async def import_conversations(
    options: ImportConversations, chats: ChatImporter, *, is_json: bool
) -> int:
    """Keep the conversations of an export and say how many there were."""
    done = await chats.take(options.file)
    if is_json:
        terminal.show_json({"source": done.source, "added": list(done.ids), "known": done.known})
    else:
        terminal.show(_words(done))
    return 0


def _words(done: ImportedChats) -> str:
    added = tr_count(
        "{count} conversation of {source} was taken over.",
        "{count} conversations of {source} were taken over.",
        len(done.ids),
        source=done.source,
    )
    known = tr_count("{count} was here already.", "{count} were here already.", done.known)
    return f"{added} {known}" if done.known else added
