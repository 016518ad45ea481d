from desktop_assist.files.formats.table_rows import TableCell, TableRow, blocks_of


def row(*texts, is_header=False):
    cells = (one if isinstance(one, TableCell) else TableCell(one) for one in texts)
    return TableRow(tuple(cells), is_header)


def texts_of(rows, **options):
    return [one.text for one in blocks_of(rows, **options)]


def test_a_cell_over_several_rows_stands_in_each_of_them():
    rows = [
        row("City", "Season", "Cap", is_header=True),
        row(TableCell("Denver", down=2), "winter", "180"),
        row("summer", "215"),
        row("Wien", "all", "170"),
    ]

    assert texts_of(rows) == [
        "City: Denver | Season: winter | Cap: 180",
        "City: Denver | Season: summer | Cap: 215",
        "City: Wien | Season: all | Cap: 170",
    ]


def test_a_cell_that_goes_on_the_one_above_says_the_same():
    rows = [row("Wien", "180"), row(TableCell("", goes_on=True), "190")]

    assert texts_of(rows) == ["Wien | 180", "Wien | 190"]


def test_a_cell_over_several_columns_moves_the_others_along():
    rows = [
        row("City", "Note", "Cap", is_header=True),
        row(TableCell("all others", across=2), "110"),
    ]

    assert texts_of(rows) == ["City: all others | Cap: 110"]


def test_several_header_rows_are_read_from_top_to_bottom():
    rows = [
        row("City", TableCell("Rate", across=2), is_header=True),
        row("", "weekday", "weekend", is_header=True),
        row("Wien", "180", "150"),
    ]

    assert texts_of(rows) == ["City: Wien | Rate weekday: 180 | Rate weekend: 150"]


def test_a_first_row_without_gaps_names_the_columns_where_that_is_asked_for():
    rows = [row("City", "Cap"), row("Wien", "180")]

    assert texts_of(rows, guess_header=True) == ["City: Wien | Cap: 180"]
    assert texts_of(rows) == ["City | Cap", "Wien | 180"]
    assert texts_of([row("City", ""), row("Wien", "180")], guess_header=True) == [
        "City",
        "Wien | 180",
    ]


def test_a_header_alone_is_still_read_and_spans_without_end_end():
    wide = TableCell("wide", across=10**9, down=10**9)

    assert texts_of([row("City", "Cap", is_header=True)]) == ["City | Cap"]
    assert texts_of([row(wide), row("next")]) == ["wide", "wide | next"]
