"""What goes to somebody else while it is talked about, or need not be done any more."""

from tests.unit.connectors.slack.digest.test_thread_digest import said


def tasks(*lines):
    return {(one.what, one.owner) for one in said(*lines).items}


def test_two_swap_what_they_were_given():
    found = tasks(
        ("Ada", "Ben pls pay the deposit by Friday and Cleo tell the landlord"),
        ("Cleo", "Ben's card is capped. swap? I do the deposit, he tells the landlord"),
        ("Ben", "fine"),
    )

    assert found == {("Pay the deposit", "Cleo"), ("Tell the landlord", "Ben")}


def test_somebody_takes_over_what_another_was_going_to_do():
    lines = (
        ("Ben", "I'll get the letter to the tenants out by Friday"),
        ("Cleo", "It has to go out in Polish too. Better I do the whole letter"),
        ("Ben", "fine by me, it's yours"),
    )

    assert tasks(*lines) == {("Get the letter to the tenants out", "Cleo")}


def test_what_is_called_off_is_not_to_be_done():
    lines = (
        ("Ada", "Ben can you ask the Delft team for loaners?"),
        ("Cleo", "don't bother Delft, we have a row of them here"),
    )

    assert tasks(*lines) == set()


def test_what_others_do_stays_with_them():
    lines = (
        ("Ada", "Ben pls pay the deposit"),
        ("Ben", "sure"),
        ("Cleo", "I'll do the seating plan"),
    )

    assert tasks(*lines) == {("Pay the deposit", "Ben"), ("Do the seating plan", "Cleo")}
