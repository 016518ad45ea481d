from desktop_assist.documents.passage import Passage


def test_the_same_words_have_the_same_digest_wherever_they_stand():
    here, there = Passage("Ask first.", "Travel", 1, 0), Passage("Ask first.", "Hotels", 7, 90)

    assert here.digest == there.digest
    assert here.digest != Passage("Ask later.", "Travel", 1, 0).digest
