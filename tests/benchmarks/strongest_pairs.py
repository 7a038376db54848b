"""The strongest 1,000 pairs of 20,000 x 500 against a bare product in row blocks; then 100,000 x 200.

python -m tests.benchmarks.strongest_pairs [--large]
"""

import sys

from tests.benchmarks.tables import cells, peak, report, seconds

if __name__ == "__main__":
    import numpy as np

    from dashboard.measures import blocks

    def bare(matrix):
        single = matrix.astype(np.float32)
        for start in range(0, len(single), blocks.ROWS):
            single[start : start + blocks.ROWS] @ single.T

    matrix = cells(20_000, 500)
    taken = seconds(lambda: blocks.strongest(matrix, 1000), 2)
    memory = peak()
    report("strongest 1,000 pairs of 20,000 x 500", taken, seconds(lambda: bare(matrix), 2), ">= 0.33")
    print(f"peak memory {memory:.2f} GB   wanted: < 1")
    if "--large" in sys.argv:
        matrix = cells(100_000, 200)
        taken = seconds(lambda: blocks.strongest(matrix, 1000), 1)
        print(f"strongest 1,000 pairs of 100,000 x 200: {taken:.1f} s, peak memory {peak():.2f} GB")
