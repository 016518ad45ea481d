"""Whether a message names another expense than the one that "it" would be."""

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.receipt_kinds import kind_of_shop, kinds_in
from desktop_assist.providers.embedded.follow_ups.thing import Thing
from desktop_assist.providers.embedded.reply import Reply, first_calls
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.target import words_of

_UPDATE = "update_expense"


def is_of_another(reply: Reply, request: UserRequest, history: History) -> bool:
    """Whether it changes an expense, and the message speaks of another kind of shop.

    In "the taxi was with tip, make it 35" the courier's bill that came up last is not meant.
    """
    for call in first_calls(reply):
        if call.tool != _UPDATE:
            continue
        meant = _thing(str(call.arguments.get("expense_id")), history)
        if meant is not None and _names_other(request.text, meant):
            return True
    return False


def _thing(named: str, history: History) -> Thing | None:
    return next((one for one in history.of_kind("expense") if one.id == named), None)


def _names_other(text: str, meant: Thing) -> bool:
    own = set(words_of(f"{meant.name} {meant.seen.get('description') or ''}"))
    said = words_of(text)
    kinds = {kind for word in said if (kind := kind_of_shop(word))}
    of_it = kinds_in(f"{meant.name} {meant.seen.get('category') or ''}")
    return bool(kinds and of_it) and not (kinds & of_it or own & set(said))
