"""The two searches: every row that they name is in the table, and every stratum has a name."""


def test_rows_of_the_searches_are_in_the_table(shipped):
    """What a find is said to be is an initiative, no host; nothing stands twice."""
    finds = shipped.searches
    named = set(finds["row"]) - {""}
    assert named <= set(shipped.catalogue.index) - set(shipped.hosts.index)
    assert not finds.duplicated(["stratum", "title", "issuer", "year"]).any()
    assert (finds["first"] | finds["second"]).all()
    assert set(finds["stratum"]) == set(shipped.codebook.values("stratum"))
    assert ((finds["second_query"] != "") == finds["second"]).all()
