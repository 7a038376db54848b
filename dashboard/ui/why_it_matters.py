"""The first lines of a record: why it is in, who has committed to it, what it overlaps with and is tied to."""

from dashboard.measures.commitments import standings
from dashboard.present import record as said
from dashboard.present.markup import Marked, joined, marked
from dashboard.present.view import View
from dashboard.ui import links
from dashboard.ui import screen as st
from dashboard.ui.cache import near_pairs

MEMBERS, OTHERS, FIRST = 30, 12, 3  # members, ties of a kind and neighbours that are named at the top


def why_it_matters(view: View, key: str) -> None:
    """Say why it is in, who has committed to it, what it overlaps with and is tied to; each name a link."""
    lines = [*_why_it_is_in(view, key), *_committed(view, key), *_overlaps_most(view, key)]
    for label, others in said.ties_by_kind(view, key).items():
        lines.append(marked("{}: {}", label, links.named(others, OTHERS)))
    if lines:
        st.markdown(marked("**{}**", view.text("why-it-matters")))
        st.markdown(joined("\n", (marked("- {}", line) for line in lines)))


def _why_it_is_in(view: View, key: str) -> list[Marked]:
    """Say by which rule the row is in the table, and where the rule found it."""
    row = view.whole.catalogue.loc[key]
    if view.whole.lacks("initiatives.frame") or not row["frame"]:
        return []
    rule = marked("{}. {}", view.words.label("frame", row["frame"]), view.words.definition("frame", row["frame"]))
    where = said.cited_in_brief(view, row["frame_source"])
    return [joined(" ", filter(None, [marked("{}: {}", view.text("why-in"), rule), where]))]


def _committed(view: View, key: str) -> list[Marked]:
    """Name the members by the furthest step that each has taken."""
    lines = []
    for standing, ids in standings(view.whole, key).items():
        label = str(view.text("standing-count", standing=view.text(f"standing-{standing}"), count=len(ids)))
        named = links.members(sorted(ids, key=view.words.member), MEMBERS)
        lines.append(marked("{}: {}", label[:1].upper() + label[1:], named))
    return lines


def _overlaps_most(view: View, key: str) -> list[Marked]:
    """Name the nearest neighbours, each with what is shared and the way to why."""
    near = [
        marked(
            "{} ({}; {})",
            links.record(row["b"], view.words.short(row["b"])),
            said.why_near(view, row),
            links.pair(row["a"], row["b"], view.text("why-these")),
        )
        for _, row in said.near(view, key, near_pairs(view, key), FIRST).pairs.iterrows()
    ]
    return [marked("{}: {}", view.text("overlaps-most"), joined(view.text("semicolon"), near))] if near else []
