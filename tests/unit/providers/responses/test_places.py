"""Telling items apart by whichever names a service uses, and keeping them in order."""

from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.providers.responses.places import ItemPlaces, OutputOrder

A, B, C = TextDelta("a"), TextDelta("b"), TextDelta("c")


def item(name, index=None, **more):
    return {"output_index": index, "item": {"id": name, "type": "message", **more}}


def test_an_item_is_known_by_its_place_and_by_its_id():
    places = ItemPlaces()

    assert places.of_item(item("msg_1", 3)) == 3
    assert places.of_event({"item_id": "msg_1"}) == 3
    assert places.of_event({"output_index": 3}) == 3


def test_an_id_that_changes_between_beginning_and_end_is_the_same_item():
    places = ItemPlaces()
    places.of_item(item("msg_1", 0))

    assert places.of_item(item("msg_other", 0)) == 0


def test_items_without_a_place_get_one_each():
    places = ItemPlaces()

    assert [places.of_item(item(name)) for name in ("msg_1", "msg_2", "msg_1")] == [0, 1, 0]


def test_a_place_that_is_given_twice_is_that_of_two_items():
    places = ItemPlaces()
    places.finish(places.of_item(item("fc_1", 0)), "function_call")

    assert places.of_item(item("fc_2", 0)) == 1


def test_the_closing_event_names_the_same_item_again():
    places = ItemPlaces()
    places.finish(places.of_item(item("msg_1", 0)), "message")

    assert places.in_closing_event(0, {"id": "msg_new", "type": "message"}) == 0
    assert places.in_closing_event(1, {"id": "msg_1", "type": "message"}) == 0
    assert places.in_closing_event(0, {"id": "fc_1", "type": "function_call"}) == 1


def test_a_delta_that_names_nothing_belongs_to_the_latest_item():
    places = ItemPlaces()
    places.of_item(item("msg_1", 2))

    assert places.of_event({}) == 2


def test_an_item_is_finished_once():
    places = ItemPlaces()

    assert (places.finish(0, "message"), places.finish(0, "message")) == (True, False)
    assert places.has_finished


def test_a_later_item_waits_for_the_earlier_one():
    order = OutputOrder()

    first, early = list(order.put(0, [A])), list(order.put(1, [C]))

    assert (first, early) == ([A], [])
    assert list(order.finish(0, [B])) == [B, C]


def test_an_item_that_has_begun_is_not_interrupted_by_an_earlier_one():
    order = OutputOrder()
    list(order.put(1, [A]))

    assert list(order.put(0, [C])) == []
    assert list(order.finish(1, [B])) == [B, C]


def test_what_is_held_back_comes_at_the_end():
    order = OutputOrder()
    list(order.put(0, [A]))
    list(order.finish(1, [B]))

    assert list(order.rest()) == [B]
