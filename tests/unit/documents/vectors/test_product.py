import subprocess
import sys

import numpy as np

from desktop_assist.documents.vectors.product import MOST_NUMBERS, product

SIZE = 384
TIMED = """
import time
import numpy as np
from desktop_assist.documents.vectors.product import product

rows, vector = np.ones((20_000, 384), np.float32), np.ones(384, np.float32)
product(rows, vector)
begun = time.process_time()
time.sleep(0.2)
print(time.process_time() - begun)
"""


def test_a_product_in_parts_is_that_of_the_whole():
    random = np.random.default_rng(3)
    rows = random.standard_normal((2 * MOST_NUMBERS // SIZE + 5, SIZE), dtype=np.float32)
    vector = random.standard_normal(SIZE, dtype=np.float32)

    np.testing.assert_allclose(product(rows, vector), rows @ vector, rtol=1e-4, atol=1e-4)


def test_rows_of_small_numbers_are_taken_as_they_are():
    rows = np.array([[1, 2], [-3, 4]], dtype=np.int8)

    assert product(rows, np.array([0.5, 1.0], np.float32)).tolist() == [2.5, 2.5]


def test_there_may_be_no_rows():
    assert product(np.empty((0, SIZE), np.int8), np.ones(SIZE, np.float32)).tolist() == []


def test_no_thread_goes_on_looking_for_work_after_a_large_product():
    printed = subprocess.check_output([sys.executable, "-c", TIMED], text=True)

    assert float(printed) < 0.02
