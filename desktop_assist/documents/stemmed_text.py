"""The stems of a text's words, sentence by sentence, in the form in which they are kept beside it.

Working them out costs most of weighing a passage, so it is done once, when the passage is put into
the index. Whoever changes what a stem or a sentence is has to empty the column with a migration;
what is not there is worked out when it is needed.
"""

import re

from desktop_assist.documents.german_text import english_stems
from desktop_assist.documents.question_words import is_german
from desktop_assist.documents.sentences import sentences_in
from desktop_assist.documents.word_stem import stem
from desktop_assist.documents.wording import Stems

_WORD = re.compile(r"\w+")


def stems_in(text: str) -> Stems:
    """The stems of all words of a text, in their order."""
    return tuple(map(stem, _WORD.findall(text.lower())))


def stemmed(text: str) -> str:
    """The stems of a text: a line for each sentence; of a German one those in English behind."""
    sentences = sentences_or_all(text)
    if not is_german(text):
        return "\n".join(" ".join(stems_in(one)) for one in sentences)
    return "\n".join(" ".join(stems_in(one) + english_stems(one)) for one in sentences)


def sentences_or_all(text: str) -> list[str]:
    """The sentences of a text; the text itself where it has none."""
    return sentences_in(text) or [text]
