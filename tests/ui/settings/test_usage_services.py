"""What the page asks comes from the program's own steps."""

from contextlib import closing

from tests.helpers.spending_house import SpendingHouse
from tests.helpers.usage_desk import usage_services


def test_the_plots_and_the_budget_are_of_the_same_steps(tmp_path):
    with closing(SpendingHouse(tmp_path)) as house:
        house.use()
        services = usage_services(house)

        assert sum(services.picture(2026, 11).days) == services.state(2026, 11).used_usd > 0
