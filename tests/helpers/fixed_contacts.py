"""The people a test knows."""

from desktop_assist.domain.contact import Contact, ContactBook

OFFICE_CONTACTS = ContactBook(
    (
        Contact("Anna Kowalska", ("anna@corp.example",), ("Annie",)),
        Contact("Chris Weber", ("chris.weber@corp.example",)),
        Contact("Chris O'Neill", ("chris.oneill@corp.example",)),
        Contact("June Park", ("june.park@corp.example",)),
        Contact("Lena Vogt", ("lena.vogt@corp.example",), ("manager",)),
    )
)


class FixedContacts:
    """A ContactSource for tests; nobody unless given."""

    def __init__(self, book: ContactBook | None = None) -> None:
        self.book = book or ContactBook()

    def known(self) -> ContactBook:
        return self.book

    def current(self) -> ContactBook:
        return self.book
