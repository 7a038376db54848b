"""Two or more countries side by side: what all of them are in, and what each is in alone."""

import pandas as pd

from dashboard.present.markup import joined, marked
from dashboard.present.pictures import beside as pictures
from dashboard.present.pictures import countries
from dashboard.ui import links, session, state
from dashboard.ui import screen as st
from dashboard.ui.cache import told
from dashboard.ui.context import current
from dashboard.ui.elements import table

# Of those in the table, which are shown: by how many of the chosen are in them.
COMMON = {"all": lambda n: (1, n), "common": lambda n: (n, n), "some": lambda n: (2, n - 1), "one": lambda n: (1, 1)}


def draw(found: pd.DataFrame) -> None:
    """Show what two or more countries take part in: together, and each alone."""
    view = current()
    text, words = view.text, view.words
    st.header(text("beside-title"), anchor=False)
    members = view.whole.members
    options = sorted(members.index[members["kind"].isin(countries.KINDS)], key=words.member)
    chosen = session.many(
        "states",
        options,
        st.multiselect,
        label=text("beside-choose"),
        format_func=words.member,
        placeholder=text("beside-hint"),
    )
    if powers := [key for key in state.POWERS if key in options]:
        address = links.address("countries", part="beside", states=powers)
        st.markdown(links.inner(text("beside-powers", names=text.list(map(words.member, powers))), address))
    if len(chosen) < 2:
        st.caption(text("beside-two"))
        return
    both = told(view, pictures.side_by_side, chosen)
    st.markdown(
        text(
            "beside-common",
            count=int((both["shared"] == len(chosen)).sum()),
            names=text.list(map(words.member, chosen)),
        )
    )
    for key in chosen:
        said = text(
            "beside-only",
            count=int((both[key] != "").sum()),
            only=int(((both[key] != "") & (both["shared"] == 1)).sum()),
        )
        st.markdown(joined("", [marked("- {} ", links.country(key)), said]))
    which = session.one(
        "common",
        list(COMMON),
        st.segmented_control,
        default="all",
        required=True,
        label=text("beside-which"),
        format_func=lambda v: text(f"beside-which-{v}"),
    )
    rows = both[both["shared"].between(*COMMON[which](len(chosen)))]
    shown, height = pictures.in_words(view, rows, chosen), min(420, 40 + 35 * max(len(rows), 1))
    table("beside", shown, rows.rename_axis("id").reset_index(), height=height)
    st.caption(joined(" ", [text("beside-reading"), countries.n_states(view, found)]))
