"""What is shown of other people's code."""

from desktop_assist.ui.settings.foreign_row import ForeignRow, cut_short, known_grid, unasked_box


def test_each_line_stands_beside_its_heading(qtbot):
    row = ForeignRow("notes, Off")
    qtbot.addWidget(row)
    grid = known_grid((("Runs", "notes.main"), ("Lies in", "plugins")))
    row.layout().addLayout(grid)

    texts = [[grid.itemAtPosition(y, x).widget().text() for x in (0, 1)] for y in (0, 1)]

    assert texts == [["Runs", "notes.main"], ["Lies in", "plugins"]]
    assert row.accessibleName() == "notes, Off"


def test_what_the_person_wants_of_a_tool_is_told(qtbot):
    wanted = []
    box = unasked_box("search", wanted.append, is_on=True)
    qtbot.addWidget(box)

    box.click()

    assert (box.accessibleName(), wanted) == ("Without asking: search", [False])


def test_long_words_are_cut():
    assert (cut_short("Reads."), len(cut_short("x" * 1000))) == ("Reads.", 401)
