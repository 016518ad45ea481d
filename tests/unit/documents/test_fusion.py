from desktop_assist.documents.fusion import fused


def test_what_stands_high_in_several_orders_stands_highest():
    assert fused([1, 2, 3], [2, 4, 1])[0] == 2


def test_everything_is_kept_once():
    assert sorted(fused([1, 2], [2, 3], [])) == [1, 2, 3]


def test_one_order_stays_as_it_is():
    assert fused([3, 1, 2]) == [3, 1, 2]
