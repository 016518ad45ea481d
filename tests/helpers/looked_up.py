"""What a request comes to once the office's calendar and sheet were looked into."""

from desktop_assist.providers.embedded.reply import Find, Reply
from tests.helpers.office import result_of


def after_looking(reply: Reply | None) -> Reply | None:
    """The reply after everything it looks up."""
    while isinstance(reply, Find):
        reply = reply.choose(result_of(reply.lookup).output)
    return reply
