"""A schema in which everything has an end."""

from desktop_assist.providers.compatible.bounded_schema import bounded


def test_texts_and_lists_get_a_limit_at_any_depth():
    names = {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]}

    (names_array, nothing) = bounded({"properties": {"names": names}})["properties"]["names"][
        "anyOf"
    ]

    assert names_array["maxItems"] > 0
    assert names_array["items"]["maxLength"] > 0
    assert nothing == {"type": "null"}


def test_what_ends_by_itself_stays_as_it_is():
    for schema in (
        {"type": "string", "format": "date"},
        {"type": "string", "enum": ["a"]},
        {"type": "string", "maxLength": 5},
        {"type": "integer"},
    ):
        assert bounded(schema) == schema
