"""Makes one plain order of a message that tells first what the matter is."""

from desktop_assist.providers.embedded.day_after import with_day_after
from desktop_assist.providers.embedded.german_orders import in_usual_german
from desktop_assist.providers.embedded.named_before import with_name
from desktop_assist.providers.embedded.reason import without_reason
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.person_article import without_articles
from desktop_assist.providers.embedded.told_availability import with_availability
from desktop_assist.providers.embedded.words import MEETING_NOUN


def as_one_order(request: UserRequest, *, is_first: bool = True) -> UserRequest:
    """The same request in one clause.

    Args:
        request: As it was written.
        is_first: Whether nothing came up before that "it" may mean; else only what is called a
            meeting stands for "it".
    """
    request = request.saying(without_articles(request.text, request.contacts))
    request = request.saying(with_availability(request))
    named = with_name(request.text)
    if is_first or MEETING_NOUN.search(named.lower()):
        request = request.saying(named)
    request = request.saying(in_usual_german(without_reason(request)))
    return request.saying(with_day_after(request.text, request))
