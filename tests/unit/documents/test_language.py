import pytest

from desktop_assist.documents.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The hotel may cost up to 180 a night, and you must keep the receipt for it.", "en"),
        ("Das Hotel darf bis zu 180 Euro kosten, und der Beleg ist mit der Reise zu zeigen.", "de"),
        ("Les frais de la mission sont remboursés par la société pour les employés.", "fr"),
        ("12 450 99 18", ""),
        ("", ""),
    ],
)
def test_small_words_tell_the_language(text, language):
    assert language_of(text) == language
