"""Verdicts on complexes with a planted structure, of which it is known what stands; and on ones without any."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from dashboard.measures.findings import memberships, ties
from dashboard.measures.findings.claim import THRESHOLDS, Claim, Cut, cuts
from dashboard.measures.findings.leading import leader
from dashboard.measures.findings.run import CLAIMS, FACTS, FINDING, ROOMS, SPECIFICATION, findings
from dashboard.measures.findings.verdict import TOO_FEW_CELLS
from dashboard.model.load import build

QUICK = (199, 99)
STATES = [f"S{i:02}" for i in range(40)]
WORDS = {"form": ["private", "multilateral"], "primary_layer": ["technical", "ethical", "legal"]}
WORDS |= {"legal_force": ["binding", "voluntary"], "scope": ["global", "plurilateral"]}


def named(name: str) -> Claim:
    """Return a claim by its id."""
    return next(claim for claim in CLAIMS if claim.id == name)


def planted(cells: np.ndarray, ties=(), hosts=(), parts: dict | None = None, seed: int = 0, **columns):
    """Build a complex from a matrix of units x states, ties, and columns; what is not given is random."""
    rng, n = np.random.default_rng(seed), len(cells)
    ids = [f"i{k:03}" for k in range(n)]
    frame = pd.DataFrame({"id": ids, "name_en": ids, "kind": "declaration", "identified": "true"})
    frame = frame.assign(membership="listed", confidence="high", country="", part_of="")
    frame["launch_year"] = rng.integers(2012, 2025, n).astype(str)
    frame["issue_areas"] = rng.choice(["military", "health"], n)
    frame["functions"] = rng.choice(["norms", "assurance", "standards"], n)
    frame["risks"] = rng.choice(["intrinsic_safety", "geopolitical"], n)
    for name, values in WORDS.items():
        frame[name] = rng.choice(values, n)
    frame = frame.assign(**columns)
    frame["layers"] = frame["primary_layer"]
    frame["part_of"] = [(parts or {}).get(key, "") for key in ids]
    above = pd.DataFrame({"id": list(hosts), "name_en": list(hosts), "kind": "organisation", "identified": "true"})
    joined = [(ids[i], STATES[j], "member", "", "") for i, j in zip(*np.nonzero(cells))]
    joined = pd.DataFrame(joined, columns=["initiative_id", "member_id", "role", "since", "until"])
    members = pd.DataFrame({"id": STATES, "name_en": STATES, "kind": "state"})
    members["region"] = ["africa" if k % 2 else "europe" for k in range(len(STATES))]
    members["income"] = ["low" if k % 2 else "high" for k in range(len(STATES))]
    relations = pd.DataFrame(list(ties), columns=["from_id", "to_id", "relation"]).assign(confidence="high")
    frames = {"initiatives": pd.concat([frame, above]).fillna(""), "memberships": joined, "members": members}
    return build(frames | {"relations": relations}, date="2026-01-01")


def verdict(complex, claim: Claim, samples=QUICK) -> pd.Series:
    """Return the finding on one claim in the collection of all."""
    return findings(complex, ("all",), (claim,), samples, facts=())[0].iloc[0]


def random_cells(seed: int, n: int = 24) -> np.ndarray:
    """Return random memberships: short and long lists, states that join much and little."""
    rng = np.random.default_rng(seed)
    chance = np.outer(rng.uniform(0.2, 0.9, n), rng.uniform(0.2, 0.9, len(STATES)))
    return rng.random((n, len(STATES))) < chance


def nested_cells(noise: int = 12) -> np.ndarray:
    """Return lists each of which holds the shorter ones, with a few memberships moved."""
    cells = np.array([[j < 4 + 3 * (i % 12) for j in range(len(STATES))] for i in range(24)])
    rng = np.random.default_rng(1)
    for i, j in zip(rng.integers(0, 24, noise), rng.integers(0, len(STATES), noise)):
        cells[i, j] = ~cells[i, j]
    return cells


def test_every_claim_has_an_id_of_its_own_and_two_cells():
    """Ids are unique, and a claim can be cut into two questions at least: else no verdict could ever come."""
    assert len({claim.id for claim in (*CLAIMS, *FACTS)}) == len(CLAIMS) + len(FACTS)
    for claim in CLAIMS:
        cells = {(cut.lens.units, cut.lens.members if "members" in claim.switches else "") for cut in cuts(claim)}
        assert len(cells) >= 2, claim.id
        assert cuts(claim)[0].choices() == Cut().choices() | {"members": claim.members[0]}, claim.id
        assert claim.direction in (1, -1), claim.id


def test_nested_lists_stand_and_random_ones_do_not():
    """Lists inside one another are nested beyond chance, with noise; random lists of the same sort are not."""
    parts = {"i001": "i000"}
    assert verdict(planted(nested_cells(), parts=parts), named("nestedness"))["verdict"] == "stands"
    found = verdict(planted(random_cells(5), parts=parts), named("subsets"))
    assert found["verdict"] in {"does_not_stand", "not_computable", "depends"}
    assert found["support"] < 0.9 or np.isnan(found["support"])


def test_two_camps_share_nobody_beyond_chance():
    """Half of the lists draw from one half of the states and half from the other."""
    rng = np.random.default_rng(3)
    half = np.arange(len(STATES)) < 20
    cells = np.array([(rng.random(len(STATES)) < 0.3) & (half if i % 2 else ~half) for i in range(30)])
    found = verdict(planted(cells, parts={"i002": "i000"}), named("clubs_apart"))
    assert (found["verdict"], found["turned_by"]) == ("stands", "")
    assert found["value"] > 0.5 > found["null_mean"]


def test_camps_that_share_nobody_are_parts_and_the_threshold_is_a_cut():
    """Two camps are two parts beyond chance by any shared member; each threshold is told, with the same draws."""
    rng = np.random.default_rng(3)
    half = np.arange(len(STATES)) < 20
    cells = np.array([(rng.random(len(STATES)) < 0.5) & (half if i % 2 else ~half) for i in range(30)])
    complex, claim = planted(cells, parts={"i002": "i000"}), named("member_parts")
    steps: list[tuple[int, int]] = []
    both = (named("clubs_apart"), claim)
    found, cuts_told = findings(complex, ("all",), both, QUICK, lambda *step: steps.append(step), facts=())
    row, told = found.set_index("id").loc["member_parts"], cuts_told[cuts_told["finding"] == "member_parts"]
    assert row["value"] == pytest.approx(0.5, abs=0.01) and row["null_mean"] < 0.01
    assert set(told["threshold"]) == set(THRESHOLDS) and told["key"].is_unique
    assert row["verdict"] in ("stands", "depends") and row["p"] < 0.05  # though no draw is in two parts
    assert steps[-1][1] == len(cuts_told[cuts_told["finding"] == "clubs_apart"])  # streams, one for both claims


def test_a_shared_first_place_is_named_and_supports_nothing():
    """Two hubs with twenty partners each: both are named, and the claim that one is the centre does not stand."""
    claim = Claim("hub", ties.centre("i000"), leader("", ""), ties.EXACT, 1, ("units", "coding", "hosts"))
    links = [(f"i{k:03}", f"i{k % 2:03}", "references") for k in range(2, 42)]
    found = verdict(planted(flat(44), links, parts={"i041": "i040"}), claim)
    assert (found["value"], found["p"], found["support"], found["against"]) == (0, 1, 0, 0)
    assert (found["first"], found["verdict"]) == ("i000;i001", "does_not_stand")


def star(n: int, split: int) -> tuple[list, dict]:
    """Return ties of n units to a hub that stands as one row, or is split into many rows that are part of it."""
    hub = [f"i{k:03}" for k in range(split)]
    others = [f"i{k:03}" for k in range(split, split + n)]
    ring = [(a, b, "references") for a, b in zip(others[:-1], others[1:])]
    return [(other, hub[k % split], "references") for k, other in enumerate(others)] + ring, dict.fromkeys(
        hub[1:], hub[0]
    )


def test_a_hub_split_into_forty_rows_is_the_centre_only_as_a_process():
    """The units decide whether forty rows of one ties each are one centre; the verdict names them."""
    claim = Claim("hub", ties.centre("i000"), leader("", ""), ties.EXACT, 1, ("units", "coding", "hosts"))
    links, parts = star(45, 40)
    found = verdict(planted(np.zeros((85, 40), bool), links, parts=parts), claim)
    assert (found["verdict"], found["turned_by"]) == ("depends", "units")
    assert found["value"] > 0
    whole, none = star(45, 1)
    assert verdict(planted(np.zeros((46, 40), bool), whole, parts={"i045": "i044"}), claim)["verdict"] == "stands"


def test_layers_that_refer_to_themselves_hold_together():
    """Ties within a layer alone stand; the same ties with labels at random do not."""
    layer = ["technical"] * 15 + ["legal"] * 15
    links = [(f"i{a:03}", f"i{b:03}", "references") for s in (0, 15) for a in range(s, s + 14) for b in (a + 1,)]
    links += [("i000", "i005", "implements"), ("i016", "i020", "implements")]
    cells = np.zeros((30, 40), bool)
    parts = {"i029": "i028"}
    ordered = planted(cells, links, parts=parts, primary_layer=layer)
    assert verdict(ordered, named("layer_assortativity"))["verdict"] == "stands"
    mixed = planted(cells, links, parts=parts, primary_layer=[layer[k * 7 % 30] for k in range(30)])
    assert verdict(mixed, named("layer_assortativity"))["verdict"] != "stands"


def test_form_goes_with_layer_where_it_is_planted():
    """Private forms on the technical layer alone stand, for both claims about it."""
    layer = ["technical", "legal"] * 20
    form = ["private", "multilateral"] * 20
    complex = planted(np.zeros((40, 40), bool), parts={"i038": "i000"}, primary_layer=layer, form=form)
    for name in ("form_by_layer", "layer_governors_technical", "layer_governors_legal"):
        assert verdict(complex, named(name))["verdict"] == "stands", name


def test_a_region_that_takes_part_in_little_is_left_out():
    """States of low income in Africa join a third as much; labels at random never give that."""
    rng = np.random.default_rng(2)
    chance = np.where(np.arange(len(STATES)) % 2, 0.15, 0.5)
    cells = rng.random((30, len(STATES))) < chance
    complex = planted(cells, parts={"i029": "i000"})
    for name in ("left_out_regions", "left_out_incomes"):
        assert verdict(complex, named(name))["verdict"] == "stands", name


def test_growth_and_its_contrary():
    """More launches each year stand; fewer each year are the opposite of the claim."""
    counts = list(range(1, 12))
    for order, expected in ((counts, "stands"), (counts[::-1], "opposite")):
        launched = [str(2014 + k) for k, count in enumerate(order) for _ in range(count)]
        complex = planted(np.zeros((len(launched), 40), bool), parts={"i005": "i004"}, launch_year=launched)
        assert verdict(complex, named("growth"))["verdict"] == expected


def test_most_is_not_binding():
    """Three of forty binding stand against one half; two thirds are the opposite."""
    for binding, expected in ((3, "stands"), (32, "opposite")):
        force = ["binding"] * binding + ["voluntary"] * (40 - binding)
        complex = planted(np.zeros((40, 40), bool), parts={"i039": "i038"}, legal_force=force)
        assert verdict(complex, named("non_binding"))["verdict"] == expected


def test_old_forums_are_not_told_where_founding_years_are_missing():
    """A host without a founding year leaves its initiatives unknown, which is said with both numbers."""
    links = [(f"i{k:03}", "host", "issued_by") for k in range(20)]
    complex = planted(np.zeros((20, 40), bool), links, ("host",), {"i019": "i018"}, form="multilateral")
    found = verdict(complex, named("nested_in_old"))
    assert (found["verdict"], found["reason"]) == ("not_computable", "0 units, 12 needed")


def test_without_structure_nothing_stands():
    """Of five random complexes, none makes a claim about memberships or codes stand."""
    for seed in range(5):
        complex = planted(random_cells(seed), parts={"i003": "i002"}, seed=seed)
        claims = tuple(c for c in CLAIMS if c.id in {"subsets", "clubs_apart", "form_by_layer", "left_out_regions"})
        found = findings(complex, ("all",), claims, (99, 59))[0]
        assert list(found.loc[found["verdict"].isin(["stands", "opposite"]), "id"]) == [], seed


def test_too_little_is_said_with_its_number():
    """Few units, few ties: the number there is and the number needed."""
    complex = planted(np.eye(6, 40, dtype=bool), [("i000", "i001", "references")])
    reasons = findings(complex, ("all",), CLAIMS, (9, 9))[0].set_index("id")["reason"]
    assert reasons["nestedness"] == "0 units of two or more members, 12 needed"
    assert reasons["fragmentation"] == "1 ties, 20 needed"
    assert reasons["growth"] == TOO_FEW_CELLS


def test_absent_tables_are_the_reason():
    """Without memberships or relations the claims that need them say so, and nothing has a value."""
    complex = build({"initiatives": pd.DataFrame({"id": ["a"], "name_en": ["A"], "layers": ["legal"]})})
    found, table = findings(complex, ("all",), CLAIMS, (9, 9))
    assert set(found["verdict"]) == {"not_computable"}
    assert found["value"].isna().all()
    assert (found["reason"] != "").all()
    assert list(found.columns) == list(FINDING)
    assert list(table.columns) == list(SPECIFICATION)


def test_equal_data_count_once():
    """Where nothing is partial and nothing was coded low, all cuts of a cell are one specification."""
    table = findings(planted(nested_cells(), parts={"i001": "i000"}), ("all",), (named("nestedness"),), (9, 9))[1]
    assert table["key"].is_unique
    assert set(table["cell"]) == {"process|states", "initiative|states"}


def test_the_same_complex_gives_the_same_numbers():
    """Seeds follow from the data."""
    complex = planted(nested_cells(), parts={"i001": "i000"})
    one, two = (findings(complex, ("all",), memberships.CLAIMS, (19, 19)) for _ in range(2))
    pd.testing.assert_frame_equal(one[0], two[0])
    pd.testing.assert_frame_equal(one[1], two[1])


@pytest.mark.parametrize("room", ROOMS)
def test_progress_is_told_and_leaves(room):
    """The work tells how far it is, and what progress raises ends it."""
    steps = []
    complex = planted(nested_cells(), parts={"i001": "i000"})
    findings(complex, ("all",), room.CLAIMS, (9, 9), lambda done, todo: steps.append((done, todo)))
    assert all(done <= todo for done, todo in steps)
    if steps:
        with pytest.raises(InterruptedError):
            findings(complex, ("all",), room.CLAIMS, (9, 9), _leave)


def _leave(done: int, todo: int) -> None:
    raise InterruptedError


def flat(n: int = 40) -> np.ndarray:
    """Return no memberships at all."""
    return np.zeros((n, len(STATES)), dtype=bool)


def test_a_share_is_judged_on_both_sides_and_national_rows_are_not_asked():
    """Two of forty rows about development stand for few of them; thirty are the opposite."""
    for about, expected in ((2, "stands"), (30, "opposite")):
        subjects = ["development"] * about + ["health"] * (40 - about)
        complex = planted(flat(), parts={"i039": "i038"}, issue_areas=subjects, launch_year="2020")
        assert verdict(complex, named("agenda_of_rich"))["verdict"] == expected
        home = planted(flat(), parts={"i039": "i038"}, issue_areas=subjects, scope=["national"] * 40)
        assert verdict(home, named("agenda_of_rich"))["reason"] == "0 units, 12 needed"


def test_younger_marked_units_stand():
    """Governmental rows ten years younger than private ones stand for states; ten years older are the opposite."""
    form = ["private", "multilateral"] * 20
    for early, late, expected in (("2013", "2023", "stands"), ("2023", "2013", "opposite")):
        complex = planted(flat(), parts={"i039": "i001"}, form=form, launch_year=[early, late] * 20)
        assert verdict(complex, named("states_lead"))["verdict"] == expected


def test_profiles_within_groups_are_alike_where_it_is_planted():
    """One subject a form stands; subjects dealt at random among the forms do not."""
    form = ["private", "multilateral"] * 20
    complex = planted(flat(), parts={"i039": "i001"}, form=form, issue_areas=["health", "military"] * 20)
    assert verdict(complex, named("actor_issue_split"))["verdict"] == "stands"
    mixed = planted(
        flat(), parts={"i039": "i001"}, form=form, issue_areas=["health", "military", "military", "health"] * 10
    )
    assert verdict(mixed, named("actor_issue_split"))["verdict"] != "stands"


def test_the_foremost_function_is_the_one_in_most_rows():
    """Norms in thirty of forty rows stand against the strongest other function."""
    functions = ["norms"] * 32 + ["rules"] * 8
    complex = planted(flat(), parts={"i039": "i038"}, form="multilateral", functions=functions)
    assert verdict(complex, named("general_norms"))["verdict"] == "stands"
    turned = planted(flat(), parts={"i039": "i038"}, form="multilateral", functions=["rules"] * 32 + ["norms"] * 8)
    assert verdict(turned, named("general_norms"))["verdict"] == "opposite"


def test_families_that_refer_to_themselves_are_loosely_coupled():
    """Ties within two families alone stand; ties dealt across them are the opposite or nothing."""
    made = [(f"i{k:03}", "one" if k < 20 else "two", "issued_by") for k in range(40)]
    within = [(f"i{k:03}", f"i{k + 1:03}", "references") for k in range(39) if k != 19]
    across = [(f"i{k:03}", f"i{k + 20:03}", "references") for k in range(20)]
    across += [(f"i{k:03}", f"i{(k + 1) % 20 + 20:03}", "references") for k in range(20)]
    parts = {"i039": "i038"}
    found = [
        verdict(planted(flat(), made + ties, ("one", "two"), parts), named("loose_coupling"))
        for ties in (within, across)
    ]
    assert found[0]["verdict"] == "stands"
    assert found[1]["verdict"] in ("opposite", "depends")
    assert found[1]["value"] < found[1]["null_mean"]


def test_a_core_of_hubs_tied_to_one_another_stands():
    """Four hubs that are tied to each other and to ten leaves each: rewired, the hubs' ties scatter."""
    hubs = [f"i{k:03}" for k in range(4)]
    links = [(a, b, "references") for k, a in enumerate(hubs) for b in hubs[k + 1 :]]
    links += [(f"i{4 + 9 * k + j:03}", hub, "references") for k, hub in enumerate(hubs) for j in range(9)]
    links += [(f"i{4 + j:03}", f"i{4 + (j * 7 + 1) % 36:03}", "references") for j in range(0, 36, 2)]
    links = list(dict.fromkeys((a, b, r) for a, b, r in links if a != b))
    value = verdict(planted(flat(), links, parts={"i039": "i038"}), named("core_periphery"))
    assert value["value"] > value["null_mean"]


def test_facts_hold_fail_or_are_not_told():
    """A number that is a lower bound holds or is not told; a refuted first is refuted by the rows it names."""
    rows = planted(flat(), launch_year=["2015"] * 40, parts={"i039": "i038"})
    told = {fact.id: fact.told(rows) for fact in FACTS}
    assert (told["growth_since_2016"].value, told["growth_since_2016"].holds) == (40, None)
    assert told["growth_since_2016"].reason == "40 named; the table is no census"
    more = planted(np.zeros((60, 40), bool), launch_year=["2015"] * 60)
    assert next(fact for fact in FACTS if fact.id == "growth_since_2016").told(more).holds is True
    assert told["bletchley_first"].reason == "bletchley-declaration is not in this table"


def test_a_first_that_was_not_first_names_the_older_ones():
    """A declaration of states older than the Bletchley Declaration refutes that it was the first."""
    frame = pd.DataFrame(
        [["bletchley-declaration", "2023"], ["older", "2019"], ["later", "2024"]], columns=["id", "launch_year"]
    ).assign(name_en="x", kind="declaration", form="multilateral", scope="global", layers="legal", ai_specific="true")
    fact = next(fact for fact in FACTS if fact.id == "bletchley_first")
    told = fact.told(build({"initiatives": frame}))
    assert (told.holds, told.rows) == (False, ("older",))
    told = fact.told(build({"initiatives": frame[frame["id"] != "older"]}))
    assert (told.holds, told.value) == (True, 0)


def test_more_is_drawn_where_nothing_drawn_is_as_extreme():
    """With nineteen draws no p is below 0.1; further ones make a clear structure pass, and leave chance alone."""
    form, force = ["private", "multilateral"] * 20, ["binding", "voluntary"] * 20
    complex = planted(
        flat(), parts={"i039": "i001"}, primary_layer=["technical", "legal"] * 20, form=form, legal_force=force
    )
    assert verdict(complex, named("form_by_layer"), (19, 19))["p"] == pytest.approx(2 / 96)
    plain = planted(flat(), parts={"i039": "i001"}, seed=3)
    assert verdict(plain, named("form_by_layer"), (19, 19))["p"] > 2 / 96


def test_the_union_and_a_state_are_compared_on_what_the_same_analyses_name():
    """Texts that the analyses do not name are not asked, however many a register brought in for one side."""
    made = [(f"i{k:03}", "eu", "issued_by") for k in range(40)]
    rows = {
        "unit": "instrument",
        "country": [""] * 40 + ["USA"] * 20,
        "legal_force": ["voluntary"] * 20 + ["binding"] * 20,
    }
    rows["legal_force"] = rows["legal_force"] + ["voluntary"] * 20
    rows["sources"] = ["register@p. 1"] * 20 + ["text@p. 1"] * 40
    complex = planted(flat(60), made, ("eu",), {"i021": "i020"}, **rows)
    said = pd.DataFrame({"id": ["p"], "asserted_by": ["text@p. 2"], "tested_by": [("eu_us",)], "contradicts": [()]})
    found = verdict(replace(complex, propositions=said), named("eu_us"))
    assert (found["verdict"], found["value"], found["n"]) == ("stands", 1.0, 39)
    assert found["asserted_by"] == "text@p. 2"
    assert verdict(complex, named("eu_us"))["value"] == pytest.approx(19 / 39, abs=0.03)


def test_members_of_the_union_are_alike_beyond_what_it_made():
    """States of the Union that join the same clubs are one actor; without the list of its members nothing is told."""
    cells = np.array(
        [[j < 20 if i % 2 else j >= 20 and (i + j) % 3 == 0 for j in range(len(STATES))] for i in range(24)]
    )
    complex = planted(cells, [("i000", "i002", "references")], ("eu",), {"i000": "i002"})
    rich = complex.members.assign(income="high")
    joined = pd.DataFrame({"initiative_id": "eu", "member_id": STATES[:20], "role": "member", "since": "", "until": ""})
    union = pd.concat([complex.memberships, joined], ignore_index=True).fillna("")
    found = verdict(replace(complex, members=rich, memberships=union), named("eu_one_actor"))
    assert found["verdict"] == "stands"
    assert verdict(replace(complex, members=rich), named("eu_one_actor"))["reason"] == "0 states in a group, 5 needed"
