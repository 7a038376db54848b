"""Work with an event loop of its own, in a thread: in the thread of the tests the loop of a browser may be running."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def aside(work: Coroutine[object, object, T]) -> T:
    """Return what a coroutine comes to."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()
