"""Dataclasses for the start: in all that is seen of them like those of `dataclasses`."""

import copy
import dataclasses
import pickle
from decimal import Decimal

import pytest

from desktop_assist.domain.early_dataclass import dataclass, field


@dataclass(frozen=True, slots=True)
class Trip:
    """What it is for."""

    town: str
    days: int = 1
    cost: Decimal = Decimal(5)
    stops: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        return f"{self.days} in {self.town}"


@dataclasses.dataclass(frozen=True, slots=True)
class Model:
    town: str
    days: int = 1
    cost: Decimal = Decimal(5)
    stops: list[str] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Itself:
    name: str = ""


def test_values_are_taken_in_order_by_name_and_from_the_defaults():
    assert Trip("Porto", 2, stops=["Faro"]).stops == ["Faro"]
    assert Trip(town="Porto").words == "1 in Porto"
    assert Trip("Porto").stops is not Trip("Porto").stops


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), (("a", 1, 2, [], 5), {}), (("a",), {"town": "b"}), (("a",), {"colour": 1})],
)
def test_what_does_not_fit_is_refused_as_ever(given, named):
    for kind in (Trip, Model):
        with pytest.raises(TypeError):
            kind(*given, **named)


def test_values_that_are_alike_count_as_one():
    assert Trip("Porto") == Trip("Porto") != Trip("Faro")
    assert Trip("Porto") != "Porto"
    assert hash(Trip("Porto", stops=())) == hash(Trip("Porto", stops=()))


def test_one_without_eq_is_alike_to_itself_only():
    one = Itself()

    assert one == one
    assert one != Itself()
    assert len({one, Itself()}) == 2


def test_nothing_is_set_deleted_or_added():
    trip = Trip("Porto")

    for change in (lambda: setattr(trip, "days", 2), lambda: delattr(trip, "days")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    assert not hasattr(trip, "__dict__")


def test_it_says_what_it_holds():
    assert repr(Trip("Porto")) == "Trip(town='Porto', days=1, cost=Decimal('5'), stops=[])"


def test_dataclasses_tells_of_it_and_works_with_it_as_with_its_own():
    told = [(one.name, one.type, one.default) for one in dataclasses.fields(Trip)]

    assert told == [(one.name, one.type, one.default) for one in dataclasses.fields(Model)]
    assert dataclasses.is_dataclass(Trip("Porto"))
    assert dataclasses.asdict(Trip("Porto")) == dataclasses.asdict(Model("Porto"))
    assert dataclasses.replace(Trip("Porto"), days=3) == Trip("Porto", 3)


def test_it_is_taken_apart_by_match():
    match Trip("Porto", 4):
        case Trip(town, days):
            assert (town, days) == ("Porto", 4)


def test_copies_are_alike():
    trip = Trip("Porto", stops=["Faro"])

    assert copy.deepcopy(trip) == trip == copy.copy(trip)
    assert pickle.loads(pickle.dumps(Itself("a"))).name == "a"


def test_another_kind_is_not_to_be_had():
    with pytest.raises(TypeError, match="frozen"):
        dataclass(frozen=False, slots=True)
