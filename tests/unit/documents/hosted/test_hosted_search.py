"""Searching the copies: asked once, remembered, counted, and told with the place here."""

from datetime import timedelta
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import BudgetUsedUpError, StoreGoneError, ToolInputError
from tests.helpers.hosted_house import hosted_house
from tests.helpers.responses_server import refused

SEARCH = Decimal("0.0025")
HOTEL = "What may a hotel cost?"


@pytest.fixture
async def house(tmp_path):
    async with hosted_house(tmp_path) as made:
        made.write("travel.md", "# Travel\n\n## Hotels\n\nA hotel may cost 180 euros a night.\n")
        await made.sync()
        yield made


async def test_what_is_found_has_the_place_in_the_document_here(house):
    answer = await house.search.find(HOTEL)

    best = answer.passages[0]
    assert (best.source, best.section) == ("travel.md", "Travel > Hotels")
    assert best.text == "A hotel may cost 180 euros a night."
    assert best.path == house.rig.policies / "travel.md"


async def test_a_repeated_question_costs_nothing_and_tells_its_date(house):
    await house.search.find(HOTEL)
    house.clock.advance(timedelta(days=2))

    again = await house.search.find("what may  a HOTEL cost")

    assert (house.server.searches, house.spent) == ([HOTEL], SEARCH)
    assert again.is_remembered
    assert again.passages[0].source == "travel.md"
    assert again.found_at == house.clock.now() - timedelta(days=2)


async def test_a_changed_document_makes_it_ask_again(house):
    await house.search.find(HOTEL)
    house.write("travel.md", "# Travel\n\nA hotel may cost 200 euros a night.\n")

    answer = await house.search.find(HOTEL)

    assert (len(house.server.searches), house.spent) == (2, 2 * SEARCH)
    assert not answer.is_remembered


async def test_what_was_found_long_ago_is_looked_for_again(house):
    await house.search.find(HOTEL)
    house.clock.advance(timedelta(days=8))

    assert not (await house.search.find(HOTEL)).is_remembered


async def test_personal_data_of_a_question_stays_here(house):
    await house.search.find("May ada@example.org book a hotel?")

    assert house.server.searches == ["May [EMAIL_1] book a hotel?"]


async def test_no_search_leaves_beyond_the_budget(tmp_path):
    async with hosted_house(tmp_path, limit="0.002") as house:
        house.write("travel.md", "# Hotels\n\nA hotel may cost 180 euros.\n")
        await house.sync()

        with pytest.raises(BudgetUsedUpError):
            await house.search.find(HOTEL)

        assert house.server.searches == []


async def test_a_search_that_was_refused_is_not_counted(house):
    house.server.first.append(refused(400, "Bad request."))
    with pytest.raises(Exception, match="Bad request"):
        await house.search.find(HOTEL)

    house.server.stores.clear()
    with pytest.raises(StoreGoneError):
        await house.search.find(HOTEL)

    assert house.spent == 0


async def test_a_row_of_a_table_is_told_with_its_number(house):
    house.write("rates.csv", "City,Season,Rate\nDenver,October,215\nBoston,October,291\n")
    await house.sync()

    best = (await house.search.find("Boston October rate")).passages[0]

    assert (best.source, best.section) == ("rates.csv", "row 3")
    assert best.text == "City: Boston | Season: October | Rate: 291"


async def test_what_others_put_there_is_told_with_its_name_only(house):
    store = house.server.stores[house.store_id]
    house.server.put(store, "canteen.md", b"The canteen opens at noon.")

    [found] = (await house.search.find("When opens the canteen?")).passages

    assert (found.source, found.page, found.section) == ("canteen.md", None, "")
    assert found.text == "The canteen opens at noon."


async def test_without_a_store_nothing_is_searched(house):
    assert not await house.search.is_on()
    house.change("hosted", search="direct")
    assert await house.search.is_on()

    house.change("hosted", store="")

    assert not await house.search.is_on()
    with pytest.raises(ToolInputError):
        await house.search.find(HOTEL)
