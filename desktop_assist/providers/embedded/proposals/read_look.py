"""Looks into the calendar for what the learned models read as a question to it."""

from desktop_assist.providers.embedded.intents import find_free_time, find_meetings, list_meetings
from desktop_assist.providers.embedded.learned.reading import Reading
from desktop_assist.providers.embedded.proposals.read_pieces import plain_name, without_lead
from desktop_assist.providers.embedded.reply import Act
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words

_FREE = whole_words(
    "free, nothing, clear, gaps?, room, space, open, available, slots?, frei\\w*, luft, nichts, nix"
    ", lücken?, platz, zeit"
)
_WHEN_FREE = Text("When am I free {when}?", "Wann bin ich {when} frei?")
_WHAT_IS_ON = Text("What is on my calendar {when}?", "Was steht {when} in meinem Kalender?")
_WHEN_IS = Text("When is {what}?", "Wann ist {what}?")
_WHEN_WITH = Text("When do I meet {who}?", "Wann treffe ich {who}?")


def propose_read_look(reading: Reading, request: UserRequest) -> Act | None:
    """The look that answers it; None where neither a time nor a meeting is read.

    Args:
        reading: The message as a question to the calendar.
        request: The message.
    """
    language = request.language
    when = " ".join(reading.texts("wo"))
    title, person = plain_name(reading.first("t")), without_lead(reading.first("p"))
    is_free = _FREE.search(request.lower) is not None
    if when and is_free:
        said, read = _WHEN_FREE.in_language(language, when=when), find_free_time.read
    elif title:
        said, read = _WHEN_IS.in_language(language, what=title), find_meetings.read
    elif person:
        said, read = _WHEN_WITH.in_language(language, who=person), find_meetings.read
    elif when:
        said, read = _WHAT_IS_ON.in_language(language, when=when), list_meetings.read
    else:
        return None
    reply = read(request.saying(said))
    return reply if isinstance(reply, Act) else None
