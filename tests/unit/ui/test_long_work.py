"""Long work with several readers: once, in turn, with progress, left when nobody waits, forgotten in time."""

import threading

import pytest

from dashboard.ui.long_work import LongWork

WAIT = 20  # seconds until a test gives up


class Gate:
    """Work that begins, tells its progress when it is let, and ends when it is let."""

    def __init__(self):
        self.begun, self.go, self.stepped, self.calls = threading.Event(), threading.Event(), threading.Event(), 0

    def work(self, progress):
        """Count the calls; tell a step again and again until it may end."""
        self.calls += 1
        self.begun.set()
        while not self.go.wait(0.01):
            progress(1, 4)
            self.stepped.set()
        return object()


class Reader(threading.Thread):
    """A reader that waits in a thread of its own, sees the progress, and can leave."""

    def __init__(self, works, key, work):
        super().__init__(daemon=True)
        self.works, self.key, self.work = works, key, work
        self.seen, self.away = [], threading.Event()
        self.looked = threading.Event()
        self.result = self.error = None
        self.start()

    def run(self):
        """Wait for the result."""
        try:
            self.result = self.works.result(self.key, self.work, self.show)
        except BaseException as error:
            self.error = error

    def show(self, done, todo):
        """Take note of the progress; leave if so told."""
        self.seen.append((done, todo))
        self.looked.set()
        if self.away.is_set():
            raise InterruptedError


def ended(*readers):
    """Wait until readers are through."""
    for reader in readers:
        reader.join(WAIT)
        assert not reader.is_alive()


def test_six_readers_of_the_same_have_one_computation_and_one_result():
    """Whoever asks for what is being worked out waits for it, sees its progress and gets the very same result."""
    works, gate = LongWork(), Gate()
    readers = [Reader(works, "a", gate.work) for _ in range(6)]
    for reader in readers:
        assert reader.looked.wait(WAIT)
    gate.go.set()
    ended(*readers)
    assert gate.calls == 1 and len({id(reader.result) for reader in readers}) == 1
    assert all((1, 4) in reader.seen for reader in readers)
    assert works.result("a", gate.work, print) is readers[0].result and gate.calls == 1


def test_one_computation_at_a_time():
    """Other work waits for its turn, and its reader is told that nothing is being done for it yet."""
    works, first, second = LongWork(), Gate(), Gate()
    one = Reader(works, "a", first.work)
    assert first.begun.wait(WAIT)
    two = Reader(works, "b", second.work)
    assert two.looked.wait(WAIT) and two.looked.wait(WAIT)
    assert not second.begun.is_set() and two.seen[0] == (0, 0)
    first.go.set()
    assert second.begun.wait(WAIT)
    second.go.set()
    ended(one, two)


def test_work_goes_on_while_somebody_waits_and_ends_when_nobody_does():
    """The first to leave ends nothing; the last ends the work, and who comes later has it done anew."""
    works, gate, again = LongWork(grace=0), Gate(), Gate()
    one, two = Reader(works, "a", gate.work), Reader(works, "a", gate.work)
    assert one.looked.wait(WAIT) and two.looked.wait(WAIT)
    one.away.set()
    ended(one)
    for event in (gate.stepped, two.looked):
        event.clear()
        assert event.wait(WAIT), "the work ended although somebody waits"
    two.away.set()
    ended(two)
    three = Reader(works, "a", again.work)
    assert again.begun.wait(WAIT), "the work of nobody holds the turn"
    again.go.set()
    ended(three)
    assert three.error is None and gate.calls == again.calls == 1
    assert isinstance(one.error, InterruptedError) and isinstance(two.error, InterruptedError)


def test_who_comes_back_within_the_grace_finds_the_work_going_on():
    """A click that begins a new run of the same page does not begin the work anew."""
    works, gate = LongWork(grace=3600), Gate()
    one = Reader(works, "a", gate.work)
    assert one.looked.wait(WAIT)
    one.away.set()
    ended(one)
    two = Reader(works, "a", gate.work)
    assert two.looked.wait(WAIT)
    gate.go.set()
    ended(two)
    assert gate.calls == 1 and two.result is not None


def test_work_that_waits_for_its_turn_is_left_too():
    """Work that nobody waits for is not begun when its turn comes."""
    works, first, second, third = LongWork(grace=0), Gate(), Gate(), Gate()
    one = Reader(works, "a", first.work)
    assert first.begun.wait(WAIT)
    two = Reader(works, "b", second.work)
    assert two.looked.wait(WAIT)
    two.away.set()
    ended(two)
    first.go.set()
    ended(one)
    three = Reader(works, "c", third.work)
    assert third.begun.wait(WAIT)
    third.go.set()
    ended(three)
    assert second.calls == 0


def test_a_failure_reaches_all_who_wait_and_is_not_kept():
    """Everybody who waits gets the error; the next one has the work done again."""
    works, gate = LongWork(), Gate()

    def fail(progress):
        gate.work(progress)
        raise ZeroDivisionError

    readers = [Reader(works, "a", fail) for _ in range(2)]
    for reader in readers:
        assert reader.looked.wait(WAIT)
    gate.go.set()
    ended(*readers)
    assert [type(reader.error) for reader in readers] == [ZeroDivisionError] * 2
    assert works.result("a", lambda progress: 7, print) == 7 and works.known("a")


def test_only_the_last_results_are_kept():
    """The memory is bounded: what was asked for longest ago is worked out anew."""
    works, calls = LongWork(kept=2), []
    for key in ("a", "b", "a", "c", "a", "b"):
        works.result(key, lambda progress, key=key: calls.append(key), print)
    assert calls == ["a", "b", "c", "b"] and len(works._pieces) == 2


def test_what_waits_is_not_forgotten_for_what_is_kept():
    """A piece that is being worked on stays, however many results are kept."""
    works, gate = LongWork(kept=1), Gate()
    works.result("a", lambda progress: 1, print)
    one = Reader(works, "b", gate.work)
    assert one.looked.wait(WAIT)
    gate.go.set()
    ended(one)
    assert one.result is not None and works.known("b") and not works.known("a")


@pytest.mark.parametrize("readers", [12])
def test_many_keys_and_readers_leave_nothing_behind(readers):
    """Under many readers of many keys every one gets its result, and no piece is left hanging."""
    works = LongWork(kept=100)
    crowd = [
        Reader(works, key, lambda progress, key=key: progress(1, 1) or key) for key in range(8) for _ in range(readers)
    ]
    ended(*crowd)
    assert all(reader.result == reader.key for reader in crowd)
    assert all(piece.waiting == 0 and piece.over.is_set() for piece in works._pieces.values())
