"""What is said of the report made before, or of the documents asked or opened before."""

from desktop_assist.providers.embedded.follow_ups.document_change import (
    asked_of_documents,
    asked_of_it,
    asked_of_place,
)
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.report_change import (
    TOOL,
    made_again,
    marked,
    taken_back,
)
from desktop_assist.providers.embedded.reply import Reply
from desktop_assist.providers.embedded.request import UserRequest


def said_of_report(request: UserRequest, history: History) -> Reply | None:
    """Another kind of file, another status, or that it is not wanted; None for anything else."""
    again = made_again(request, history.reported) if history.reported else None
    made = [one.id for one in history.changes if one.call.name == TOOL]
    dropped = taken_back(request, made[-1]) if made else None
    status = marked(request, history.report_id) if history.report_id else None
    return again or dropped or status


def said_of_documents(request: UserRequest, history: History) -> Reply | None:
    """The same question about something else, or one to the document that is open."""
    before = history.looked_up
    asked = (
        (asked_of_place(request, before) or asked_of_documents(request, before)) if before else None
    )
    return asked or (asked_of_it(request, history.document) if history.document else None)
