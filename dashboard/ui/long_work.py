"""Long work that several readers ask for: done once, one piece at a time, and left when nobody waits.

No Streamlit in here: threads, a lock, and a progress that each waiting reader looks at.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextvars import copy_context
from dataclasses import dataclass, field
from typing import Any

Progress = Callable[[int, int], None]
LOOK = 0.2  # seconds between two looks of a waiting reader
GRACE = 3.0  # seconds for which work goes on for nobody: a click ends a reader's run and begins another


class Left(Exception):
    """Raised in work that nobody waits for any more."""


@dataclass
class _Piece:
    """One piece of work: how far it is, who waits for it, and what came of it."""

    work: Callable[[Progress], Any]
    done: int = 0
    todo: int = 0
    waiting: int = 0
    alone_since: float = 0.0
    left: bool = False
    over: threading.Event = field(default_factory=threading.Event)
    result: Any = None
    error: BaseException | None = None


class LongWork:
    """Results by what they were worked out from, the last ones kept.

    Parameters
    ----------
    kept : int
        How many results are remembered; the one asked for longest ago goes first.
    grace : float
        Seconds for which work goes on when its last reader has left.
    turn : threading.Lock, optional
        Shared with other works, if only one piece of all of them is to be worked on at a time.

    Examples
    --------
    >>> works = LongWork(kept=2)
    >>> works.result("sum", lambda progress: sum(range(4)), lambda done, todo: None)
    6
    >>> works.result("sum", lambda progress: 1 / 0, lambda done, todo: None)
    6
    """

    def __init__(self, kept: int = 24, grace: float = GRACE, turn: Any = None) -> None:
        self.kept, self.grace = kept, grace
        self._lock = threading.Lock()
        self.turn = turn or threading.Lock()  # held by the one piece that is being worked on
        self._pieces: OrderedDict[Hashable, _Piece] = OrderedDict()

    def known(self, key: Hashable) -> bool:
        """Tell whether a result is there already."""
        with self._lock:
            return key in self._pieces and self._pieces[key].over.is_set()

    def result(self, key: Hashable, work: Callable[[Progress], Any], show: Progress) -> Any:
        """Return a result, worked out now or before, or by another reader who asked first.

        Parameters
        ----------
        key : hashable
            All that the result depends on.
        work : callable
            Does the work in a thread of its own; gets a function of (done, to do) to call as it goes.
        show : callable
            Called with (done, to do) while the reader waits, in the reader's thread: what it raises ends
            the waiting. To do is 0 while other work has its turn.

        Raises
        ------
        Exception
            What the work raised, for each that waits for it; it is not remembered.
        """
        piece = self._join(key, work)
        try:
            while not piece.over.wait(LOOK):
                show(piece.done, piece.todo)
        finally:
            self._leave(piece)
        if piece.error is not None:
            raise piece.error
        return piece.result

    def _join(self, key: Hashable, work: Callable[[Progress], Any]) -> _Piece:
        with self._lock:
            piece = self._pieces.get(key)
            if piece is None or piece.left:
                piece = self._pieces[key] = _Piece(work)
                # What holds for who asks, holds for the work: whose table it is, and where its measures remember.
                threading.Thread(target=copy_context().run, args=(self._do, key, piece), daemon=True).start()
            self._pieces.move_to_end(key)
            piece.waiting += 1
            return piece

    def _leave(self, piece: _Piece) -> None:
        with self._lock:
            piece.waiting -= 1
            piece.alone_since = time.monotonic()
            piece.left = piece.left or not (piece.waiting or self.grace)

    def _wanted(self, piece: _Piece) -> bool:
        with self._lock:
            alone = not piece.waiting and time.monotonic() - piece.alone_since >= self.grace
            piece.left = piece.left or alone
            return not piece.left

    def _do(self, key: Hashable, piece: _Piece) -> None:
        def progress(done: int, todo: int) -> None:
            if not self._wanted(piece):
                raise Left
            piece.done, piece.todo = done, todo

        try:
            while not self.turn.acquire(timeout=LOOK):
                if not self._wanted(piece):
                    raise Left
            try:
                progress(0, 1)
                piece.result = piece.work(progress)
            finally:
                self.turn.release()
        except BaseException as error:
            piece.error = error
        self._finish(key, piece)

    def _finish(self, key: Hashable, piece: _Piece) -> None:
        with self._lock:
            piece.work = None  # it holds the tables that it worked on
            if piece.error is not None and self._pieces.get(key) is piece:
                del self._pieces[key]
            finished = [name for name, other in self._pieces.items() if other.over.is_set()]
            for name in finished[: max(0, len(finished) + 1 - self.kept)]:
                del self._pieces[name]
            piece.over.set()
