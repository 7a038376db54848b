"""Work that several processes share."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Result = TypeVar("Result")
# What forked processes find in their memory: claims hold functions, which cannot be sent.
_TASKS: list[tuple[Callable[..., Any], tuple[Any, ...]]] = []


def shared_out(work: Callable[..., Result], tasks: Sequence[tuple[Any, ...]], workers: int) -> Iterator[Result]:
    """Yield what a function gives for each of several arguments, in their order; several processes share the work."""
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from (work(*task) for task in tasks)
        return
    _TASKS[:] = [(work, task) for task in tasks]
    with multiprocessing.get_context("fork").Pool(workers, initializer=_ends_when_told) as pool:
        yield from pool.imap(_task, range(len(tasks)))
        pool.close()  # leaving the block stops processes at whatever they hold, and waits for one that goes on
        pool.join()


def _ends_when_told() -> None:
    """Let a forked process end at the signal to do so, whatever its parent made of it, as servers do."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _task(place: int) -> Any:
    work, arguments = _TASKS[place]
    return work(*arguments)
