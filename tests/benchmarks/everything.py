"""Every measure of the shipped table, all rows, without null models.

python -m tests.benchmarks.everything
"""

import time

if __name__ == "__main__":
    from dashboard.measures import dyads, evolution, layering, nesting, overlap, participation, roles, structure
    from dashboard.measures.incidence import incidence
    from dashboard.model.load import load

    complex = load("data").complex
    work = {
        "pairs": lambda: dyads.dyad_counts(overlap.pairs(complex)),
        "nesting": lambda: (
            nesting.documented_tree(complex),
            nesting.membership_order(complex),
            nesting.packed(incidence(complex)),
        ),
        "layers": lambda: (
            layering.combinations(complex),
            layering.grid(complex),
            layering.form_by_layer(complex),
            layering.flow(complex),
        ),
        "ties": lambda: (
            layering.layer_ties(complex),
            layering.trickle(complex),
            layering.layer_assortativity(complex),
        ),
        "structure": lambda: structure.structure(complex),
        "roles": lambda: roles.initiative_measures(complex),
        "evolution": lambda: (evolution.activity(complex), evolution.evolution(complex)),
        "participation": lambda: participation.curve(participation.participation(complex)),
    }
    total = 0.0
    for name, run in work.items():
        start = time.perf_counter()
        run()
        taken = time.perf_counter() - start
        total += taken
        print(f"{name:<14} {taken:6.3f} s")
    print(f"{'all':<14} {total:6.3f} s   wanted: < 3 s   ({len(complex.comparable)} initiatives)")
