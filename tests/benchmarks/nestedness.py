"""NODF against vegan::nestednodf, and fixed-fixed samples with the NODF of each against vegan::oecosimu.

python -m tests.benchmarks.nestedness   (needs R with the package vegan; takes minutes there)
"""

import subprocess

from tests.benchmarks.tables import cells, report, seconds

SAMPLES = 20  # in R; its time for 1,000 is taken as 50 times that


def in_r(matrix, code: str) -> float:
    """Return the seconds that R takes for the code, the reading of the matrix left out."""
    import numpy as np

    np.savetxt("/tmp/benchmark_matrix.txt", matrix.astype(int), fmt="%d")
    read = 'suppressMessages(library(vegan)); m <- as.matrix(read.table("/tmp/benchmark_matrix.txt"))'
    script = f'{read}; t <- system.time({code}); cat(t[["elapsed"]])'
    return float(subprocess.run(["Rscript", "-e", script], capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    from dashboard.measures.nestedness import nodf
    from dashboard.measures.nulls import test_against

    matrix = cells(2000, 200)
    report("NODF of 2,000 x 200", seconds(lambda: nodf(matrix), 20), in_r(matrix, "nestednodf(m)"), ">= 100")
    matrix = cells(200, 200)
    taken = seconds(lambda: test_against(matrix, lambda drawn: nodf(drawn).whole, samples=1000), 1)
    there = in_r(matrix, f'oecosimu(m, nestednodf, "curveball", nsimul={SAMPLES})') * 1000 / SAMPLES
    report("1,000 fixed-fixed samples with NODF, 200 x 200", taken, there, ">= 20")
