"""Show the rules that were drafted from a document, each with its words, to be confirmed."""

from pathlib import Path

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.expenses.policy.passage import passage_line
from desktop_assist.expenses.policy.policy_form import LABELS
from desktop_assist.expenses.policy.policy_form_store import RulesDraft, TriedLine, TriedRule

BETWEEN_TITLES = "; "
_COLUMNS = ("Rule", "Drafted", "Where it says so", "In its words", "Among your expenses")
_LONGEST_QUOTE = 300
_SHOWN_FINDINGS = 2
_MOST_REFUSED = 5


def rules_card(
    path: Path, draft: RulesDraft, summary: str, others: tuple[CardAction, ...], *notes: str
) -> Card:
    """The card.

    Args:
        path: The document.
        draft: What it was found to say.
        summary: The same in a sentence.
        others: What else can be done.
        notes: What is told below.
    """
    save = CardAction(
        "Use these rules", tool="save_expense_rules", arguments=_arguments(draft), is_primary=True
    )
    fill_in = CardAction("Fill the rules in", tool="show_expense_rules", arguments={})
    has_rules = bool(draft.lines or draft.further)
    rows = (*map(_row, draft.lines), *map(_further_row, draft.further))
    return Card(
        kind="document",
        title=f"Rules in {path.name}",
        subtitle=summary,
        fields=(*map(_field, draft.lines), *_titles(draft.further)),
        table=CardTable(_COLUMNS, rows) if has_rules else None,
        warnings=(*_differences(draft.lines), *_refused(draft.refused)),
        footnote=" ".join(filter(None, notes)),
        actions=(save, *others, fill_in) if has_rules else (*others, fill_in),
    )


def rules_json(draft: RulesDraft) -> list[JsonValue]:
    """The rules for a model, or for a program."""
    return [*map(_line_json, draft.lines), *map(_further_json, draft.further)]


def _line_json(tried: TriedLine) -> JsonObject:
    line = tried.line
    return {
        "rule": line.line,
        "text": line.text,
        "page": line.citation.page,
        "section": line.citation.section,
        "quote": line.citation.quote,
        "others": list(line.others),
        "finds": list(tried.found),
    }


def _further_json(tried: TriedRule) -> JsonObject:
    rule = tried.rule
    return {
        "rule": rule.block.title,
        "text": rule.meaning,
        "page": rule.citation.page,
        "section": rule.citation.section,
        "quote": rule.citation.quote,
        "others": [],
        "finds": list(tried.found),
    }


def _field(tried: TriedLine) -> CardField:
    line = tried.line
    label = LABELS[line.line]
    return CardField(label, line.text, name=line.line, is_doubtful=bool(line.others))


def _titles(further: tuple[TriedRule, ...]) -> tuple[CardField, ...]:
    """One line to leave rules out of: those whose name is deleted are not used."""
    titles = BETWEEN_TITLES.join(one.rule.block.title for one in further)
    return (CardField("Further rules", titles, name="kept"),) if further else ()


def _differences(lines: tuple[TriedLine, ...]) -> tuple[str, ...]:
    return tuple(
        f"{LABELS[one.line.line]}: the document also says {', '.join(one.line.others[:3])}."
        for one in lines
        if one.line.others
    )


def _refused(titles: tuple[str, ...]) -> tuple[str, ...]:
    named = BETWEEN_TITLES.join(titles[:_MOST_REFUSED])
    more = f" and {len(titles) - _MOST_REFUSED} more" if len(titles) > _MOST_REFUSED else ""
    return (f"Not in the document, so not taken: {named}{more}.",) if titles else ()


def _row(tried: TriedLine) -> tuple[str, ...]:
    line = tried.line
    finds = "" if line.line == "mileage_rate" else _finds(tried.found)
    quote = line.citation.quote[:_LONGEST_QUOTE]
    return (LABELS[line.line], line.text, line.citation.place_words(), quote, finds)


def _further_row(tried: TriedRule) -> tuple[str, ...]:
    rule = tried.rule
    quote = rule.citation.quote[:_LONGEST_QUOTE]
    return (rule.block.title, rule.meaning, rule.citation.place_words(), quote, _finds(tried.found))


def _finds(found: tuple[str, ...]) -> str:
    count = len(found)
    return f"{count}: {' '.join(found[:_SHOWN_FINDINGS])}" if count else "Nothing against it"


def _arguments(draft: RulesDraft) -> JsonObject:
    sources: list[JsonValue] = [
        {
            "line": one.line.line,
            "text": one.line.text,
            "cite": passage_line(one.line.citation),
            "quote": one.line.citation.quote[:_LONGEST_QUOTE],
        }
        for one in draft.lines
    ]
    texts: JsonObject = {one.line.line: one.line.text for one in draft.lines}
    further: list[JsonValue] = [
        {"title": block.title, "name": block.name, "text": block.text}
        for block in (one.rule.block for one in draft.further)
    ]
    return {**texts, "sources": sources, **({"further": further} if further else {})}
