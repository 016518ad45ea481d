from desktop_assist.documents.decisive_sentence import decisive_sentence


def test_the_sentence_that_fits_best_is_quoted_word_for_word():
    text = "Book early. Rooms are paid by card."

    assert decisive_sentence("card for the room?", text, (0.2, 0.8)) == "Rooms are paid by card."


def test_a_sum_is_preferred_where_a_sum_is_asked_for():
    text = "The cost of a hotel is covered.\nRooms are capped at $180."

    quoted = decisive_sentence("How much may a hotel cost?", text, (0.8, 0.7))

    assert quoted == "Rooms are capped at $180."


def test_a_question_that_only_asks_the_same_is_no_answer():
    text = "How long is parental leave?\nParents stay at home for 16 weeks."

    quoted = decisive_sentence("How long is parental leave?", text, (1.2, 0.9))

    assert quoted == "Parents stay at home for 16 weeks."


def test_a_line_of_two_words_is_a_heading_rather_than_an_answer():
    text = "Parental leave\nIt is open to all parents."

    assert decisive_sentence("parental leave", text, (1.0, 0.9)) == "It is open to all parents."


def test_one_that_fits_far_better_is_quoted_whatever_it_holds():
    text = "Visitors sign in at the desk. Lunch costs $4."

    assert decisive_sentence("How much is a visitor?", text, (0.9, 0.2)).startswith("Visitors")


def test_a_sentence_beside_it_that_fits_nearly_as_well_is_quoted_with_it():
    text = "Take up to six months. Apply to HR six months before. Call first."

    quoted = decisive_sentence("When do I apply for a sabbatical?", text, (0.7, 0.68, 0.1))

    assert quoted == "Take up to six months. Apply to HR six months before."


def test_a_sentence_beside_it_that_names_nobody_does_not_say_who():
    text = "Expensive hotels cost 190 euros. Dearer ones need the approval of the head. Ask early."

    quoted = decisive_sentence("Who approves an expensive hotel?", text, (0.7, 0.68, 0.1))

    assert quoted == "Dearer ones need the approval of the head."


def test_lines_of_a_list_or_a_table_are_not_quoted_together():
    text = "City: Denver | Limit: 165\nCity: Paris | Limit: 170"

    assert decisive_sentence("hotel in Denver", text, (0.7, 0.65)) == "City: Denver | Limit: 165"


def test_the_thing_that_is_asked_for_is_looked_for_in_the_sentence():
    text = "Trains are usual. Take a seat in second class. Trains take an hour."

    quoted = decisive_sentence("Which class do I take on trains?", text, (0.3, 0.7, 0.8))

    assert quoted.startswith("Take a seat in second class.")


def test_a_sentence_is_quoted_with_both_of_its_halves():
    text = "Trains are the rule; second class is paid. Planes are the exception."

    quoted = decisive_sentence("class of seats", text, (0.1, 0.7, 0.1))

    assert quoted == "Trains are the rule; second class is paid."


def test_of_the_rows_of_a_table_it_is_the_one_for_the_number_that_is_asked_about():
    rows = ["Age: up to 5 years | Fee: $4", "Age: over 5 years | Fee: $9"]
    question = "What is the fee for a child of 3 years?"

    assert decisive_sentence(question, "\n".join(rows), (0.5, 0.7)) == rows[0]


def test_what_a_sentence_announces_is_quoted_with_it():
    text = "Of a lost key:\nTell the porter.\nHave it blocked.\nOther things:\nAsk the porter."

    said = decisive_sentence("What if a key is lost?", text, (0.9, 0.2, 0.2, 0.1, 0.1))

    assert said == "Of a lost key:\nTell the porter.\nHave it blocked."


def test_a_row_with_several_sentences_is_quoted_whole():
    row = "Level: B | What: The van is late. It has no driver. | Who: depot manager"
    text = f"Levels of delay.\n{row}\nAll else is level A."

    assert decisive_sentence("Who if no driver?", text, (0.1, 0.2, 0.9, 0.1)) == row


def test_sentences_beside_a_row_are_no_part_of_it():
    text = "The van is late.\nLevel: B | Who: depot manager"

    assert decisive_sentence("Is it late?", text, (0.9, 0.1)) == "The van is late."


def test_who_is_told_by_name_is_quoted_with_the_sentence_on_her():
    text = (
        "An incident form must reach Morven Baird within 48 hours of the event. "
        "She decides whether the insurers need to be told."
    )

    assert decisive_sentence("who do I tell about an accident", text, [0.3, 0.5]) == text
