"""Who answers, at length before a conversation and in short beside it."""

from desktop_assist.ui.chat.honest_line import HonestLine

WHOLE = "Running on this computer, without a model. It reads receipts. Add a key for more."


def test_beside_a_conversation_its_first_sentence_is_enough(qtbot):
    line = HonestLine()
    qtbot.addWidget(line)
    line.say(WHOLE)
    assert line.text() == WHOLE

    line.be_short(is_short=True)
    assert line.text() == "Running on this computer, without a model."
    assert line.toolTip() == line.accessibleName() == WHOLE

    line.be_short(is_short=False)
    assert (line.text(), line.toolTip()) == (WHOLE, "")


def test_a_single_sentence_stays_whole(qtbot):
    line = HonestLine()
    qtbot.addWidget(line)
    line.be_short(is_short=True)
    line.say("Answers come from OpenAI.")
    assert line.text() == "Answers come from OpenAI."
