"""Results are worked out once for all readers, are bounded, and those of a reader's own table go with it."""

import gc
import threading
import time
import weakref
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.model.load import build
from dashboard.model.select import Selection
from dashboard.present import cache
from dashboard.present.cache import Store, once, selected, store_of, weigh
from dashboard.present.view import View
from dashboard.present.words import Text, Words


@pytest.fixture
def whole():
    """Return a complex of two initiatives."""
    return build(
        {"initiatives": pd.DataFrame({"id": ["a", "b"], "name_en": ["A", "B"], "layers": ["legal", "ethical"]})}
    )


def view(whole, lang="en", **filters):
    """Return a view of a complex."""
    chosen = Selection(collection="all", **filters)
    return View(whole, selected(whole, chosen), chosen, Text(lang), Words(whole, lang))


def test_the_result_asked_for_longest_ago_goes_first():
    store, made = Store(10_000), []

    def ask(key):
        return store.result("kind", 2, key, lambda: made.append(key) or key)

    for key in ("a", "b", "a", "c", "a", "b"):
        assert ask(key) == key
    assert made == ["a", "b", "c", "b"]


def test_bytes_of_all_kinds_are_bounded_and_counted():
    store = Store(1000)
    for number in range(50):
        store.result(number % 3, 10, number, lambda: "x" * 300)
        assert store.weight <= 1000
    assert store.weight == 900
    store.result("great", 1, 0, lambda: "x" * 5000)  # what alone is too much stays until something else is asked for
    assert store.weight == 5000
    store.result("small", 1, 0, lambda: "x")
    assert store.weight == 64


def test_an_error_is_not_remembered():
    store = Store(1000)
    with pytest.raises(ZeroDivisionError):
        store.result("kind", 1, 0, lambda: 1 / 0)
    assert store.result("kind", 1, 0, lambda: 2) == 2


def test_readers_who_ask_at_once_wait_for_one_another():
    store, made, begun = Store(1000), [], threading.Event()

    def slow():
        begun.set()
        made.append(1)
        threading.Event().wait(0.2)
        return "done"

    found = []
    readers = [threading.Thread(target=lambda: found.append(store.result("kind", 4, 0, slow))) for _ in range(4)]
    readers[0].start()
    assert begun.wait(5)
    for reader in readers[1:]:
        reader.start()
    for reader in readers:
        reader.join()
    assert found == ["done"] * 4 and made == [1]


def test_equal_views_share_a_result_and_others_do_not(whole):
    made = []
    tell = once(8)(lambda of, word: made.append(word) or word)
    first, again = view(whole), view(whole)
    assert first.identity == again.identity and hash(first.identity) == hash(again.identity)
    tell(first, "x"), tell(again, "x")
    assert made == ["x"]
    for other in (view(whole, "zh"), view(whole, layers=("legal",)), replace(first, dark=True)):
        tell(other, "x")
    assert made == ["x"] * 4


def test_what_follows_from_a_readers_own_table_is_kept_on_it_and_goes_with_it(whole):
    own = replace(whole, private=True)
    before, made = cache.SHARED.weight, []
    tell = once(8)(lambda of: made.append(1) or pd.DataFrame({"a": range(100_000)}))
    frame = weakref.ref(tell(view(own)))
    assert tell(view(own)) is frame() and made == [1]
    assert selected(own, Selection(collection="all")).private and store_of(view(own)) is store_of(own)
    assert cache.SHARED.weight == before and store_of(own).weight >= 800_000
    del own
    gc.collect()
    assert frame() is None


def test_a_selection_weighs_little_and_a_lens_its_own_tables(whole):
    assert weigh(whole) == 128
    assert weigh(whole.seen(Selection().lens)) > 1000


def test_a_great_table_of_a_moment_does_not_drive_out_what_took_long():
    store, made = Store(10_000), []

    def slow():
        made.append("slow")
        end = time.thread_time() + 0.05
        while time.thread_time() < end:
            pass
        return "picture"

    for number in range(20):
        assert store.result("slow", 1, 0, slow) == "picture"
        store.result("great", 10, number, lambda: "x" * 4000)
    assert made == ["slow"] and store.weight <= 10_000


def test_an_empty_selection_is_a_result_too(whole):
    nothing = selected(whole, Selection(collection="all", text="nothing has this"))
    assert nothing.chosen == () and selected(whole, Selection(collection="all", text="nothing has this")) is nothing
