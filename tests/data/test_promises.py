"""What the table promises by name: initiatives, hosts, member lists."""

import pytest

from dashboard.measures.sides import two_sides

# Initiatives besides Table 2 that a table of this field must hold.
NAMED = [
    "oecd-ai-principles",
    "oecd-ai-incidents-monitor",
    "g20-ai-principles",
    "gpai",
    "partnership-on-ai",
    "ai-partnership-for-defense",
    "bletchley-declaration",
    "china-global-ai-governance-initiative",
    "china-global-ai-governance-action-plan",
    "unga-res-78-265",
    "unga-res-78-311",
    "un-pact-for-the-future",
    "ieee-ethically-aligned-design",
    "iso-iec-jtc1-sc42",
    "eu-hleg-ethics-guidelines",
    "altai",
    "eu-ai-office",
    "eu-hleg-ai",
    "ggar",
    "paris-ai-action-summit",
    "reaim-call-to-action-2023",
    "frontier-ai-safety-commitments",
    "hiroshima-code-of-conduct",
]
HOSTS = ["g7", "g20", "oecd", "eu", "coe", "nato", "brics", "unesco", "who", "itu", "wto", "un"]

# Members that count by default on the day of the data, at least and at most.
MEMBERS = {
    "g7": (7, 9),
    "g20": (20, 21),
    "oecd": (38, 39),
    "eu": (27, 27),
    "coe": (46, 46),
    "nato": (32, 32),
    "brics": (9, 11),
    "unesco": (192, 196),
    "who": (192, 195),
    "itu": (193, 195),
    "wto": (160, 166),
    "coe-framework-convention-ai": (10, 60),
    "oecd-ai-principles": (46, 52),
    "g20-ai-principles": (19, 21),
    "gpai": (29, 48),
    "bletchley-declaration": (29, 30),
    "reaim-call-to-action-2023": (55, 62),
    "ai-partnership-for-defense": (13, 20),
    "frontier-model-forum": (4, 12),
}


def members(shipped, key: str) -> set[str]:
    """Return the members of a row that count by default."""
    counted = shipped.counted()
    return set(counted.loc[counted["initiative_id"] == key, "member_id"])


@pytest.mark.parametrize("key", NAMED)
def test_named_initiative_is_there(shipped, key):
    """Each initiative that the issue names stands in the table, identified and sourced."""
    row = shipped.catalogue.loc[key]
    assert row["identified"] and row["kind"] != "organisation" and row["sources"]


def test_at_least_thirty_beyond_table_2(shipped):
    """At least thirty international or regional initiatives stand besides Table 2."""
    rows = shipped.comparable
    assert (~rows["table2"].astype(bool) & (rows["scope"] != "national")).sum() >= 30


def test_declaration_of_cooperation_is_there(shipped):
    """The Declaration of Cooperation on AI of 2018 stands under some id, with its signatories."""
    rows = shipped.catalogue
    found = rows[
        rows["name_en"].str.contains("Declaration of cooperation on", case=False)
        & (rows["launch_year"] == 2018).fillna(False)
    ]
    assert len(found) == 1
    assert len(members(shipped, found.index[0])) >= 25


@pytest.mark.parametrize("key", HOSTS)
def test_named_host_is_there(shipped, key):
    """Each host that the issue names is in the table, with its members established."""
    row = shipped.catalogue.loc[key]
    assert row["kind"] == "organisation" and row["membership"] == "listed"


@pytest.mark.parametrize(("key", "sizes"), MEMBERS.items(), ids=MEMBERS)
def test_named_member_list_is_there(shipped, key, sizes):
    """Each member list that the issue names has about as many members as the world knows."""
    assert sizes[0] <= len(members(shipped, key)) <= sizes[1]


def test_eu_law_covers_the_member_states(shipped):
    """The AI Act covers the 27 member states and no former one."""
    rows = shipped.memberships[shipped.memberships["initiative_id"] == "eu-ai-act"]
    states = set(rows.loc[rows["until"] == "", "member_id"]) - {"EU"}
    assert states == members(shipped, "eu") - {"EU"} and len(states) == 27 and "GBR" not in states


def test_signature_is_not_ratification(shipped):
    """The framework convention tells signatories from parties, and dates them."""
    rows = shipped.memberships[shipped.memberships["initiative_id"] == "coe-framework-convention-ai"]
    assert "signatory" in set(rows["role"])
    assert (rows[rows["role"].isin(["signatory", "party"])]["since"] != "").all()
    assert {"EU", "GBR", "USA", "NOR"} <= set(rows["member_id"])


def test_paris_statement_lacks_those_who_stayed_away(shipped):
    """The statement of the Paris summit is signed by China and India, not by the US and the UK."""
    signed = members(shipped, "paris-statement-inclusive-ai") | members(shipped, "paris-ai-action-summit")
    assert {"CHN", "IND", "FRA"} <= signed
    assert not {"USA", "GBR"} & members(shipped, "paris-statement-inclusive-ai")


def test_founders_of_the_frontier_model_forum(shipped):
    """Table 2 prints the forum's four founders."""
    rows = shipped.memberships[shipped.memberships["initiative_id"] == "frontier-model-forum"]
    founders = {m.split("-")[0] for m in rows.loc[rows["role"] == "founder", "member_id"]}
    assert {"anthropic", "google", "microsoft", "openai"} <= founders


def test_membership_flag_fits_the_list(shipped):
    """A row that says its members are listed has some; one that says unknown or none has none."""
    counts = shipped.memberships["initiative_id"].value_counts().reindex(shipped.catalogue.index, fill_value=0)
    flag = shipped.catalogue["membership"]
    assert sorted(flag.index[flag.isin(["listed", "partial"]) & (counts == 0)]) == []
    assert sorted(flag.index[flag.isin(["none", "unknown"]) & (counts > 0)]) == []


def test_memberships_lie_within_the_life_of_their_initiative(shipped):
    """Nobody belongs to something before it began or after it ended."""
    rows = shipped.memberships.join(shipped.catalogue[["launch_year", "end_year", "kind"]], on="initiative_id")
    for column in ("since", "until"):
        year = rows[column].str[:4].where(rows[column] != "").astype(float)
        early, late = (
            year < rows["launch_year"].astype(float),
            year > rows["end_year"].astype(float) + (column == "until"),
        )
        wrong = rows[(early | late) & (rows["kind"] != "organisation")]
        assert wrong[["initiative_id", "member_id", column]].values.tolist() == []


def test_no_pair_has_one_role_twice(shipped):
    """A member holds a role in an initiative once at a time."""
    rows = shipped.memberships
    assert (
        rows[rows.duplicated(["initiative_id", "member_id", "role", "since"], keep=False)][
            ["initiative_id", "member_id"]
        ].values.tolist()
        == []
    )


def test_the_side_of_the_union_holds_what_it_made(shipped):
    """Beside the United States stands all that the Union and its bodies issued, its law first; nothing is on both."""
    sides = two_sides(shipped)
    union, states = ({key for ids in rows["ids"] for key in ids} for _, rows in sides.groupby("side"))
    assert {"eu-ai-act", "eu-gdpr", "eu-ai-office"} <= union
    assert not union & states
