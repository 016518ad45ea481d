import pytest

from desktop_assist.files.packaged_model.model_file import fields_of, message_of, varint


@pytest.mark.parametrize("value", [0, 1, 127, 128, 300, 2**21, 2**40])
def test_a_whole_number_is_read_as_it_was_written(value):
    [field] = fields_of(memoryview(varint(3 << 3) + varint(value)))

    assert (field.number, field.value) == (3, value)


def test_three_hundred_is_written_as_the_encoding_says():
    assert varint(300) == b"\xac\x02"


def test_messages_lie_within_messages():
    written = message_of(7, message_of(1, b"name") + varint(2 << 3) + varint(5))

    [outer] = fields_of(memoryview(written))
    name, number = fields_of(outer.value)

    assert bytes(name.value) == b"name"
    assert number.value == 5
    assert bytes(outer.raw) == written


def test_numbers_of_a_fixed_size_are_passed_over():
    written = varint(1 << 3 | 1) + b"12345678" + varint(2 << 3 | 5) + b"1234" + message_of(3, b"x")

    assert [one.number for one in fields_of(memoryview(written))] == [1, 2, 3]


def test_a_number_has_no_fields():
    assert list(fields_of(5)) == []
