"""What was worked out for a request, kept for the next one within a bound, and never worked out twice at once."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool

KEPT = 256 * 2**20  # bytes of answers
WAITING = 20  # requests that may wait for the work of others


class Busy(RuntimeError):
    """Too many requests wait already."""


class Store:
    """Answers by what was asked, those asked for longest ago given up first; new ones are made one at a time.

    Parameters
    ----------
    most : int
        Bytes that may be kept; an answer larger than a half of it is handed out and not kept.

    Examples
    --------
    >>> from anyio.from_thread import start_blocking_portal
    >>> store = Store(10)
    >>> with start_blocking_portal() as portal:
    ...     portal.call(store.get, "a", lambda: b"abc"), portal.call(store.get, "a", lambda: b"never asked")
    (b'abc', b'abc')
    """

    def __init__(self, most: int = KEPT) -> None:
        self.most, self.size = most, 0
        self._kept: OrderedDict[object, bytes] = OrderedDict()
        self._turn: asyncio.Lock | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting = 0

    async def get(self, key: object, make: Callable[[], bytes]) -> bytes:
        """Return what is kept under a key, or make it in a thread when it is its turn.

        Raises
        ------
        Busy
            If too many wait.
        """
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if self._waiting >= WAITING:
            raise Busy
        self._waiting += 1
        try:
            async with self._one_at_a_time():
                if key not in self._kept:
                    self._keep(key, made := await run_in_threadpool(make))
                    return made
                return self._kept[key]
        finally:
            self._waiting -= 1

    def _one_at_a_time(self) -> asyncio.Lock:
        loop = asyncio.get_running_loop()
        if self._turn is None or self._loop is not loop:  # a lock belongs to the loop that it was first used in
            self._turn, self._loop = asyncio.Lock(), loop
        return self._turn

    def _keep(self, key: object, made: bytes) -> None:
        if 2 * len(made) > self.most:
            return
        self._kept[key] = made
        self.size += len(made)
        while self.size > self.most:
            _, gone = self._kept.popitem(last=False)
            self.size -= len(gone)
