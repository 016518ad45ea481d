"""Copies of documents at a service, in words for people and as scripts get them."""

from collections.abc import Iterator

from desktop_assist.documents.hosted.hosted_copy import HostedState
from desktop_assist.documents.hosted.hosted_plan import HostedPlan
from desktop_assist.documents.hosted.hosted_upload import Outcome
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.usage.budget_state import dollars

_KB, _MB = 1_000, 1_000_000
_NOBODY = "No document is at OpenAI."
_MOST_NAMED = 12


def plan_words(plan: HostedPlan) -> Iterator[str]:
    """What would be done, a line each; what leaves comes first, then what it costs."""
    if plan.is_up_to_date:
        yield f"Everything is there already: {_documents(plan.staying)}."
    if plan.leaving:
        where = f" (region {plan.region})" if plan.region else ""
        size = size_words(sum(one.size_bytes for one in plan.leaving))
        yield f"{_documents(len(plan.leaving))} would be sent to OpenAI as they are{where}: {size}."
        for one in plan.leaving[:_MOST_NAMED]:
            note = f", {_pieces(one.personal)}" if one.personal else ""
            yield f"  {one.name} ({size_words(one.size_bytes)}{note})"
        if len(plan.leaving) > _MOST_NAMED:
            yield f"  and {len(plan.leaving) - _MOST_NAMED} more"
        personal = sum(one.personal for one in plan.leaving)
        if personal:
            yield f"{_pieces(personal)} in them cannot be replaced and would go along."
    if plan.going:
        yield f"{_documents(len(plan.going))} that changed or are gone here would be deleted there."
    for left in plan.left_out:
        yield f"Stays here: {left.name}: {left.reason}"
    yield (
        f"Keeping {size_words(plan.size_bytes)} there costs {dollars(plan.storage_usd)} dollars a"
        f" month; a search counts {dollars(plan.search_usd)}."
    )


def state_words(state: HostedState) -> Iterator[str]:
    """How the copy stands, a line each."""
    store = state.store
    if store is None:
        yield _NOBODY
        return
    name = store.name or store.id
    if store.status == "expired":
        yield f"The store {name} has expired: the service has emptied it."
        return
    size = size_words(store.size_bytes)
    yield f"{name} ({store.id}): {_files(store.files)}, {size}, {state.sent} of them from here."
    if store.expires_at is not None:
        yield f"It is emptied on {date_words(store.expires_at.date())} unless it is used before."
    for working in state.working:
        yield f"Not read to the end yet: {working}"
    for failed in state.failed:
        yield f"Cannot be searched there: {failed.name}: {failed.reason}"


def joining_words(store_id: str, others: int) -> str:
    """What is to be known before a store is used that others fill."""
    return (
        f"{_files(others)} in {store_id} were not sent from here: whoever may use that store can"
        " search what is sent to it, and what they put there is searched here."
    )


def outcome_words(outcome: Outcome) -> Iterator[str]:
    """What came of it, a line each."""
    yield f"{_documents(len(outcome.added))} can be searched at OpenAI now."
    for failed in outcome.failed:
        yield f"Not there: {failed.name}: {failed.reason}"
    for name in outcome.unfinished:
        yield f"Not read to the end in time: {name}. It may still be; the next time tells."


def plan_json(plan: HostedPlan) -> JsonObject:
    """A plan for scripts."""
    return {
        "store": plan.store or None,
        "region": plan.region or None,
        "leaving": [
            {"name": one.name, "bytes": one.size_bytes, "personal": one.personal}
            for one in plan.leaving
        ],
        "going": [one.name for one in plan.going],
        "staying": plan.staying,
        "left_out": [{"name": one.name, "reason": one.reason} for one in plan.left_out],
        "bytes": plan.size_bytes,
        "storage_usd_a_month": f"{plan.storage_usd:f}",
        "search_usd": f"{plan.search_usd:f}",
    }


def state_json(state: HostedState) -> JsonObject:
    """How the copy stands, for scripts."""
    store = state.store
    if store is None:
        return {"store": None}
    return {
        "store": store.id,
        "name": store.name,
        "status": store.status,
        "files": store.files,
        "bytes": store.size_bytes,
        "expires_at": store.expires_at.isoformat() if store.expires_at else None,
        "sent": state.sent,
        "working": list(state.working),
        "failed": [{"name": one.name, "reason": one.reason} for one in state.failed],
    }


def outcome_json(outcome: Outcome) -> JsonObject:
    """What came of it, for scripts."""
    return {
        "added": list(outcome.added),
        "failed": [{"name": one.name, "reason": one.reason} for one in outcome.failed],
        "unfinished": list(outcome.unfinished),
    }


def size_words(size_bytes: int) -> str:
    """For example "3.2 MB"."""
    if size_bytes < _MB:
        return f"{-(-size_bytes // _KB)} kB"
    return f"{size_bytes / _MB:.1f} MB"


def _documents(count: int) -> str:
    return "1 document" if count == 1 else f"{count} documents"


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _pieces(count: int) -> str:
    return "1 piece of personal data" if count == 1 else f"{count} pieces of personal data"
