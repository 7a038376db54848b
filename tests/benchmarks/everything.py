"""Every measure of the default view without null models, and all its pairs against chance.

python -m tests.benchmarks.everything
"""

import time


def timed(work: dict) -> float:
    """Run each, print its seconds, return their sum."""
    total = 0.0
    for name, run in work.items():
        start = time.perf_counter()
        run()
        taken = time.perf_counter() - start
        total += taken
        print(f"{name:<22} {taken:6.3f} s")
    return total


if __name__ == "__main__":
    from dashboard.measures import dyads, evolution, layering, mixing, nesting, overlap, participation, roles, structure
    from dashboard.measures.incidence import incidence
    from dashboard.measures.networks import whole_lists
    from dashboard.measures.pair_chance import pair_chance
    from dashboard.model import schema
    from dashboard.model.lens import Lens
    from dashboard.model.load import load
    from dashboard.model.select import Selection, default_collection

    whole = load(schema.DATA).complex
    rows = whole.select(Selection(collection=default_collection(whole)))
    complex, tested = rows.seen(Lens()), rows.seen(Lens().testing)
    total = timed(
        {
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
            "ties": lambda: (mixing.layer_ties(complex), mixing.trickle(complex), mixing.layer_assortativity(complex)),
            "structure": lambda: structure.structure(complex),
            "roles": lambda: roles.initiative_measures(complex),
            "activity": lambda: evolution.activity(complex),
            "participation": lambda: participation.curve(participation.participation(complex)),
        }
    )
    print(f"{'all of the view':<22} {total:6.3f} s   wanted: <= 1 s   ({len(complex.comparable)} units)")
    members = whole_lists(tested)
    taken = timed({"pairs against chance": lambda: pair_chance(members)})
    print(f"{'':<22} {taken:6.3f} s   wanted: <= 5 s   ({len(members)} lists)")
    taken = timed({"structure of each year": lambda: evolution.evolution(rows, Lens())})
    print(f"{'':<22} {taken:6.3f} s   ({len(evolution.years(rows))} years)")
