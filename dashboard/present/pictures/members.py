"""The members of one initiative on a map."""

from dashboard.present.pictures import Shown, world
from dashboard.present.view import View

HEIGHT = 300


def members_map(view: View, key: str) -> Shown | None:
    """Return where the member states of one initiative lie, by their role; None if no state is on the map.

    The memberships are those recorded of the row, whatever is filtered; a state with several roles has the
    one that the codebook names first.
    """
    text, words, book = view.text, view.words, view.whole.codebook
    rows = view.whole.memberships[view.whole.memberships["initiative_id"] == key]
    roles = [*book.values("role"), *dict.fromkeys(rows["role"])]
    rows = rows.assign(order=rows["role"].map(roles.index)).sort_values("order", kind="stable")
    rows = rows.drop_duplicates("member_id").join(view.whole.members[["iso3", "kind"]], on="member_id")
    states = rows[(rows["kind"] == "state") & rows["iso3"].isin(list(world.outlines()))]
    if states.empty:
        return None
    states = states.rename(columns={"member_id": "id"})[["id", "iso3", "role", "since", "until"]].reset_index(drop=True)
    counts = states["role"].value_counts()
    groups = {
        role: text("role-count", role=words.label("role", role) if role else text("not-known"), count=int(counts[role]))
        for role in dict.fromkeys(roles)
        if role in counts
    }
    figure = world.grouped(states, "role", groups, book, words.member, text("not-recorded-as-member"), view.dark)
    figure.set(height=HEIGHT)
    said = text.list(groups.values())
    return Shown(
        "members_map",
        figure,
        text("members-map-title"),
        text("members-map-reading"),
        states,
        text("members-map-alt", name=words.short(key, 60), roles=said),
        text("n-members-map", count=len(states), away=int(rows["member_id"].nunique() - len(states))),
    )
