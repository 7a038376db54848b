"""Work that several processes share."""

import multiprocessing
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
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        yield from pool.imap(_task, range(len(tasks)))


def _task(place: int) -> Any:
    work, arguments = _TASKS[place]
    return work(*arguments)
