"""Makes one plain order of a message that tells first what the matter is."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.day_after import with_day_after
from desktop_assist.providers.embedded.named_before import with_name
from desktop_assist.providers.embedded.reason import without_reason
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.person_article import without_articles
from desktop_assist.providers.embedded.told_availability import with_availability
from desktop_assist.providers.embedded.usual_form.english_asked import in_usual_question
from desktop_assist.providers.embedded.usual_form.english_changes import in_usual_change
from desktop_assist.providers.embedded.usual_form.english_orders import in_usual_english
from desktop_assist.providers.embedded.usual_form.german_entries import in_one_entry
from desktop_assist.providers.embedded.usual_form.german_expenses import (
    as_report,
    in_one_expense,
    without_total_asked,
)
from desktop_assist.providers.embedded.usual_form.german_message import in_one_order
from desktop_assist.providers.embedded.usual_form.german_orders import in_usual_german
from desktop_assist.providers.embedded.usual_form.order_by_the_way import in_plain_order
from desktop_assist.providers.embedded.words import MEETING_NOUN

_OTHERS_STAY = re.compile(
    r"\s*[,;.]?\s+(?:(?:and|but|und|aber) )?(?:"
    r"(?:all )?the (?:other|others|following|remaining|rest of the)(?: \w+)?"
    r" (?:can |should |will )?(?:stays?|remains?|keeps?)"
    r"|the rest (?:can |should |will )?(?:stays?|remains?)"
    r"|(?:(?:alle|die) )?(?:anderen|übrigen|restlichen)(?: \w+)? (?:sollen |können )?bleiben"
    r"|der rest (?:soll |kann )?bleibt?)\b[^.,;?!]*",
    re.IGNORECASE,
)
"""Of a series: "the other weeks stay like they are"."""
_LEFT_ALONE = re.compile(
    r"(?<=\w)(?:\s*[.;!]\s+|,?\s+(?:and|but)\s+)(?:but |and |just |please |pls )*(?:leave|keep) "
    r"(?:the|my|our|all|everything|any|what|whatever)\b[^.,;!?]{0,60}? (?:alone|as (?:it|they) "
    r"(?:is|are"
    r"|was|were)|as is|where (?:it|they) (?:is|are)|put|untouched|unchanged|in (?:there|place))\b"
    r"(?:,? (?:please|though|pls))?(?=\s*(?:[.,;!]|$))"
    r"|(?<=\w)(?:\s*[.;!]\s+|,?\s+(?:and|but)\s+)(?:but |and |just |please |pls "
    r")*(?:don['\u2019]?t|do not)"
    r" (?:touch|move|change|delete|cancel) (?:anything(?: else)?|the (?:rest|others?|regular|weekly"
    r"|recurring|standing)|(?:any of )?my (?:regular|weekly|recurring|standing|usual|other))\b"
    r"[^.,;!?]{0,40}",
    re.IGNORECASE,
)
"""What is not to be touched: "leave the weekly stuff in there alone"."""
_TOLD_FIRST = re.compile(
    r"^\W*(?:(?:hi|hello|hey|morning|hallo|moin)\b[!,. ]*)?"
    r"(?:i|we|ich|wir)(?:'m|'ve| am| are| have| just| was| were| got| bin| sind| habe?n?| war)\b"
    r"(?P<told>[^,.?!;]{0,40}\b(?:back|desk|home|office|in|here|online|off the phone"
    r"|out of (?:a|the) (?:meeting|call)|zurück|wieder da|platz|büro|schreibtisch)\b"
    r"[^,.?!;]{0,30})[,.;!]\s+(?:so |and |also )?"
    r"(?=(?:what|when|where|which|who|how|am i|do i|is there|was|wann|wo|welche\w*|wer|wie)\b)",
    re.IGNORECASE,
)
"""Where one is, told before a question that has nothing to do with it: "I am back, what's on?"."""
_DONE_FIRST = re.compile(
    r"^\W*(?:(?:so|and|ok|hey|hi|morning)\W+)*(?:(?:i|we)(?:'ve)? )?(?:did|was|were|went|had|got"
    r"|worked|been"
    r"|came|missed|spent|flew|drove|stayed|took)\b[^?.;!\d]{5,80}?[,.;!\u2013-]+\s+"
    r"(?=(?:when|how (?:long|much|many)|what|which|where|who)"
    r" (?:\w+ )??(?:does|do|is|are|can|will|must|should|would) (?!it\b|that\b|this\b|they\b|he\b"
    r"|she\b|i\b|we\b)\w)",
    re.IGNORECASE,
)
"""What one did, told before a question that names itself what it is about."""
_ONCE = re.compile(r"\b(?:once|one time|one-off|mal|diesmal|einmal)\b", re.IGNORECASE)


def as_one_order(request: UserRequest, *, is_first: bool = True) -> UserRequest:
    """The same request in one clause.

    Args:
        request: As it was written.
        is_first: Whether nothing came up before that "it" may mean; else only what is called a
            meeting stands for "it".
    """
    told = _TOLD_FIRST.match(request.text)
    if told is not None and understand(told["told"], request.now, request.policy) is None:
        request = request.saying(request.text[told.end() :])
    request = request.saying(_DONE_FIRST.sub("", request.text, count=1))
    others = _OTHERS_STAY.search(request.text)
    if others is not None:
        once = "" if _ONCE.search(request.text) else ", only this once"
        request = request.saying(_OTHERS_STAY.sub(once, request.text, count=1))
    request = request.saying(in_usual_change(in_usual_question(request.text)))
    request = request.saying(_LEFT_ALONE.sub("", request.text, count=1))
    request = request.saying(in_usual_english(in_plain_order(request.text)))
    request = request.saying(without_articles(request.text, request.contacts))
    if with_name(request.text) == request.text:
        request = request.saying(in_one_entry(in_one_order(request.text)))
    request = request.saying(in_one_expense(as_report(without_total_asked(request.text))))
    request = request.saying(with_availability(request))
    named = with_name(request.text)
    if is_first or MEETING_NOUN.search(named.lower()):
        request = request.saying(named)
    request = request.saying(in_usual_german(without_reason(request)))
    return request.saying(with_day_after(request.text, request))
