"""Words that were divided at the end of a line are made whole."""

import pytest

from desktop_assist.files.formats.block import Block, row_block
from desktop_assist.files.formats.divided_words import with_whole_words

MARK = "\ufffe"


def whole(*texts):
    blocks = [Block("paragraph", one) for one in texts]
    return [one.text for one in with_whole_words(blocks)]


@pytest.mark.parametrize(
    ("texts", "first"),
    [
        (("All infor~mation.", "The information."), "All information."),
        (("You can opt~in here.", "Please opt-in."), "You can opt-in here."),
        (("You can opt~in here.",), "You can opt-in here."),
        (("Reim~burse the infor~mation.", "information"), "Reimburse the information."),
        (("The A~11 form.", "A11"), "The A-11 form."),
        (("Sourcegraph~Managed", "sourcegraphmanaged"), "Sourcegraph-Managed"),
        (("Ends in a mark~", "mark"), "Ends in a mark"),
    ],
)
def test_the_document_itself_tells_what_is_one_word(texts, first):
    assert whole(*(one.replace("~", MARK) for one in texts))[0] == first


def test_cells_and_names_of_columns_are_made_whole_too():
    row = row_block(("a reim\u00adbursement",), ("infor\u00admation",))

    [found, _] = with_whole_words([row, Block("paragraph", "information, reimbursement")])

    assert (found.cells, found.header) == (("a reimbursement",), ("information",))
    assert found.text == "information: a reimbursement"
