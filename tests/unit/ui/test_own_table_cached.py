"""A private package leaves nothing in the store of all readers, however often it is looked at."""

from dataclasses import replace

from dashboard.model import schema
from dashboard.model.load import load
from dashboard.model.select import Selection
from dashboard.present import cache
from dashboard.present.pictures import overview
from dashboard.present.view import View
from dashboard.present.words import Text, Words
from dashboard.ui.cache import picture, told


def test_pictures_of_a_readers_own_table_are_kept_for_nobody_else():
    whole = replace(load(schema.DATA).complex, private=True)
    chosen = Selection(collection="table2")
    before = cache.SHARED.weight
    view = View(whole, cache.selected(whole, chosen), chosen, Text("en"), Words(whole, "en"))
    shown = picture(view, overview.growth)
    again = View(whole, cache.selected(whole, chosen), chosen, Text("en"), Words(whole, "en"))
    assert picture(again, overview.growth) is shown
    assert told(again, overview.listed, marks=overview.landscape(again).data)
    assert cache.SHARED.weight == before and cache.store_of(whole).weight > 0
