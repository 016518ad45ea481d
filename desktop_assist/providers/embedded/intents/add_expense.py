"""Requests to note an expense."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.company_words import PERMISSION
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, PlannedCall, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.expense_names import first_upper, names_in
from desktop_assist.providers.embedded.slots.money import Money, find_money
from desktop_assist.providers.embedded.slots.remainder import cut, without
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with, whole_words
from desktop_assist.providers.embedded.words import DOUBT, EXPENSE_THING, REFUSAL

TOOL = "add_expense"
_WHAT_AMOUNT = Text("What did it cost?", "Was hat es gekostet?")
_ONE_ONLY = Text(
    'Expenses are added one at a time, for example "Add 12.50 EUR for a taxi yesterday".',
    'Ausgaben werden einzeln eingetragen, zum Beispiel "Trage 12,50 EUR für ein Taxi gestern ein".',
)
_WHICH_DAY = Text(
    "That day has not come yet. On which day was the money spent?",
    "Dieser Tag kommt erst noch. An welchem Tag wurde das Geld ausgegeben?",
)
_LONG_PAST = Text(
    "That would be {day}. On which day was the money spent?",
    "Das wäre {day}. An welchem Tag wurde das Geld ausgegeben?",
)
_WHICH_MERCHANT = Text("Where was the money spent?", "Wo wurde das Geld ausgegeben?")
_ADD = whole_words(
    "add, log, record, enter, note, book, put, save, track, new, expense an?, register, jot",
    "input, insert, capture, charge, write down, (?:ver)?buchen, eintragen, erfassen, notieren",
    "speichern, aufschreiben, aufnehmen, dazuschreiben, verbuchen?",
    "füge, neue, trag\\w*, erfasse?, notiere?, buche?",
    "speicher\\w*",
)
_EXPENSE = whole_words(
    "expenses?, receipt, cost, spesen, ausgaben?, auslagen?, beleg, quittung",
)
_SUM_FIRST = starting_with(
    "(?:(?:put|note|write|jot) down|log|record|register) (?:another )?\\d+[.,]\\d\\d (?:for|at|on)",
    "(?:add|log|record|note|enter|put) \\d+[.,]\\d\\d (?!uhr\\b|[ap]\\.?m\\b|to\\b|until\\b)"
    "[a-z]\\w*",
    "(?:bitte )?(?:notiere?|erfasse?|verbuche?|trag\\w*) \\d+,\\d\\d (?:für|bei|beim)",
)
"""A number with cents right after such a verb is a sum, and no time."""
_PAID = starting_with(
    "(?:(?:yesterday|today|this morning|this afternoon|last night|(?:on |last )?\\w+day)\\,? )?"
    "(?:(?:i|we)(?:'ve| have)? )?(?:just |have |'ve )?(?:paid|spent|bought|forked out"
    "|shelled out|laid out)",
    "(?:ich|wir|gestern|heute|habe?)\\b.* (?:bezahlt|gezahlt|ausgegeben|gekauft)",
)
_LABEL = starting_with(
    "(?:expenses?|spesen|ausgaben?|auslagen?)\\s*:.*",
    "expense \\d+(?:[.,]\\d\\d)? (?:for|at|on) .*, expense \\d+[.,]\\d\\d [^.,;:]+",
)
_BANKING = whole_words(
    "transfer, savings, checking, account, bank, card, balance, deposit, list, limit, budget",
    "(?:pay|paid) .*\\bback, refund(?:ed)?, reimburse\\w*, gutschrift, erstatt\\w*, rückerstattung",
)
TO_COME = re.compile(
    r"^\W*(?:i|we|they|ich|wir)(?: (?:really|also|urgently|still|dringend|noch|auch))* (?:need|want"
    r"|require|plan|brauchen?|möchten?|wollen|planen?)\b"
    r"(?! (?:to|you|it|this|that|these|those|my|the|an? expense)\b)"
    r"(?!.*\b(?:add|log|record|enter|expense|claim|eintrag|erfass|buch|trag)\w*)"
    r"|\b(?:i|we) (?:reckon|guess|estimate|expect)\b|\bgoing to (?:cost|be)\b"
    r"|^\W*(?:i|we) (?:was|were|am|are) (?:going|about|meant|supposed) to\b"
    r"|^\W*(?:ich|wir) (?:wollten?|hätten?)\b"
    r"|\b(?:ich|wir) (?:schätzen?|rechnen?) (?:mit|auf|so|etwa|mal)\b",
    re.IGNORECASE,
)
"""Tells what something will cost, and not what was paid: "we need chairs, I reckon 900 EUR"."""
_PER_TIME = re.compile(r"\bper (?:month|day|week)")
_NO_ORDER = (re.compile(r"\?"), _BANKING, DOUBT, REFUSAL, _PER_TIME, TO_COME)
_ORDERED_LAST = re.compile(
    r"[,;.] ?(?:bitte |please |so )?(?:(?:log|add|record|note|enter|track) (?:it|that|this)?"
    r"(?: (?:to|in|into|as|under) (?:my |the |an? )?(?:expenses?|sheet|list))?"
    r"|(?:trag|notier|nimm|schreib)e? (?:das|es) (?:bitte |mal |noch )*(?:ein|auf|dazu)"
    r"|(?:(?:das|es|die|den) (?:bitte |noch |auch )*)?(?:eintragen|erfassen|notieren|aufschreiben"
    r"|aufnehmen|verbuchen|dazuschreiben|dazunehmen))"
    r"(?: please| bitte)?\W*$"
)
"""What is told before "please add it" is told so that it is written."""
_USUAL_AGE = timedelta(days=240)
"""An older expense without a year is rather one of the days to come."""
_CATEGORY = re.compile(r"\b(?:in )?(?:the )?(?:category|kategorie):? (?P<name>\w+)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
HOW_PAID = re.compile(
    r",?\s*\b(?:paid )?(?:(?:by|with|via|per|mit)(?: (?:my|the|our|der|meiner))?"
    r" (?:(?:credit|debit|company|corporate) )?(?:card|karte|kreditkarte|firmenkarte|paypal)"
    r"|(?:in )?cash|bar(?= bezahlt|\W*$))\b",
    re.IGNORECASE,
)
"""No part of what was bought; no transfer is meant either."""
_NO_UNIT = r"(?! ?(?:%|percent|prozent|hours?|min|days?|weeks?|stunden?|tage|wochen|km|miles))"
_BARE_SUM = re.compile(
    r"^\W*(?:(?:i|we)(?:'ve| have)? )?(?:just |only )?(?:paid|spent|forked out|shelled out) "
    rf"\d+(?:[.,]\d{{1,2}})?(?= (?:for|on|at|in)\b){_NO_UNIT}"
    r"|^\W*(?:(?:ich|wir|gestern|heute|vorgestern|hab\w*|am \w+) ){1,4}\d+(?:[.,]\d{1,2})?"
    r"(?= (?:für|fürs|bei|beim|im|in|an) .*\b(?:bezahlt|gezahlt|ausgegeben)\b)",
    re.IGNORECASE,
)
"""Money that was paid is in the home currency where no other is named."""
ORDERED_SUM = re.compile(
    r"^\W*(?:please |bitte )?(?:add|log|record|expense|enter|note|track|trag\w*|erfasse?|notiere?"
    r"|verbuche?) (?:an? )?(?P<sum>\d+(?:[.,]\d\d)?)"
    rf"(?= (?:for|on|für|fürs) (?:(?:the|an?|my|das|die|den|eine?n?) )?(?:\w+ )?"
    rf"(?:{EXPENSE_THING.pattern}))",
    re.IGNORECASE,
)
"""An order to add a whole sum for something money is spent on: "add 45 for parking"."""
_SPENT_IN_GERMAN = re.compile(r"\b(?:ich habe|wir haben)\b(?=.*\b(?:bezahlt|ausgegeben|gekauft)\b)")
_LIST = re.compile(
    r"^\W*(?:please |bitte )?(?:add|log|record|enter|note|book|track|trag\w*|erfasse?|notiere?)\b"
    r"(?: (?:\d+|two|three|four|five|zwei|drei|vier|these|those|the|my|some|several|following|new"
    r"|diese|folgende|neue|mehrere))*"
    r" (?:expenses|receipts|costs|ausgaben|spesen|auslagen|belege)(?: ein)?\s*[:\u2013-]\s*"
    r"(?P<list>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_BARE_LIST = re.compile(
    r"^\W*(?:please |bitte |can you |could you )*(?:add|log|record|enter|note|book|track|trag\w*"
    r"|erfasse?|notiere?)(?: (?:also|these|this|the following|auch|noch|bitte|folgendes))*\s*:\s*"
    r"(?P<list>.+)$",
    re.IGNORECASE | re.DOTALL,
)
"""Says only by its items that it is about expenses."""
_OF_ONE_KIND = re.compile(
    rf"^\W*(?:(?:please|bitte|add|log)\W+)*(?P<what>(?:[\w-]+ )?(?:{EXPENSE_THING.pattern})):\s*"
    r"(?P<list>\d.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""Names once what several sums were for: "taxis: 12.50 on Monday, 14.80 on Tuesday"."""
_IS_ITEM = re.compile(rf"\d[.,]\d\d(?!\d)|{EXPENSE_THING.pattern}", re.IGNORECASE)
_BOTH_OF_THEM = re.compile(
    r"[,;.]\s*(?:please |bitte )?(?:(?:add|log|enter|record) (?:both|them|all)(?: of them)?"
    r"|(?:beides?|alles?|das) (?:bitte )?(?:eintragen|erfassen|aufnehmen|verbuchen|notieren))"
    r"(?: please| bitte)?\W*$",
    re.IGNORECASE,
)
"""What is to be done with all that was told before."""
_PART_OF_A_SUM = whole_words(
    "tips?, tax(?:es)?, vat, gst, gratuity, service charge, fees?, cents?, change, each, split",
    "trinkgeld, mwst, steuer, davon, je, jeweils, rabatt, discount",
)
"""Said beside a second sum, it belongs to the first."""
_AND_A_SUM = re.compile(
    r"(?:[,;]|\b(?:and|plus|und))\s+\d+[.,]\d\d(?= (?:for|on|at|für|fürs|bei|beim)\b)",
    re.IGNORECASE,
)
"""Another expense, though only the first one names its currency."""
_LONE_SUM = re.compile(r"(?<![\w.,:/-])\d+(?:[.,]\d{1,2})?(?![\w:/-]|[.,]\d)")
_BETWEEN = re.compile(r",\s+(?:(?:and|und) )?|\s*;\s*|\s*\n\s*|\s+(?:and|und)\s+(?=\D*\d)")


def read(request: UserRequest) -> Reply | None:
    """An expense to add, a question about it, or None for any other request."""
    request = request.saying(HOW_PAID.sub("", request.text))
    request = request.saying(_BARE_SUM.sub(rf"\g<0> {request.currency}", request.text, count=1))
    ordered = ORDERED_SUM.match(request.text)
    if ordered and len(ordered["sum"]) > 1:  # "add 2 for lunch" may mean two people
        request = request.saying(ORDERED_SUM.sub(rf"\g<0> {request.currency}", request.text))
    text = request.lower
    money = find_money(request.text, request.currency)
    names_expense = bool(_EXPENSE.search(text) or money.currency or _SUM_FIRST.search(text))
    is_order = (bool(_ADD.search(text)) and names_expense) or bool(_LABEL.search(text))
    against = (one for one in _NO_ORDER if one is not DOUBT or not _ORDERED_LAST.search(text))
    told = _SPENT_IN_GERMAN.sub(" ", text) if money.currency else text
    if any(pattern.search(told) for pattern in against) or not (is_order or _PAID.search(text)):
        return None
    if money.amount is None and (not is_order or PERMISSION.search(text)):
        return None
    if find_money(money.rest).currency or _AND_A_SUM.search(money.rest):
        return _several(request) or Say(_ONE_ONLY.in_language(request.language))
    return _reply_for(request, money)


def read_list(request: UserRequest) -> Act | Say | None:
    """The expenses of a list, or None for any other request: it is no list of requests.

    As in "Add these expenses: taxi 12, lunch 15.50".
    """
    bare = None if _LIST.match(request.text) else _BARE_LIST.match(request.text)
    kind = _OF_ONE_KIND.match(request.text)
    found = kind or bare or _LIST.match(request.text)
    items = [one for one in _BETWEEN.split(found["list"]) if one.strip()] if found else []
    if kind is not None:
        bare, items = kind, [f"{kind['what'].rstrip('s')} {one}" for one in items]
    if len(items) < 2:
        return None
    if bare and not all(map(_IS_ITEM.search, items)):
        return None
    read_items = [_item(request.saying(one)) for one in items]
    calls = tuple(PlannedCall(TOOL, one) for one in read_items if one)
    if len(calls) < len(items):
        return None if bare else Say(_ONE_ONLY.in_language(request.language))
    return Act(calls)


def _several(request: UserRequest) -> Act | None:
    """The expenses of a sentence: "12.50 for lunch yesterday and 4 euros for coffee"; None: unsure.

    A day that is named once is meant for all of them.
    """
    told = _BOTH_OF_THEM.sub("", request.text)
    parts = [request.saying(one) for one in _BETWEEN.split(told) if one.strip()]
    money = [find_money(one.text, one.currency) for one in parts]
    if _PART_OF_A_SUM.search(request.text) or not all(one.amount for one in money):
        return None
    found = [arguments_of(one, sums) for one, sums in zip(parts, money, strict=True)]
    days = [one["date"] for one, part in zip(found, parts, strict=True) if _names_day(part)]
    if len(days) == 1:
        found = [{**one, "date": days[0]} for one in found]
    today = request.now.date().isoformat()
    if not all("merchant" in one and one["date"] <= today for one in found):
        return None
    return Act(tuple(PlannedCall(TOOL, one) for one in found))


def _names_day(request: UserRequest) -> bool:
    when = understand(request.text, request.now, replace(request.policy, direction="past"))
    return when is not None and when.names_day


def _item(request: UserRequest) -> dict[str, str] | None:
    """One expense of a list; None where its sum or its name is missing, or its day to come."""
    money = find_money(request.text, request.currency)
    if money.amount is None:
        number = _LONE_SUM.search(request.text)
        sum_of = f"{number[0]} {request.currency}" if number else ""
        money = find_money(_LONE_SUM.sub(f" {sum_of} ", request.text, count=1), request.currency)
    known = arguments_of(request, money)
    is_whole = "amount" in known and "merchant" in known
    return known if is_whole and known["date"] <= request.now.date().isoformat() else None


def complete(pending: PlannedCall, answer: UserRequest) -> Reply:
    """The expense that was asked about, with the answer."""
    text = str(pending.arguments.get(REQUEST, ""))
    if "date" not in pending.arguments:
        joint = f"{text}, {answer.text}"
    elif "amount" in pending.arguments:
        joint = f"{text} at {first_upper(answer.text)}"
    else:
        joint = f"{text}, {_with_currency(answer)}"
    return _reply_for(answer.saying(joint), find_money(joint, answer.currency))


def _with_currency(answer: UserRequest) -> str:
    """The answer, with the home currency when it is a bare number."""
    is_bare = _NUMBER.fullmatch(answer.text.strip())
    return f"{answer.text.strip()} {answer.currency}" if is_bare else answer.text


def _reply_for(request: UserRequest, money: Money) -> Act | Ask:
    arguments = arguments_of(request, money)
    age = request.now.date() - date.fromisoformat(arguments["date"])
    is_old = age > _USUAL_AGE and arguments["date"][:4] not in request.text
    if age < timedelta(0) or is_old:
        return _ask_for_day(arguments, request)
    pending = PlannedCall(TOOL, {**arguments, REQUEST: request.text})
    if "amount" not in arguments:
        return Ask(_WHAT_AMOUNT.in_language(request.language), (), pending)
    if "merchant" not in arguments:
        return Ask(_WHICH_MERCHANT.in_language(request.language), (), pending)
    return Act((PlannedCall(TOOL, arguments),))


def _ask_for_day(arguments: dict[str, str], request: UserRequest) -> Ask:
    """Ask once more, without the words for the day to come."""
    when = understand(request.text, request.now, replace(request.policy, direction="past"))
    text = without(request.text, when.spans) if when else request.text
    known = {name: value for name, value in arguments.items() if name != "date"}
    day = date.fromisoformat(arguments["date"])
    text_for = _WHICH_DAY if day > request.now.date() else _LONG_PAST
    question = text_for.in_language(request.language, day=day_words(day, request.language))
    return Ask(question, (), PlannedCall(TOOL, {**known, REQUEST: text}))


def arguments_of(request: UserRequest, money: Money) -> dict[str, str]:
    """The arguments of `add_expense`, as far as they are known."""
    when = understand(money.rest, request.now, replace(request.policy, direction="past"))
    rest = without(money.rest, when.spans) if when else money.rest
    category = cut(rest, _CATEGORY)
    merchant, description = names_in(category.rest)
    arguments = {
        "date": _day(when.start if when and when.names_day else None, request).isoformat(),
        "merchant": merchant,
        "amount": f"{money.amount:.2f}" if money.amount is not None else "",
        "currency": money.currency or request.currency,
        "category": category.found["name"] if category.found else "",
        "description": description,
    }
    return {name: value for name, value in arguments.items() if value}


def _day(start: date | datetime | None, request: UserRequest) -> date:
    if start is None:
        return request.now.date()
    return start.date() if isinstance(start, datetime) else start
