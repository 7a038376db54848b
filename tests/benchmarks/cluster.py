"""The strongest pairs of 20,000 x 500 in this process and on a Dask cluster of two workers, one of which is killed.

python -m tests.benchmarks.cluster   (needs the package distributed)
"""

import os
import signal

from tests.benchmarks.tables import cells, report, seconds

if __name__ == "__main__":
    # One thread for the products everywhere: the speed-up is to come from the second worker.
    os.environ |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    import pandas as pd
    from distributed import LocalCluster

    from dashboard.measures import blocks

    matrix = cells(20_000, 500)
    alone = seconds(lambda: blocks.strongest(matrix, 1000), 2)
    here = blocks.strongest(matrix, 1000)
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        address = cluster.scheduler_address
        pd.testing.assert_frame_equal(blocks.strongest(matrix, 1000, cluster=address), here)
        report(
            "two workers, equal result; baseline: this process",
            seconds(lambda: blocks.strongest(matrix, 1000, cluster=address), 2),
            alone,
            "> 1",
        )
        victim, seen = next(iter(cluster.workers.values())).pid, []

        def progress(done, wanted):
            seen.append(done)
            if len(seen) == 5:
                os.kill(victim, signal.SIGKILL)

        pd.testing.assert_frame_equal(blocks.strongest(matrix, 1000, cluster=address, progress=progress), here)
        print(
            f"a worker killed after 5 of {len(seen)} blocks: equal result, "
            f"every block counted once: {seen == sorted(set(seen))}"
        )
