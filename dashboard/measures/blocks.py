"""Pairs in blocks of rows: the unit of work for tables that do not fit, or need more than one machine."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from dashboard.measures.incidence import filled
from dashboard.measures.nulls import Progress

ROWS = 256
# Blocks of which every column is computed are smaller: they stay in the processor's cache.
ROWS_OF_ALL = 64
_AT_ONCE_ROWS, _AT_ONCE_CELLS = 512, 16_000_000
MEASURES = ("shared_members", "member_jaccard", "member_simpson")
# Two different shares of sets below this size differ in float32 too: by 1 / (2m)^2 at least.
_SINGLE = 1500

Found = tuple[np.ndarray, np.ndarray, np.ndarray]  # of pairs: the first, the second and what is asked of them


@dataclass(frozen=True)
class Block:
    """The member overlap of the rows start … stop - 1 with the rows from start on.

    Every array has a row for each of those and a column for each row of the table from start on.
    The pairs of the block are the cells right of the diagonal (column > row); the others tell
    nothing new. A side without members makes the shares NaN.
    """

    start: int
    stop: int
    shared: np.ndarray
    jaccard: np.ndarray
    simpson: np.ndarray
    inclusion_ab: np.ndarray
    inclusion_ba: np.ndarray


def starts(n: int, rows: int = ROWS) -> list[int]:
    """Return the first rows of the blocks of a table of n rows.

    >>> starts(600, 256)
    [0, 256, 512]
    """
    return list(range(0, n, rows))


def member_overlap(matrix: pd.DataFrame | np.ndarray, rows: int = ROWS_OF_ALL) -> Iterator[Block]:
    """Yield the member overlap of all pairs, block by block, in single precision.

    The numbers are those of `overlap.pairs`: shared members, Jaccard, Simpson and both inclusions.
    Memory is bounded by a block; what a caller keeps is the caller's business.

    Parameters
    ----------
    matrix : DataFrame or 2-d array
        Initiatives x members; anything but 0 counts as 1, what is missing as 0.
    rows : int
        Initiatives in a block.
    """
    cells = _cells(matrix)
    size = cells.sum(axis=1)
    inverse, empty = 1 / np.maximum(size, 1), size == 0
    for start, stop, shared in _products(cells, rows):
        union = size[start:stop, None] + size[None, start:]
        union -= shared
        jaccard = np.divide(shared, np.maximum(union, 1, out=union), out=union)
        ab, ba = shared * inverse[start:stop, None], shared * inverse[None, start:]
        simpson = np.maximum(ab, ba)
        if empty[start:].any():
            for share in (jaccard, simpson, ab, ba):
                share[empty[start:stop]] = share[:, empty[start:]] = np.nan
        yield Block(start, stop, shared, jaccard, simpson, ab, ba)


def _products(cells: np.ndarray, rows: int) -> Iterator[tuple[int, int, np.ndarray]]:
    """Yield start, stop and shared members of each block, from products of several blocks at once.

    Few large products wait less for each other's threads than many small ones.
    """
    n = len(cells)
    at_once = max(1, min(_AT_ONCE_ROWS, _AT_ONCE_CELLS // max(n, 1)) // rows) * rows
    for begin in starts(n, at_once):
        product = cells[begin : begin + at_once] @ cells[begin:].T
        for start in range(begin, min(begin + at_once, n), rows):
            stop = min(start + rows, begin + at_once, n)
            yield start, stop, product[start - begin : stop - begin, start - begin :]


def _cells(matrix: pd.DataFrame | np.ndarray) -> np.ndarray:
    """Return the matrix as 0 and 1, in single precision where that tells all shares apart."""
    cells = filled(matrix)
    return cells.astype(np.float32 if cells.shape[1] < _SINGLE else np.float64)


def strongest(
    matrix: pd.DataFrame | np.ndarray,
    k: int = 1000,
    by: str = "member_jaccard",
    rows: int = ROWS,
    cluster: str = "",
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return the k pairs that overlap most, never holding all pairs.

    Parameters
    ----------
    matrix : DataFrame or 2-d array
        Initiatives x members; anything but 0 counts as 1, what is missing as 0.
    k : int
    by : {"member_jaccard", "member_simpson", "shared_members"}
    rows : int
        Initiatives in a block, the unit of work.
    cluster : str
        Address of a Dask scheduler (tcp://host:port) that runs the blocks; empty: this process.
        The result is the same. It needs the package `distributed` here and on the workers.
    progress : callable, optional
        Called with the number of blocks done and to do, after each but the first.

    Returns
    -------
    DataFrame
        a, b (labels of the rows, or their numbers), shared_members, members_a, members_b,
        member_jaccard, member_simpson, inclusion_ab, inclusion_ba; strongest first, ties in the
        order of the table. Pairs that share nothing, or of which a side is empty, are not in it.

    Notes
    -----
    The k-th best of the first block is a lower bound for the k-th best of all, so that every other
    block returns only what may still matter. On a cluster each block is one task with one key: Dask
    runs it again if its worker dies, and counts it once. The matrix travels as bits, inside a task
    of its own, so that it too comes back after the loss of every worker that held it.

    Examples
    --------
    >>> found = strongest(np.array([[1, 1, 0], [1, 1, 0], [0, 1, 1]]), k=2)
    >>> found[["a", "b", "shared_members", "member_simpson"]].values.tolist()
    [[0.0, 1.0, 2.0, 1.0], [0.0, 2.0, 1.0, 0.5]]
    """
    if by not in MEASURES:
        raise ValueError(f"by must be one of {', '.join(MEASURES)}, not {by!r}")
    cells, first = _cells(matrix), starts(len(matrix), rows)
    found: list[Found] = []
    bound = 0.0
    if first and k > 0:
        found.append(best_of_block(cells, first[0], rows, k, by, 0.0))
        bound = float(found[0][2].min()) if len(found[0][2]) == k else 0.0
        task = partial(best_of_block, rows=rows, k=k, by=by, bound=bound)
        run = _on_cluster(cells, task, first[1:], cluster) if cluster else (task(cells, start) for start in first[1:])
        for part in run:
            found.append(part)
            if progress:
                progress(len(found), len(first))
    return _table(matrix, cells, found, k)


def best_of_block(
    cells: np.ndarray, start: int, rows: int, k: int, by: str, bound: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the k best pairs of a block that reach the bound: first rows, second rows, values.

    Pairs above 0 only; of equal ones the first in the order of the table.
    """
    stop = min(start + rows, len(cells))
    size = cells.sum(axis=1)
    values = cells[start:stop] @ cells[start:].T
    if by == "member_jaccard":
        union = size[start:stop, None] + size[None, start:]
        union -= values
        values /= np.maximum(union, 1, out=union)
    elif by == "member_simpson":
        values /= np.maximum(np.minimum(size[start:stop, None], size[None, start:]), 1)
    lower = np.tril_indices(stop - start)
    values[lower] = 0
    flat = values.ravel()
    place = np.flatnonzero(flat >= bound) if bound > 0 else np.flatnonzero(flat)
    if len(place) > k:
        reached = flat[place]
        least = np.partition(reached, len(reached) - k)[-k]
        above, equal = place[reached > least], place[reached == least]
        place = np.sort(np.concatenate([above, equal[: k - len(above)]]))
    first, second = np.divmod(place, values.shape[1])
    return first + start, second + start, flat[place]


def _on_cluster(cells: np.ndarray, task: Callable[..., Found], first: list[int], address: str) -> Iterator[Found]:
    """Run the blocks on a Dask cluster; yield what they return in the order of the blocks."""
    from distributed import Client

    with Client(address) as client:
        bits = client.submit(_unpack, np.packbits(cells > 0), cells.shape, cells.dtype.str, pure=False)
        futures = [client.submit(task, bits, start, pure=False) for start in first]
        for future in futures:
            yield future.result()
            future.release()


def _unpack(bits: np.ndarray, shape: tuple[int, int], dtype: str) -> np.ndarray:
    return np.unpackbits(bits, count=shape[0] * shape[1]).reshape(shape).astype(dtype)


def _table(matrix: pd.DataFrame | np.ndarray, cells: np.ndarray, found: Sequence[Found], k: int) -> pd.DataFrame:
    """Return the k best of what the blocks found, with every column in double precision."""
    first, second, values = (
        np.concatenate([part[i] for part in found]) if found else np.zeros(0, dtype=int) for i in range(3)
    )
    order = np.lexsort((second, first, -values))[:k]
    first, second = first[order].astype(int), second[order].astype(int)
    names = np.asarray(matrix.index) if isinstance(matrix, pd.DataFrame) else np.arange(len(cells))
    shared = np.einsum("ij,ij->i", cells[first], cells[second]).astype(int)
    a, b = (cells[side].sum(axis=1).astype(int) for side in (first, second))
    return pd.DataFrame(
        {
            "a": names[first],
            "b": names[second],
            "shared_members": shared,
            "members_a": a,
            "members_b": b,
            "member_jaccard": shared / (a + b - shared),
            "member_simpson": shared / np.minimum(a, b),
            "inclusion_ab": shared / a,
            "inclusion_ba": shared / b,
        }
    )
