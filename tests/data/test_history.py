"""The shipped history ends where the table stands, so that a change of the data makes it be written anew."""

from dashboard.model import schema


def test_the_history_ends_at_the_table(raw):
    """What each line says to be now is so: cells, rows that came in and went, columns."""
    rows = raw["initiatives"].set_index("id", drop=False)
    wrong = []
    for change in raw["history"].itertuples():
        if not change.row:
            right = (change.after or change.before) in rows if change.after else change.before not in rows
        elif change.field == "id":
            right = (change.row in rows.index) == bool(change.after)
        else:
            right = rows.at[change.row, change.field] == change.after != change.before
        if not right:
            wrong.append((change.row, change.field))
    assert wrong == [], "write data/history.csv anew: python -m dashboard history OLD data --out data/history.csv"


def test_rows_that_came_in_say_by_which_rule(raw):
    """Of every row that is no host and came in after the first release the frame is the reason."""
    rows = raw["initiatives"].set_index("id")
    came = raw["history"].query("field == 'id' and after != ''")
    assert len(came) > 700 and set(came["date"]) == {schema.descriptor()["created"][:10]}
    for change in came.itertuples():
        assert change.why.split(":")[0] == rows.at[change.row, "frame"], change.row
