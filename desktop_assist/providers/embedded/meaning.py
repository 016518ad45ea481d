"""What the last message of a conversation means, by its own words and by what was before."""

from dataclasses import dataclass

from desktop_assist.providers.embedded.chore import is_open
from desktop_assist.providers.embedded.clauses import as_one_order
from desktop_assist.providers.embedded.conversation import (
    Messages,
    ends_asking,
    is_plain,
    passed_over,
    pending_call,
)
from desktop_assist.providers.embedded.everyday import computed
from desktop_assist.providers.embedded.everyday.everyday import (
    after_chores,
    before_chores,
    of_program,
    with_examples,
)
from desktop_assist.providers.embedded.follow_ups.another_expense import is_of_another
from desktop_assist.providers.embedded.follow_ups.asked_day import on_day_asked
from desktop_assist.providers.embedded.follow_ups.attached_receipt import attached_receipts
from desktop_assist.providers.embedded.follow_ups.extreme import with_place_of_extreme
from desktop_assist.providers.embedded.follow_ups.fact_meant import fact_forgotten
from desktop_assist.providers.embedded.follow_ups.follow_up import FollowUp, completed, follow_up
from desktop_assist.providers.embedded.follow_ups.freed_slot import with_freed_slot
from desktop_assist.providers.embedded.follow_ups.history import History, history_of
from desktop_assist.providers.embedded.follow_ups.named_again import named_again
from desktop_assist.providers.embedded.follow_ups.open_question import open_question
from desktop_assist.providers.embedded.follow_ups.receipts_offered import (
    offer_taken,
    receipts_offered,
    surely_hands_over,
)
from desktop_assist.providers.embedded.follow_ups.unfounded import asked_what_is_meant
from desktop_assist.providers.embedded.free_question import asks_freely, is_order
from desktop_assist.providers.embedded.intents import (
    add_mileage,
    create_meeting,
    fetch_slack_thread,
    find_free_time,
    not_offered,
    search_policies,
)
from desktop_assist.providers.embedded.person_clock import by_clock_of_person
from desktop_assist.providers.embedded.person_meant import with_person
from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.better_query import in_known_words
from desktop_assist.providers.embedded.proposals.case_told import (
    asked_of_documents,
    is_mere_question,
    with_case,
)
from desktop_assist.providers.embedded.proposals.chosen_slot import chosen_slot
from desktop_assist.providers.embedded.proposals.expense_changes import (
    adds_tip,
    propose_expense_change,
)
from desktop_assist.providers.embedded.proposals.expense_told import propose_told_expense
from desktop_assist.providers.embedded.proposals.free_look import looked_up_freely
from desktop_assist.providers.embedded.proposals.misread import bettered
from desktop_assist.providers.embedded.proposals.nothing_to_show import has_nothing_to_show
from desktop_assist.providers.embedded.proposals.proposal import proposed
from desktop_assist.providers.embedded.proposals.read_instead import by_reading
from desktop_assist.providers.embedded.proposals.told_slot import told_slot
from desktop_assist.providers.embedded.proposals.two_expenses import propose_two_expenses
from desktop_assist.providers.embedded.proposals.two_things import each_asked
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Say,
    Settled,
    Several,
    first_calls,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.self_corrected import with_last_length
from desktop_assist.providers.embedded.several_wishes import each_wish
from desktop_assist.providers.embedded.spelling import without_rows_of_signs
from desktop_assist.providers.embedded.their_time import by_named_clock
from desktop_assist.providers.embedded.understanding import (
    answered,
    answered_late,
    declined,
    is_understood,
    not_understood,
    understood,
)
from desktop_assist.providers.embedded.usual_form.dialect import in_usual_words
from desktop_assist.providers.embedded.usual_form.short_words import in_full_words

_LOOK_NAMES = """
    list_expenses summarize_expenses search_policies find_document look_up_table check_policy
    list_expense_reports fetch_slack_thread search_conversations
    work_out_per_diem
"""
_LOOKS = frozenset(_LOOK_NAMES.split())
"""Calls that answer a question on documents, expenses or talks, and change nothing."""
_ALL_LOOKS = _LOOKS | {"list_meetings", "find_meetings", "find_free_time", "calculate"}
_EXPENSES = "list_expenses"
_OF_EXPENSES = frozenset(["add_expense", "update_expense"])
_LONGEST_REQUEST = 1_000
"""In characters. A longer text is pasted to be asked about; no chore takes so many words."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What to do, and whether it is beyond doubt, so that no model needs to be asked."""

    reply: Reply
    is_certain: bool


def meaning_of(request: UserRequest, messages: Messages) -> Meaning:
    """The answer to an open question, a follow-up, or a request of its own."""
    typed = request.text
    request = _in_plain_words(request)
    if len(request.text) > _LONGEST_REQUEST:
        said = before_chores(request, messages) or not_understood(request)
        return Meaning(_in_any_case(said, request, messages), is_certain=False)
    pending = pending_call(messages)
    answer = (
        _late_answer(request, messages) if pending is None else _answer(pending, request, messages)
    )
    if answer is not None:
        return Meaning(_answer_or_wish(answer, request, messages, typed), is_certain=True)
    history = history_of(messages)
    handed = receipts_offered(request, history) if surely_hands_over(request, history) else None
    forgotten = fact_forgotten(request, messages)
    taken = chosen_slot(request, history) or told_slot(typed, request, history)
    certain = handed or forgotten or taken
    shown = certain or attached_receipts(request, messages, history)
    if shown is not None:
        return Meaning(shown, is_certain=certain is not None)
    each = each_wish(typed, request, lambda wish: meaning_of(wish, messages).reply)
    if each is not None:
        return Meaning(each, is_certain=False)
    return _by_its_words(typed, request, messages, history)


def _in_plain_words(request: UserRequest) -> UserRequest:
    """The message in usual words, its times by the person's own clock."""
    plain = in_full_words(in_usual_words(without_rows_of_signs(request.text)))
    plain = by_named_clock(with_person(plain, request.contacts))
    request = request.saying(by_clock_of_person(plain, request.contacts))
    return request.saying(with_last_length(request))


def _by_its_words(
    typed: str, request: UserRequest, messages: Messages, history: History
) -> Meaning:
    """A follow-up, or a request of its own."""
    request = with_freed_slot(request, history)
    request = with_place_of_extreme(named_again(request, history), history)
    written, request = request, as_one_order(request, is_first=not history.mentions)
    found = follow_up(request, history)
    if found is not None and not is_of_another(found.reply, request, history):
        return _followed(found, request, messages, history)
    reply = of_program(request) or _before_chores(request, messages) or understood(request)
    if isinstance(reply, Ask) and reply.pending.tool == create_meeting.TOOL:
        dated = on_day_asked(request, history)
        reply = understood(dated) if dated else reply
    is_certain = is_understood(reply) and (not messages or not is_open(messages))
    reply = _in_any_case(reply, request, messages, written.text)
    has_file = not all(is_plain(one) for one in messages if one.role == "user")
    return Meaning(by_reading(reply, written, history, typed=typed, has_file=has_file), is_certain)


def _answer_or_wish(answer: Reply, request: UserRequest, messages: Messages, typed: str) -> Reply:
    """What an answer comes to; what is none, but a wish of its own, is read as such."""
    reply = _in_any_case(answer, request, messages)
    pending = pending_call(messages)
    is_asked = isinstance(reply, Ask) and pending and reply.pending.tool != pending.tool
    is_looked = isinstance(reply, Find) and pending and REQUEST not in pending.arguments
    if is_asked or is_looked or (isinstance(reply, Say) and reply.needs_model):
        return by_reading(reply, request, history_of(messages), typed=typed)
    return reply


def _followed(
    found: FollowUp, request: UserRequest, messages: Messages, history: History
) -> Meaning:
    """What a follow-up means, unless receipts were handed over in words that remind of it."""
    if handed := _handed_over(found.reply, request, history):
        return Meaning(handed, is_certain=True)
    is_alone = is_plain(messages[-1]) and not ends_asking(messages)
    is_act = isinstance(found.reply, Act)
    reply = bettered(found.reply, request, history) if is_act else found.reply
    return Meaning(_freely(reply, request, history), found.is_certain and is_alone)


def _before_chores(request: UserRequest, messages: Messages) -> Reply | None:
    """What must not be taken for a chore; one that only looks is, while no file is there."""
    if fetch_slack_thread.names_message(request.text):
        return None
    said = before_chores(request, messages)
    has_file = not all(is_plain(one) for one in messages if one.role == "user")
    if said is None or has_file:
        return said
    reply = understood(request)
    calls = first_calls(reply)
    if isinstance(reply, Act | Ask) and not has_file:
        calls = calls or ((reply.pending,) if isinstance(reply, Ask) else ())
        if all(call.tool == create_meeting.TOOL for call in calls):
            return None
    if isinstance(reply, Find) and reply.lookup.tool == find_free_time.TOOL:
        return None
    is_clear = calls and all(call.tool in _LOOKS or call.tool == add_mileage.TOOL for call in calls)
    return None if is_clear else said


def _in_any_case(
    reply: Reply, request: UserRequest, messages: Messages, written: str = ""
) -> Reply:
    """The reply, or the nearest useful thing when nothing was understood.

    Args:
        reply: What the rules make of it.
        request: The message in one order.
        messages: The conversation.
        written: The message before it was made one order, which may have dropped what tells.
    """
    case = asked_of_documents(request, reply, does=_does(reply))
    if case is not None:  # what is told around a question changes nothing: "I left 20 as a tip"
        return with_case(in_known_words(case, request), request)
    is_settled = _does(reply) and not _changes_untold(reply, request)
    told = None if is_settled else propose_told_expense(request)
    both = told or propose_two_expenses(request, history_of(messages))
    if both is not None:
        return both
    if isinstance(reply, Act) and _does(reply) and adds_tip(request.text):
        reply = propose_expense_change(request, history_of(messages), reply) or reply
    if not is_understood(reply):
        reply = _useful(request, messages, written)
    elif offer := _handed_over(reply, request, history_of(messages)):
        reply = offer
    elif isinstance(reply, Say) and not_offered.is_told(
        reply
    ):  # "how many days of leave can I carry over" is in a document
        reply = _known(request, messages) or proposed(request, history_of(messages), reply)
    else:
        history = history_of(messages)
        reply = _freely(bettered(reply, request, history, written), request, history)
    reply = with_case(in_known_words(reply, request), request)
    if isinstance(reply, Say):
        return with_examples(reply)
    return each_asked(reply, request) if isinstance(reply, Act) else reply


def _useful(request: UserRequest, messages: Messages, written: str) -> Reply:
    """The nearest useful thing to what no rule understands."""
    history = history_of(messages)
    found = receipts_offered(request, history) or asked_what_is_meant(request)
    if found is not None:
        return found
    known: Settled | Find = _known(request, messages) or after_chores(request, messages)
    if written and written != request.text:
        known = proposed(request.saying(written), history, known)
    return proposed(request, history, known)


def _handed_over(reply: Reply, request: UserRequest, history: History) -> Reply | None:
    """What comes of receipts that were handed over with words that remind of something else."""
    if not _may_be_of_receipts(reply):
        return None
    return receipts_offered(request, history, is_read=True)


def _may_be_of_receipts(reply: Reply) -> bool:
    """Whether it asks, answers at once, or was taken for a look or a change of an expense."""
    if isinstance(reply, Find):
        return reply.lookup.tool == _EXPENSES
    if isinstance(reply, Ask | Say):
        return True
    calls = [call.tool for call in first_calls(reply)]
    return bool(calls) and all(tool in _LOOKS for tool in calls)


def _does(reply: Reply) -> bool:
    """Whether it changes something at once."""
    return isinstance(reply, Act) and any(one.tool not in _ALL_LOOKS for one in reply.calls)


def _changes_untold(reply: Reply, request: UserRequest) -> bool:
    """Whether it adds or changes an expense, though one without a receipt is told of."""
    is_change = any(call.tool in _OF_EXPENSES for call in first_calls(reply))
    return is_change and has_nothing_to_show(request.text)


def _freely(reply: Reply, request: UserRequest, history: History) -> Reply:
    return reply if isinstance(reply, Several) else looked_up_freely(reply, request, history)


def _known(request: UserRequest, messages: Messages) -> Act | None:
    """A look into the documents, for a question that nothing else here answers but they do."""
    is_question = is_plain(messages[-1]) and len(request.text) <= _LONGEST_REQUEST
    is_asked = asks_freely(request.text) or (
        is_mere_question(request.text)
        and not is_order(request.text)
        and bool(asked_part(request.text).questions)
    )
    if not is_question or not is_asked or not request.knows(request.text):
        return None
    return Act((PlannedCall(search_policies.TOOL, {"query": request.text.strip(" ?.!")}),))


def _late_answer(request: UserRequest, messages: Messages) -> Act | None:
    """What answers a question that was passed over for a look: "and what is on Friday? … at 3"."""
    over = passed_over(messages, _ALL_LOOKS) if is_plain(messages[-1]) else None
    if over is None or open_question(over.call) is not None:
        return None
    was_declined = any(declined(over.call, request.saying(text)) for text in over.said_since)
    return None if was_declined else answered_late(over.call, request)


def _answered(pending: PlannedCall, request: UserRequest, messages: Messages) -> Reply:
    """What the answer comes to; where it leaves the question open, what it says by itself."""
    reply = answered(pending, request)
    if isinstance(reply, Ask) and reply.pending.tool == pending.tool:
        return before_chores(request, messages) or reply
    return reply


def _answer(pending: PlannedCall, request: UserRequest, messages: Messages) -> Reply:
    aside = computed.asked_aside(request)
    if aside is not None:
        return aside
    taken = offer_taken(pending, request, history_of(messages))
    if taken is not None:
        return taken
    question = open_question(pending)
    if question is None:
        return _answered(pending, request, messages)
    no = declined(pending, request)
    reply = completed(question, request) if no is None else no
    if reply is not None:
        return reply
    found = follow_up(request, history_of(messages))
    return found.reply if found else understood(request)
