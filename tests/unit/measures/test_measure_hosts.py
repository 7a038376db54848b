"""Hosts in the network of documented relations, as the lens has it."""

import numpy as np

from dashboard.measures import networks, structure, whole
from dashboard.measures.rewiring import rewired
from dashboard.measures.roles import initiative_measures
from dashboard.model.lens import Lens

IN, OUT = Lens("initiative"), Lens("initiative", hosts=False)


def value_of(complex, measure):
    """Return a measure of the documented relations."""
    table = structure.structure(complex).set_index(["network", "measure"])
    return table.loc[("relations", measure), "value"]


def test_structure_follows_the_lens(five):
    """lab and un meet in the host: four parts of five initiatives become three of five initiatives and a host."""
    assert networks.tied_hosts(five) == ["host"]
    assert value_of(five.seen(OUT), "components") == 4 and value_of(five.seen(IN), "components") == 3
    assert value_of(five.seen(IN), "giant_share") == 4 / 6 and value_of(five.seen(OUT), "giant_share") == 2 / 5
    assert value_of(five.seen(IN), "density") == 3 / 15
    # Rows that no lens was laid on have no hosts in, as before.
    assert value_of(five, "components") == 4


def test_a_host_of_nobody_in_view_is_out(five):
    """Of the rows without lab and un no tie leads to the host."""
    assert networks.tied_hosts(five.keep(["g7", "pact", "code"]).seen(IN)) == []


def test_ranks_count_hosts_and_name_none(five):
    """lab is tied to its host; the table has initiatives alone."""
    with_hosts, without = (initiative_measures(five.seen(lens)).set_index("id") for lens in (IN, OUT))
    assert list(with_hosts.index) == list(without.index) == ["un", "g7", "pact", "lab", "code"]
    assert with_hosts["relations_degree"].tolist() == [2, 1, 0, 1, 0]
    assert without["relations_degree"].tolist() == [1, 1, 0, 0, 0]


def test_a_tie_to_a_host_is_rewired_to_a_host(shipped):
    """In every sample as many ties lead to hosts, by kind."""
    read = whole.read(shipped.seen(Lens()))
    ends, relation = read.documented
    assert read.hosts.sum() > 100
    for drawn in rewired(ends, relation, read.hosts, samples=3):
        for side in (0, 1):
            assert (np.sort(read.hosts[drawn[:, side]]) == np.sort(read.hosts[ends[:, side]])).all()
