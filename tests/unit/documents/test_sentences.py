from desktop_assist.documents.sentences import sentences_in


def test_sentences_and_lines_are_parted_and_empty_ones_left_out():
    assert sentences_in("Book early. Pay by card.\n\n- Item one") == [
        "Book early.",
        "Pay by card.",
        "- Item one",
    ]
