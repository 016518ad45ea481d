"""Books of contacts are put together."""

from desktop_assist.domain.contact import Contact, ContactBook, ContactFault, ContactGroup


def test_whoever_is_in_both_books_is_taken_from_the_first():
    first = ContactBook((Contact("Anna", ("anna@corp.example",)),))
    others = (
        Contact("Anna K.", ("ANNA@corp.example",)),
        Contact("anna", ("else@x.example",)),
        Contact("Tom", ()),
    )

    assert first.joined(ContactBook(others)).contacts == (*first.contacts, Contact("Tom", ()))


def test_groups_and_faults_of_both_are_kept():
    group, fault = ContactGroup("Board", ("Anna",)), ContactFault("a.csv", 2, "It is empty.")

    both = ContactBook(groups=(group,)).joined(ContactBook(faults=(fault,)))

    assert (both.groups, both.faults) == ((group,), (fault,))
    assert fault.in_words == "a.csv, line 2: It is empty."
