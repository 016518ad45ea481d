"""What a copy at the service holds; on the wire in tests/integration/robustness."""

from desktop_assist.domain.message import Message
from desktop_assist.providers.openai_responses.server_copy import ServerCopies, ServerCopy
from tests.helpers.frozen_clock import SUNDAY_MORNING


def messages(*names):
    roles = {"u": "user", "a": "assistant", "t": "tool"}
    return tuple(Message(name, roles[name[0]], (), SUNDAY_MORNING) for name in names)


def names(found):
    return [one.id for one in found]


def test_a_new_copy_holds_nothing():
    assert names(ServerCopy("conv_1").news(messages("u1", "a1", "u2"))) == ["u1", "a1", "u2"]


def test_a_copy_has_its_own_answer():
    copy = ServerCopy("conv_1").with_all(messages("u1"))

    assert names(copy.news(messages("u1", "a1", "t1"))) == ["t1"]
    assert names(copy.news(messages("u1", "u2"))) == ["u2"]


def test_a_copy_is_forgotten_unless_it_is_put_back():
    copies, copy = ServerCopies(), ServerCopy("conv_1", ("u1",))
    copies.put_back("mine", "c", copy)

    assert copies.take("mine", "c", messages("u1", "a1")) == copy
    assert copies.take("mine", "c", messages("u1", "a1")) is None


def test_a_conversation_that_took_another_way_does_not_fit():
    copies = ServerCopies()
    copies.put_back("mine", "c", ServerCopy("conv_1", ("u1",)))

    assert copies.take("mine", "c", messages("u9", "a9")) is None
    assert copies.take("yours", "c", messages("u1")) is None
