"""`usage`: what models used in a month, and what is left of its budget."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from desktop_assist.cli import terminal
from desktop_assist.cli.services import CliServices
from desktop_assist.cli.usage_options import ShowUsage
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.usage.budget_state import BudgetState, dollars
from desktop_assist.usage.rate_limit import RateLimit
from desktop_assist.usage.usage_picture import UsagePicture
from desktop_assist.usage.usage_store import ModelUsage, MonthUsage, UsageTotal

_HEADINGS = (
    marked("provider"),
    marked("model"),
    marked("steps"),
    marked("read"),
    marked("cached"),
    marked("written"),
    marked("dollars"),
    marked("notes"),
)
_NUMERIC = (2, 3, 4, 5, 6)
_SAVED = {
    "kept_answers": marked("Answers told again saved {usd} dollars."),
    "alike_answers": marked("Answers told again to other words saved {usd} dollars."),
    "kept_searches": marked("Searches told again saved {usd} dollars."),
    "silence": marked("Silence that was not sent saved {usd} dollars."),
    "service_cache": marked("What the service kept of requests saved {usd} dollars."),
}


async def show_usage(options: ShowUsage, services: CliServices, *, is_json: bool) -> int:
    """Show tokens, cost, cache hits and the budget."""
    now = services.clock.now()
    name = options.month or f"{now:%Y-%m}"
    year, month = (int(part) for part in name.split("-"))
    usage = await services.workers.run(services.usage.month, year, month)
    budget = await services.workers.run(services.spending.state, year, month)
    picture = await services.workers.run(services.usage.picture, year, month)
    limits = await services.workers.run(services.usage.low_limits)
    file = None
    if options.csv is not None:
        file = await services.workers.run(services.usage.export, year, month, options.csv)
    if is_json:
        terminal.show_json({**_as_json(usage, budget, limits), **_plots_json(picture, file)})
        return 0
    _show(usage, picture, budget)
    for one in limits:
        terminal.show(tr_told(one.in_words()))
    if file is not None:
        terminal.show(tr("Written to {file}.", file=file))
    return 0


def _show(usage: MonthUsage, picture: UsagePicture, budget: BudgetState) -> None:
    if usage.models:
        rows = [_row(one.provider, one.model_id, one.total) for one in usage.models]
        if len(rows) > 1:
            rows.append(_row(tr("together"), "", usage.total))
        terminal.show_table(_HEADINGS, rows, _NUMERIC)
    else:
        terminal.show(tr("No model was asked in {month}.", month=budget.month))
    for one in picture.spared:
        terminal.show(tr(_SAVED[one.saving], usd=dollars(one.usd)))
    terminal.show(tr_told(budget.in_words()))


def _row(provider: str, model_id: str, total: UsageTotal) -> tuple[str, ...]:
    return (
        provider,
        model_id,
        str(total.steps),
        str(total.tokens.input_tokens),
        f"{total.cached_percent} %",
        str(total.tokens.output_tokens),
        dollars(total.cost_usd),
        ", ".join(_notes(total)),
    )


def _notes(total: UsageTotal) -> list[str]:
    counts = (
        (total.unpriced_steps, tr("without a price")),
        (total.estimated_steps, tr("estimated")),
    )
    return [f"{count} {what}" for count, what in counts if count]


def _as_json(
    usage: MonthUsage, budget: BudgetState, limits: Sequence[RateLimit]
) -> dict[str, object]:
    return {
        "month": budget.month,
        "budget": {
            "monthly_usd": budget.limit_usd,
            "used_usd": budget.used_usd,
            "reserved_usd": budget.reserved_usd,
            "left_usd": budget.left_usd,
            "level": budget.level,
        },
        "low_limits": [_limit_json(one) for one in limits],
        "total": _total_json(usage.total),
        "models": [_model_json(one) for one in usage.models],
    }


def _limit_json(limit: RateLimit) -> dict[str, object]:
    return {
        "provider": limit.provider,
        "model_id": limit.model_id,
        "counts": limit.kind,
        "left": limit.left,
        "most": limit.most,
        "full_in_s": round(limit.full_in_s, 1),
    }


def _plots_json(picture: UsagePicture, file: Path | None) -> dict[str, object]:
    return {
        "days": [{"day": day, "usd": usd} for day, usd in enumerate(picture.days, 1) if usd],
        "features": [{"feature": one.name, "usd": one.usd} for one in picture.features],
        "saved": [
            {"by": one.saving, "usd": one.usd, "times": one.times, "seconds": one.seconds}
            for one in picture.spared
        ],
        **({} if file is None else {"csv": str(file)}),
    }


def _model_json(model: ModelUsage) -> dict[str, object]:
    return {"provider": model.provider, "model_id": model.model_id, **_total_json(model.total)}


def _total_json(total: UsageTotal) -> dict[str, int | Decimal]:
    tokens = total.tokens
    return {
        "steps": total.steps,
        "input_tokens": tokens.input_tokens,
        "cached_tokens": tokens.cached_tokens,
        "cached_percent": total.cached_percent,
        "cache_write_tokens": tokens.cache_write_tokens,
        "output_tokens": tokens.output_tokens,
        "reasoning_tokens": tokens.reasoning_tokens,
        "cost_usd": total.cost_usd,
        "unpriced_steps": total.unpriced_steps,
        "estimated_steps": total.estimated_steps,
    }
