"""All pairs of 2,000 x 200 against networkx and against a bare product in row blocks.

python -m tests.benchmarks.pairs_of_2000
"""

from tests.benchmarks.tables import cells, complex_of, report, seconds

if __name__ == "__main__":
    import networkx as nx
    import numpy as np

    from dashboard.measures import blocks, overlap

    matrix = cells(2000, 200)
    graph = nx.Graph()
    graph.add_nodes_from(("i", i) for i in range(2000))
    graph.add_edges_from((("i", int(i)), ("m", int(m))) for i, m in zip(*np.nonzero(matrix), strict=True))

    def bare(rows):
        single = matrix.astype(np.float32)
        for start in range(0, len(single), rows):
            single[start : start + rows] @ single.T

    def ours():
        for _ in blocks.member_overlap(matrix):
            pass

    library = seconds(lambda: nx.bipartite.overlap_weighted_projected_graph(graph, [("i", k) for k in range(2000)]), 1)
    mine = seconds(ours, 15)
    report("member overlap, all pairs, against networkx", mine, library, ">= 100")
    for rows in (blocks.ROWS_OF_ALL, 128, 256, 512):
        report(
            f"the same against a bare product in blocks of {rows} rows",
            mine,
            seconds(lambda rows=rows: bare(rows), 15),
            ">= 0.33",
        )
    complex = complex_of(matrix)
    report("every column of pairs.csv, against networkx", seconds(lambda: overlap.pairs(complex), 3), library, ">= 10")
