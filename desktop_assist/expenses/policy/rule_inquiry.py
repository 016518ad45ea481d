"""Asks the model that was chosen for the rules in a company's document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.side_question import SideQuestion, SideQuestions
from desktop_assist.domain.usage import StepUsage
from desktop_assist.expenses.asking_cost import cost_words
from desktop_assist.expenses.policy.policy_draft import PolicySentence
from desktop_assist.expenses.policy.rule_opinion import INSTRUCTIONS, answer_format

_PIECE = 16_000
_MOST_PIECES = 4
_TELLING = re.compile(
    r"\d|\b(?:receipts?|must|required?|not|never|prohibited|allowed|reimburs\w*|approv\w*|alcohol"
    r"|belege?|müssen|muss|nicht|kein\w*|erstatt\w*|höchstens|maximal|genehmig\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RuleAnswers:
    """What a model said of a document.

    Attributes:
        texts: Its answers, one for each piece that it was asked of.
        note: Who was asked, and what that cost.
        warning: What was not asked, and why; empty: all was.
    """

    texts: tuple[str, ...]
    note: str
    warning: str = ""


class RuleInquiry:
    """Asks piece by piece; what personal data a piece holds is taken out before it leaves.

    Args:
        questions: Asks the model.
    """

    def __init__(self, questions: SideQuestions) -> None:
        self._questions = questions

    async def is_possible(self) -> bool:
        """Whether a model is chosen at all."""
        return await self._questions.is_possible()

    async def ask(self, sentences: Sequence[PolicySentence], conversation_id: str) -> RuleAnswers:
        """What the model says; a later piece that fails leaves the earlier answers good.

        Raises:
            BudgetUsedUpError: The first might pass the budget; nothing was asked.
            ProviderError: The first could not be asked.
        """
        pieces = list(_pieces(sentences))
        texts: list[str] = []
        used: list[StepUsage] = []
        warning = _LEFT_OUT if len(pieces) > _MOST_PIECES else ""
        for piece in pieces[:_MOST_PIECES]:
            try:
                answer = await self._questions.ask(_question(piece, conversation_id))
            except DesktopAssistError as error:
                if not texts:
                    raise
                warning = f"Only the beginning of the document was asked of: {error.message}"
                break
            texts.append(answer.text)
            used.append(answer.usage)
        note = f"Asked {used[0].model_id} ({cost_words(used)})." if used else ""
        return RuleAnswers(tuple(texts), note, warning)


_LEFT_OUT = "The document is long: only its beginning was asked of."


def _question(piece: str, conversation_id: str) -> SideQuestion:
    return SideQuestion(
        conversation_id=conversation_id,
        instructions=INSTRUCTIONS,
        text=piece,
        source="a company's policy",
        answer_format=answer_format(),
        feature="expense_rules",
    )


def _pieces(sentences: Sequence[PolicySentence]) -> Iterator[str]:
    """The text under its headings; of a long one, what may hold a rule."""
    is_long = sum(len(one.text) for one in sentences) > _PIECE
    kept = [one for one in sentences if not is_long or _TELLING.search(one.text)]
    lines: list[str] = []
    section = ""
    for one in kept:
        if one.section and one.section not in (section, one.text):
            lines.append(f"\n{one.section}")
        section = one.section
        lines.append(one.text)
        if sum(map(len, lines)) > _PIECE:
            yield "\n".join(lines)
            lines, section = [], ""
    if lines:
        yield "\n".join(lines)
