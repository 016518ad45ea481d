"""The font of the reports."""

from desktop_assist.expenses.report.page_style import Words, sheet_of


def test_the_font_has_the_letters_of_europe_and_the_signs_of_money():
    letters = Words().letters

    assert letters.shown("łßéğőžŞ ΑΩαω ЖЯжя €£₹₺₴₽ „“”…•") == "łßéğőžŞ ΑΩαω ЖЯжя €£₹₺₴₽ „“”…•"
    assert letters.missing == []


def test_marks_of_markup_are_shown_as_they_are():
    assert Words().marked("<b> & co\nnext") == "&lt;b&gt; &amp; co<br/>next"


def test_paper_is_the_one_that_is_set():
    assert sheet_of("a4").height > sheet_of("letter").height
    assert sheet_of("a4").width < sheet_of("letter").width
