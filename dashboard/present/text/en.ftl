title = Regime Atlas
page-overview = Overview
page-initiatives = Initiatives
page-layers = Layers
page-overlap = Overlap
page-nesting = Nesting
page-methods = Methods

## Joining words
comma = {", "}
full-stop = {"."}
semicolon = {"; "}
both = {" and "}
either = {" or "}
and-more = { $shown } and { $more } more
yes = yes
no = no
not-known = not known
not-applicable = not applicable
not-in-package = not in this table
not-in-package-are = Not in this table: { $fields }.

## Why something cannot be told: one sentence for each reason of the measures
reason-not-in-this-package = This table has no “{ $what }”.
reason-not-filled-in-for-any-of-them = “{ $what }” is filled in for none of them.
reason-other-words-are-used = This table has words of its own for { $what }.
reason-no-initiatives = There is no initiative to compare.
reason-no-members-by-nature = No members by nature.
reason-membership-not-known = The members are not known.
reason-only-a-partial-list-is-known = Only part of the list of its members is known, and the lens reads complete lists alone.
reason-no-members-recorded = No member is recorded.
reason-no-members-that-count = None of the recorded members counts through the present lens.
reason-hosts-are-not-compared = A host is no initiative and is not compared with any.
reason-the-row-is-not-identified = The words of the source fit no known initiative, so it is not compared.
reason-not-coded = Not coded.
reason-not-in-this-collection = It is not in this collection.
reason-too-many-initiatives-to-compare-every-two = With more than { $most } initiatives not every two are compared, nor is each drawn: narrow them by filters. The page Overlap tells the strongest pairs of all.
reason-no-primary-layer = No primary layer is coded.
reason-fewer-than-two-initiatives = Fewer than two initiatives.
reason-fewer-than-three-initiatives = Fewer than three initiatives.
reason-fewer-than-two-members = Fewer than two members.
reason-no-ties = There is no tie.
reason-no-initiative-with-two-ties = No initiative has two ties.
reason-no-initiative-shares-different-members-with-two-others = No initiative shares different members with two others.
reason-fewer-than-eight-units-with-every-attribute = Fewer than eight initiatives have every attribute.
reason-it-does-not-vary = It does not vary.
reason-all-ties-within-one-layer = All ties lie within one layer.
reason-no-ties-between-initiatives-with-a-layer = No tie joins two initiatives whose layer is known.
reason-every-pair-alike = Every pair is alike.
reason-no-spread-in-the-null-model = The null model always gives the same value.
reason-not-defined-for-this-matrix = Not defined for these memberships.
reason-one-run = One run alone.
reason-only-technical-ethical-and-legal-layers-are-ranked = Only technical, ethical and legal layers have an order, and this table has none of them.
reason-no-members-of-this-kind = There is no member of this kind.
reason-no-pairs = No pair can be computed.
reason-no-ties-that-carry-influence = No tie carries influence.
show-collection = Show the collection “{ $collection }”
switch-covered = Count cover through a host
switch-participants = Count participants
switch-partial = Read partial lists too
switch-bound = Count who is bound
switch-everybody = Count all kinds of members
switch-today = Take the date of the data
still = has not ended

## Words within a sentence
last-of-series = { $before } and { $last }
countries-most = { $states } { $count ->
    [one] takes part in most ({ $initiatives }).
   *[other] take part in most ({ $initiatives } each).
  }
countries-further = { $count } others
gaps-none = Every issue area has all { $layers } layers; thinnest: { $layer } in { $area } ({ $count })
host-of-country = { $host } of { $country }

## Sidebar
shown = { $shown } of { $total } { $total ->
    [one] initiative
   *[other] initiatives
  } shown
reset = Reset
collection = Collection
collection-table2 = Marked rows
collection-table2-help = the rows that the column table2 marks.
collection-framed = Framed
collection-framed-help = all rows that a stated rule put into the table, national ones excepted.
collection-international-help = all but national rows.
collection-all-help = every row.
collection-is = { $name }: { $what }
collection-international = International
collection-all = All
free-text = Search names and summaries
free-text-hint = e.g. safety summit
member = Participant
member-hint = any member
more-filters = More filters
years = Launch years
show-hosts = Show hosts
show-hosts-help = Hosts are the organisations in which initiatives are nested. They are in the table, but no count or measure includes them.
layers-match = With several layers, an initiative must have
layers-any = any of them
layers-all = all of them
as-of = As of
as-of-help = Empty: the date of the data, { $date }.
as-of-help-undated = Empty: { $date }, today; the table gives no date of its own.
filter-absent = No filter by { $column }: this table does not have it.
filtered = Filtered: { $filters }
filter-is = { $field }: { $value }
filter-member = with { $member }
filter-first-year = launched from { $value }
filter-last-year = launched until { $value }
filter-text = mentions “{ $value }”
name-first-year = first launch year
name-last-year = last launch year
name-member = member
name-text = search words
nothing = Nothing passes these filters: { $filters }.
drop-filter = Drop “{ $filter }”: { $count } { $count ->
    [one] initiative
   *[other] initiatives
  }

## The lens
lens-line = Compared: { $what }
lens-line-initiative = initiatives, row by row
lens-line-process = processes
lens-line-issuer = issuers
lens-line-all = by all their members ({ $counted })
lens-line-states = by their member states ({ $counted })
lens-line-states-eu-one = by their member states, the EU as one ({ $counted })
lens-line-no-participants = { $cover ->
    [joined] joined
    [bound] joined or bound
   *[covered] joined, bound or covered
  }
lens-line-participants = { $cover ->
    [joined] joined or took part
    [bound] joined, bound or took part
   *[covered] joined, bound, covered or took part
  }
lens-line-listed = complete lists
lens-line-partial = partial lists too
lens-line-hosts-out = without hosts
lens-line-as-of = as of { $date }
lens-help = Results depend on how the table is cut. What is chosen here rules every measure and picture; the table and the records always show rows.
lens-title = The lens: what is compared
lens-methods = The same table gives other results when the parts of a process are taken together, when states alone count, or when the members of the European Union are one; that moves more than any formula. The lens is one such way to cut the table. It is applied once, after filters and date and before every measure and picture; the table and the records always show rows. The line in the sidebar says it, the address and every exported bundle keep it, and its defaults are marked below.
lens-methods-folding = Folded rows have the members, layers, issue areas and functions of all their parts, the earliest launch, and the name and primary layer of the row that the others are part of. Ties within a fold are dropped; equal ties between two folds stand once, with their number. An issuer is the top of the chain of “part of”, “issued by” and “nested in”; of several tops the first of the table is taken. Of a fold with several lists the complete ones are united; it is partial where a list that was read is partial.
lens-methods-chance = Tests of pairs against chance count who joined alone: being bound or covered is one decision for many states, and would make any two lists alike.
lens-switch = Switch
lens-choice = Choice
lens-default = { $choice } (default)
lens-usual = Back to the default lens
lens-off = Not available here: { $choices }. { $reason }
lens-off-it-says-neither-what-is-part-of-what-nor-who-issued-what = This table says neither what is part of what nor who issued what (columns part_of, relation issued_by), so each row stands for itself.
lens-off-it-does-not-say-which-members-are-states = This table does not say which members are states.
lens-off-it-does-not-say-which-states-belong-to-the-european-union = This table does not say which states belong to the European Union.
lens-off-no-list-of-members-in-it-is-partial = No list of members in this table is partial.
lens-off-no-membership-in-it-has-this-role = No membership in this table has this role.
lens-off-it-has-no-hosts = This table has no hosts.
lens-units = What is compared
lens-units-initiative = Initiatives
lens-units-initiative-help = Each row of the table by itself.
lens-units-process = Processes
lens-units-process-help = A row with all its parts: a process and its codes and reports count once, with the members and layers of all.
lens-units-issuer = Issuers
lens-units-issuer-help = All that one organisation or convener made counts once: the EU, the UN. An issuer has no primary layer, so nothing is told about layers.
lens-members = Who counts as a member
lens-members-all = Everybody
lens-members-all-help = States, firms, organisations and all others.
lens-members-states = States
lens-members-states-help = States and unions of states.
lens-members-states-eu-one = States, the EU as one
lens-members-states-eu-one-help = The 27 and the Union are one member, which is in wherever the Union or at least 14 of the 27 are.
lens-lists = Lists of members
lens-lists-listed = Complete lists
lens-lists-listed-help = Lists that are known whole, or derived from a host.
lens-lists-partial = Partial lists too
lens-lists-partial-help = Who is missing from a partial list is unknown, not absent, so that no share with one is computed.
lens-cover = Which memberships count
lens-cover-joined = Joined
lens-cover-joined-help = Members, founders, parties, signatories and endorsers.
lens-cover-bound = Joined or bound
lens-cover-bound-help = Also the states on which an act of their own union lies that is law, as the AI Act lies on the 27.
lens-cover-covered = Joined, bound or covered
lens-cover-covered-help = Also who merely belongs to the host of a text.
lens-participants-true = Count participants
lens-participants-help = Who took part in a meeting without joining. Observers never count.
lens-hosts = Hosts among the documented ties
lens-hosts-in = In
lens-hosts-out = Out
lens-hosts-false = hosts out
lens-hosts-help = Whether ties to the organisations that host or issue initiatives are drawn and counted in the network of documented relations. Layers have no hosts: ties between layers are among initiatives either way.
lens-no-layer = Issuers have no primary layer, so nothing is told about layers: compare processes or initiatives.
lists-of = Lists of members: { $what }.
lists-listed = { $count } complete
lists-derived = { $count } derived from a host
lists-partial = { $count } partial
lists-partial-unread = { $count } partial (not read)
lists-none = { $count } without members by nature
lists-unknown = { $count } not known
lists-uncounted = { $count } of those read have no member that counts
unit-rows = { $name } ({ $rows } rows)
stands-for = Stands for { $count } { $count ->
    [one] row
   *[other] rows
  }
stands-for-reading = They are compared as one, with the members and layers of all; its name is that of the first below.
fold-members = Members as one unit: { $members }; of them { $parts }.
fold-alone = { $count } only through “{ $part }”
fold-chiefly = { $part } ({ $count } of { $members })
part-of-unit = Compared as part of “{ $unit }”, with { $count } { $count ->
    [one] other row
   *[other] other rows
  }:
several-tops = Several made it ({ $tops }): it is compared with what { $first } made, which comes first in the table.
partial-side = Of { $name } only a part of the members is known: what is shared is the least, and no share is computed.
jaccard-between = As a source states how many members there are, the common members are at least { $least } and at most { $most } of the members of either.

## Problems
broken = This data package cannot be shown
broken-help = Each line below names the file, row and column, what stands there, and the rule that it breaks. Mend it and load the page again; “python -m dashboard validate” prints the same lines.
set-aside = { $count ->
    [one] One place in this data package breaks a rule; it was mended, emptied or left out, as the list says.
   *[other] { $count } places in this data package break a rule; each was mended, emptied or left out, as the list says.
  } Everything else is shown.
set-aside-list = What is wrong, and where
problem-file = File
problem-row = Row
problem-column = Column
problem-value = Value
problem-rule = Rule

## What failed, and what an address asked for in vain
fault-page = This page could not be shown in this view: something in it failed, and the fault is noted in the server's log. The filters and the other pages work. Drop the filters and choices, or go to the overview.
fault-part = This part of the page could not be shown in this view: it failed, and the fault is noted in the server's log. The rest of the page is whole. Another choice, or fewer filters, may show it.
fault-sidebar = Some filters could not be shown: they failed, and the fault is noted in the server's log. The page is whole. Drop the filters and choices, or go to the overview.
fault-click = The last click could not be followed: it failed, and the fault is noted in the server's log. The page is as it was before the click.
reset-all = Drop all filters and choices
to-overview = To the overview
address-ignored = Not everything in this address could be followed: { $what }. The rest is shown.
address-name = there is no setting “{ $name }”
address-value = { $name } has no value “{ $value }” here
address-many = { $name } takes at most { $most } { $most ->
    [one] value
   *[other] values
  }
address-long = { $name } was cut to { $most } characters
address-swapped = the first year was later than the last, so they were swapped
address-language = the dashboard speaks English and Chinese, not “{ $value }”
address-former = “{ $name }” of an older address is now said by the lens, and the nearest is shown
address-path = there is no page “{ $value }”, so the nearest is shown: { $page }
waits-for-turn = Waits until the work for another view is done

## Downloads and parts of every page
csv-help = { $rows ->
    [one] One row
   *[other] { $rows } rows
  }, UTF-8
csv-of = CSV of “{ $what }”
table-of = As a table: { $what } ({ $rows } { $rows ->
    [one] row
   *[other] rows
  })
table-of-reading = Mark a row, by keyboard with Enter, to open its record or pair; of a row that counts several initiatives these are named below.
table-of-more = The first { $most } rows; the CSV holds all.
picture-note = { $title }, data of { $date }. { $n }
left-out = Left out: { $what }.
left-out-host = { $count } { $count ->
    [one] host
   *[other] hosts
  }
left-out-unidentified = { $count } not identified
left-out-none = { $count } without members by nature
left-out-uncounted = { $count } whose members do not count under the present switch (only covered or observing, or not at this date)
left-out-unknown = { $count } of unknown membership
n-initiatives = n = { $count } { $units ->
    [process] { $count ->
        [one] process
       *[other] processes
      }
    [issuer] { $count ->
        [one] issuer
       *[other] issuers
      }
   *[initiative] { $count ->
        [one] initiative
       *[other] initiatives
      }
  }.
initiatives = Initiatives
initiative = Initiative
hosts = Hosts
close = Close
mark-ties-hover = Documented ties: %{"{"}z{"}"}
count-hover = %{"{"}z{"}"} initiatives
count-of = { $count } { $what }

## Questions of the overview
questions = Questions to start from
questions-rules = Law and models
questions-links = Overlap, nesting, links
questions-reach = Reach and change
ask-binding = Which texts bind?
ask-who-is-bound = Who is bound, and by how many texts?
ask-law-missing = Where is binding law missing?
ask-copied = Who copies whom? The texts after { $name }
ask-eu-us = How do the EU and the US differ?
ask-overlap = Where do initiatives overlap most?
ask-treaty = What overlaps most with the { $name }, and why?
ask-nesting = What is nested in what?
ask-nested-oecd = What is nested in the { $name }?
ask-un = Which issuers hold the complex together?
ask-technical = What does the technical layer rest on?
ask-left-out = Who is left out?
ask-only-un = Who is in nothing but texts of the UN?
ask-powers = Where do the great powers sit together?
ask-changed = What changed from { $first } to { $last }?
ask-gaps = Where are the gaps?
ask-risks = Which risks are answered, on which layer, by law?
ask-military = Military AI: who sits together, states and companies?
ask-table2 = Which rows of “{ $name }” are in force?

## Glossary
glossary-overlap = Overlap: the share of common members times the share of common issue areas. Two initiatives overlap only if they share both.
glossary-simpson = Jaccard: what is common as a share of what either has. Simpson: as a share of what the smaller has, so that 1 means that the smaller lies wholly within the larger.
glossary-nodf = NODF (nestedness by overlap and decreasing fill): from 0 to 100, how far the members of smaller initiatives also belong to larger ones.
glossary-dyad = Dyad: a pair of initiatives, and how the two are related: one nested in the other, overlapping, or parallel.
glossary-broker = Broker: an initiative through which two others are connected that have no tie of their own.

## Taking a view away
take-away = Cite, link to or take away this view
take-away-address = The address of exactly this view
take-away-cite = Cite as
take-away-bib = BibTeX
take-away-ris = RIS
take-away-zip-what = All of this view in one zip, a valid data package: tables, pairs, measures, networks, codebook, citation, and scripts in Python and R that reproduce a picture.
take-away-figures = With the pictures
take-away-figures-help = Each picture as a page of its own that works without a network. Without them the zip is smaller and sooner made.
take-away-make = Make the zip
take-away-making = Working out the tables of this view. Any click ends it.
take-away-zip = Download the zip ({ $size } MB)
take-away-graphml = GraphML
take-away-gexf = GEXF
take-away-network-help = Initiatives and hosts with their codes, documented ties and shared members, for Gephi, igraph, netrics and others.
cite-view-of = Collection: { $collection }.
cite-view-filtered = Filters: { $filters }.

## Data and records by address
record-in-app = In the dashboard
record-of-one = What it belongs to
record-part = Its part
record-plain = Page for citing and search engines
member-described = { $name } in “{ $title }”: { $count ->
    [one] one initiative
   *[other] { $count } initiatives
} in which it takes part or by which it is covered, with the step on record.
member-others = Also on record: hosts, and what it has left ({ $count })
member-in-none = No membership in any initiative is on record.
record-cite = How to cite this record
by-address-title = Data by address
by-address-what = Every table and network of a view, the same files as those of the replication bundle, at an address that any program can read: change the page's name in an address of the dashboard into data and a file's name.
by-address-parameters = A view is said by these parameters, as in the dashboard's own addresses; one that takes several values is repeated: { $names }.
by-address-refused = Choices of a single page may stand in the address and change nothing. What is unknown is refused with a sentence (status 400), so that no program gets another view than it asked for. Answers carry an ETag; what has not changed is not sent again.
by-address-initiatives = The rows of the view, with all that they refer to.
by-address-memberships = Who belongs to them, in which role, since and until when.
by-address-relations = Documented ties.
by-address-pairs = Two units and how they overlap.
by-address-initiative-measures = Each unit in the networks.
by-address-structure = Measures of the whole, against chance where that is kept.
by-address-findings = Claims about a whole collection, and how far they stand.
by-address-layers = Cells of layer, issue area and form.
by-address-participation = Each member and what it is in.
by-address-network = The network for Gephi and other programs.
by-address-spreadsheet = Spreadsheet
by-address-records = All records
by-address-charts = A chart stands within a page elsewhere by an iframe whose address is embed and the chart's name, with the parameters of its page, lang and theme (light, dark); its figure and words are the same address with .json at the end of the name. The names are: { $names }.

# This view by address
as-data = This view as data
as-data-what = Read by a program at this address, this view is the same table as in the zip below. Each file has its own:
as-data-more = Examples for pandas, R, Gephi and spreadsheets: [{ $address }]({ $address })
as-data-own = Your table is in this session alone and has no address. The zip below holds its view.
as-data-unserved = This start of the dashboard answers no data by address; python -m dashboard and its serve do.
embed = Embed
embed-what = These lines show the chart, as it is here, in a page elsewhere. It fetches nothing from third parties.
embed-in-app = Open this view

## Overview
overview-question = Who governs, in which form, on which layer?
overview-count = **{ $rows } { $rows ->
    [one] initiative
   *[other] initiatives
  }{ $units ->
    [initiative] .
    [issuer] , seen as { $count } { $count ->
        [one] issuer
       *[other] issuers
      }.
   *[process] , seen as { $count } { $count ->
        [one] process
       *[other] processes
      }.
  }**
overview-unidentified = { $count ->
    [one] One further row of those shown fits no known initiative.
   *[other] { $count } further rows of those shown fit no known initiative.
  }
overview-form = The most common form is { $most } ({ $count }).
overview-layers = The most common primary layer is { $most } ({ $count }).
overview-hub = { $hub } has most documented ties ({ $ties }, to initiatives and hosts).
landscape-question = Who governs on which layer?
landscape-title = { $share } of the initiatives come from three kinds of convener: { $names }
landscape-reading = Every initiative is named: it stands in the band of its primary layer and under { $columns }, the most tied first. The colour is the layer, a ring a further layer, the size the documented ties. Click a mark: its record opens, its ties are drawn, and what it is not tied to fades.
landscape-ties = { $drawn } of the { $ties } documented ties of { $name } are drawn; the others lead to hosts.
landscape-alt = { $count } initiatives by convener and layer ({ $layers }), each with its name.
figures-counted = What is counted
figure-initiatives = Initiatives
figure-initiatives-help = Selected initiatives that fit a known arrangement; hosts are not counted.
figure-ties = Documented ties
figure-ties-help = Relations that a source states, each counted once, between selected initiatives and with hosts.
figure-states = States taking part
figure-states-help = States that some list of the selected initiatives names, as the page Countries counts them: partial lists are read too, since who is named takes part; roles and date are those of the lens.
figure-binding = Binding
figure-binding-help = Initiatives whose text is or was law, or that enforce law.
figure-multi-layer = On several layers
figure-multi-layer-help = Initiatives that work on more than one of the technical, ethical and legal layers.
figure-members-known = Members established
figure-members-known-help = Initiatives whose members a source establishes, wholly or in part. Measures of shared members rest on these alone.
form-layer-title = Most frequent: { $form } on the { $layer } layer, { $count } of { $total } initiatives
form-layer-reading = Initiatives by form and primary layer; a blank cell has none. Click a cell to filter by it.
form-layer-alt = Number of initiatives for each form and primary layer.
growth-title = { $share } began in or after { $half }; most in { $peak } ({ $count })
growth-reading = Initiatives launched in each year, by primary layer.
growth-alt = Initiatives launched in each year, stacked by primary layer.
n-undated = n = { $count }{ $undated ->
    [0] .
   *[other] ; { $undated } without a known year are left out.
  }

## Search
search = Search initiatives, hosts, states
search-hint = Search: name, acronym or state, in English or Chinese
search-none = Nothing is called so. Try fewer words, or another spelling.
search-found = { $count ->
    [one] One answer
   *[other] { $count } answers
  }; Tab goes to the first, Enter opens it.
search-host = host

## The panel, and what a record adds to it
why-it-matters = Why it matters
nearest-three = Nearest by overlap
overlaps-most = Overlaps most with
why-in = Why it is in the table
why-these = why?
why-in-full = Why, in full
why = Why
in-full = In full
near-members = { $count ->
    [one] one member in common
   *[other] { $count } members in common
  }
near-issues = both on { $issues }
and-others = and { $more } more
copy-link = Copy link
cite-record = Cite this record
as-text = Text
same-unit = Both are counted as one here: { $unit }.
member-takes-part = Takes part in **{ $count }** of the { $total } initiatives of this collection, by the roles that count here.
member-all = All { $count } as a table
set-beside = Set beside other states
turned-nested-in = Holds
turned-issued-by = Issued
turned-derived-from = Is the model for
turned-references = Is referenced by
turned-implements = Is implemented by
turned-succeeds = Is succeeded by
turned-defers-to = Is deferred to by
turned-delegates-to = Has its task from
turned = { $label } (from the other side)
with = With
coded = How it is coded
evidence-of-row = The issuer’s own texts come first. The sources stand for the row as a whole; where they leave a field to judgement, the remark says how it was decided. Each membership and each tie has a source of its own.
places = at { $places }
report-error = Report an error
report-help = Copy this text, fill in the last three lines and send it to those who keep the table.
report-head = Error in { $title }, version { $version }, data of { $date }
report-fields = Fields as they stand (keep those that are wrong):
report-wrong = What is wrong:
report-right = What it should say:
report-source = Source, and the place in it:
not-established = What was not established
not-established-are = No source was found for: { $fields }. These cells are empty; they do not mean “none”.
data-of = Data of { $date }
role-count = { $role } ({ $count })
members-map-title = Where its member states lie
members-map-reading = Coloured by the role that is recorded of the state; of several roles the first in the codebook’s order.
members-map-alt = Map of the member states of { $name }: { $roles }.
n-members-map = { $count ->
    [one] one state
   *[other] { $count } states
  } on the map{ $away ->
    [0] .
   *[other] ; { $away } other members are no state or too small for it.
  }
not-recorded-as-member = no membership recorded

## Initiatives and the record
initiatives-question = Find one initiative: what it is, and on what evidence
initiatives-answer = **{ $count } shown**: { $parts }.
initiatives-count = **{ $count } shown.**
name = Name
columns = Columns
columns-hint = default columns
table-reading = Press a name to read it in short; by keyboard go to its row with the arrows and press Enter; Escape leads back to the table. Click a column's head to sort, the magnifier to search. Tick two rows to { $most } to compare them.
compare = Side by side
back-to-table = Back to the table
open-record = Open the record
official-page = Official page
unidentified = The words of the source fit no known initiative. The row is kept as printed; nothing else is coded, and measures leave it out.
field = Field
value = Value
meaning = What it means
evidence = Evidence
no-source = No source is given.
members-of = Members ({ $count })
members = Members
ties = Documented ties
no-members = No members are recorded.
since = Since
until = Until
counts = Counts
source = Source
member-name = Member
note = Remark
ties-of = Documented ties ({ $count })
no-ties = No source states a tie.
from = From
to = To
neighbours = Nearest neighbours by overlap
instead = { $reason } Neighbours are therefore those by “{ $measure }”.
no-neighbours = “{ $measure }” is 0 with every other initiative of this collection: none shares all that it compares.
corrections-of = Corrections
correction = Printed: { $printed }. Recorded: { $recorded }. { $reason }

## Layers
layers-question = How are the technical, the ethical and the legal layer connected, and where are the gaps?
layers-answer = Of **{ $count }** initiatives, { $alone } work on one layer alone. The most frequent combination is { $top } ({ $top_count }).
combinations-title = { $alone } of { $count } work on one layer alone; most frequent together: { $layers } ({ $top })
combinations-title-one = All { $count } work on one layer alone
combinations-reading = A bar counts the initiatives whose layers are exactly those that are filled below it.
combinations-alt = Initiatives for each combination of layers.
n-of = { $count } { $count ->
    [one] initiative
   *[other] initiatives
  }
flow-title = The widest way: { $form } → { $layer } → { $force }, { $count } of { $total } initiatives
flow-reading = The width of a ribbon is the number of initiatives; its colour is the primary layer.
flow-alt = Flow of initiatives from form to primary layer to legal force.
no-layer-ties = No source states a tie between two selected initiatives, so ties between layers cannot be counted.
layer-ties-title = { $inside } of { $ties } ties stay within a layer; most others lead from the { $a } to the { $b } layer ({ $count })
layer-ties-title-none = All { $ties } ties stay within a layer
ties-hover = %{"{"}z{"}"} ties
layer-ties-reading = Documented ties between initiatives, from the layer of the row to the layer of the column; ties to hosts are not counted.
layer-ties-alt = Documented ties from each primary layer to each other.
trickle = Along “derived from”, “implements” and “references”, influence runs **down** towards the technical layer in { $down } ties, stays on its layer in { $level }, and runs **up** in { $up }.
ties-within = Within layers
ties-between = Between layers
chance-what = Ties
chance-observed = Observed
chance-mean = Expected
chance-sd = Standard deviation
chance-z = z
chance-p = p (two-sided)
chance-p_low = p (fewer or less)
chance-p_high = p (more)
chance-reading = Compared with { $samples } permutations of the layer labels among the initiatives (seed { $seed }). A small p says that chance would seldom give so many, or so few, ties.
risks-title = Thinnest: { $thin_risk } on the { $thin_layer } layer ({ $count }); binding texts are most frequent for { $hard_risk } on the { $hard_layer } layer ({ $share })
risks-title-unbound = No binding text answers { $risks } risks; thinnest: { $thin_risk } on the { $thin_layer } layer ({ $count })
risks-cell = { $count } · { $share } binding
risks-reading = A row is a class of risk, a column a layer; a cell says how many initiatives answer to the class on that layer, and which share of those whose force is known binds in law. An initiative is counted in each of its cells. Click a cell to list its initiatives.
risks-alt = Classes of risk by layer, with the share that binds. { $found }
risks-n = { $coded } are coded by class of risk, { $without } are not and stand in no cell.
gaps-title = { $gaps } of { $cells } cells are empty: no initiative works there
gaps-reading = Initiatives by issue area and layer; an initiative is counted in each of its cells. A blank cell is a gap. Click a cell to list its initiatives.
gaps-alt = Initiatives for each issue area and layer, with the empty cells.

## Overlap
overlap-question = Where do initiatives overlap, and why these two?
overlap-many = { $count } initiatives are too many to compare every two of them. Told here are the { $most } pairs that share the greatest part of their members, and whatever else is shown is of these alone; filters that leave fewer initiatives give all their pairs.
overlap-many-working = Comparing in blocks
overlap-answer = { $sharing } of the { $computable } pairs whose members and issue areas are known share some of both ({ $pairs } pairs in all). The strongest overlap, { $value }, is between **{ $a }** and **{ $b }**.
overlap-answer-none = No two of the selected initiatives are known to share both members and issue areas ({ $computable } of { $pairs } pairs can be computed).
overlap-answer-other = By “{ $measure }”, { $sharing } of the { $computable } pairs that can be computed share something ({ $pairs } pairs in all).
no-pair-told = No pair can be computed by this measure.
measure = Measure
measure-overlap = Overlap (members × issues)
measure-overlap3 = Overlap (members × issues × functions)
measure-member_jaccard = Shared members (Jaccard)
measure-member_simpson = Shared members (Simpson)
measure-shared_members = Shared members (number)
measure-issue_jaccard = Shared issue areas (Jaccard)
measure-shared_issues = Shared issue areas (number)
measure-function_jaccard = Shared functions (Jaccard)
measure-layer_jaccard = Shared layers (Jaccard)
measure-p_value = p (loosest model)
measure-q_value = q (loosest model)
measure-p_fixed = p (totals kept)
measure-q_fixed = q (totals kept)
measure-overlap_ab = Directed overlap, first within second
measure-overlap_ba = Directed overlap, second within first
reading-overlap = Share of common members times share of common issue areas, from 0 to 1; nothing shared on one side gives 0.
reading-overlap3 = As overlap, times the share of common functions.
reading-member_jaccard = Common members as a share of the members of either.
reading-member_simpson = Common members as a share of the smaller one's members; 1 if the smaller lies wholly within the larger.
reading-shared_members = Number of common members.
reading-issue_jaccard = Common issue areas as a share of the issue areas of either.
reading-shared_issues = Number of common issue areas.
reading-function_jaccard = Common functions as a share of the functions of either.
reading-layer_jaccard = Common layers as a share of the layers of either.
reading-p_value = The loosest test (hypergeometric): how probable at least so many common members would be, were every member equally likely everywhere. It calls far more pairs significant than the stricter one.
reading-q_value = p after Benjamini and Hochberg's correction for all pairs compared.
reading-p_fixed = The stricter test (fixed–fixed, two-sided): how rare so many or so few common members are where every list keeps its length and every member its number of memberships.
reading-q_fixed = The stricter p after Benjamini and Hochberg's correction for all pairs compared; pairs that share more members than chance with q below 0.05 are the validated ones.
reading-overlap_ab = Share of the first one's members that the second has too, times the same share of issue areas: after Haftel and Lenz's directed measure, of whose article only abstract and introduction could be read; the product of simple shares is the simplest reading.
reading-overlap_ba = The same, seen from the second.
not-computable = not computable
heat-found-overlap = { $sharing } of { $pairs } pairs overlap, { $strong ->
    [0] none of them by half or more
   *[other] { $strong } of them by half or more
}
heat-found-overlap3 = { $sharing } of { $pairs } pairs overlap in members, issues and functions, { $strong ->
    [0] none of them by half or more
   *[other] { $strong } of them by half or more
}
heat-found-member_jaccard = { $strong } of { $pairs } pairs have at least half of their members in common
heat-found-member_simpson = In { $strong } of { $pairs } pairs at least half of the smaller one’s members are in the larger one too
heat-found-shared_members = { $sharing } of { $pairs } pairs have members in common, { $strong ->
    [0] none of them five or more
   *[other] { $strong } of them five or more
}; the most is { $top }
heat-found-issue_jaccard = { $strong } of { $pairs } pairs have at least half of their issue areas in common
heat-found-shared_issues = { $sharing } of { $pairs } pairs have issue areas in common, { $strong ->
    [0] none of them five or more
   *[other] { $strong } of them five or more
}; the most is { $top }
heat-found-function_jaccard = { $strong } of { $pairs } pairs have at least half of their functions in common
heat-found-layer_jaccard = { $strong } of { $pairs } pairs have at least half of their layers in common
heat-nothing = { $count } { $count ->
    [one] shares
   *[other] share
} nothing with any other and { $count ->
    [one] is
   *[other] are
} not drawn: { $names }.
heat-some = The { $drawn } of the { $count } that overlap most are drawn; the table holds all.
heat-reading = A cell compares the initiative named at the end of its row with the one named at the head of its column; the squares have the colour of the primary layer. Like lies beside like (average-linkage clustering). Click a cell to read why.
heat-groups = Brackets join those that are much more alike than the rest, named by their commonest issue area and by the members that most of them have.
heat-left = Not in the picture: { $count }
heat-left-why = Why
heat-left-zero = shares nothing with any other
heat-left-untold = no pair computable: members or codes unknown, or none counts
narrow = In a window this narrow the picture could not be read. The table below, which opens on a press, tells the same; a wider window shows the picture.
heat-alt = { $measure } of all pairs of { $count } initiatives, ordered so that similar ones lie together.
n-pairs = n = { $pairs } pairs of { $count } initiatives.
strongest = The { $count } strongest pairs
strongest-reading = Tick a row to read why. The CSV holds all { $rows } pairs with every measure.
initiative-a = One initiative
initiative-b = The other
choose-initiative = choose an initiative
why-title = Why do these two overlap?
network-title = The network of overlap
no-overlap = No pair reaches a value above zero, so there is no network to draw.
threshold = Draw pairs from this value of “{ $measure }” upwards
network-found = { $edges } pairs tie { $nodes } initiatives; { $parts ->
    [one] all hang together
   *[other] the part drawn holds { $largest } of them
}
network-around = { $name } overlaps with { $count } others above the threshold
network-n = Drawn: { $nodes } of { $all } initiatives that have such a pair, with { $edges } pairs.
network-start = Where nothing is chosen, pairs are drawn from the greatest value ({ $threshold }) that leaves at least { $lines } pairs and { $share } of the tied in one part; where there is none, the { $lines } strongest.
network-parts = { $count ->
    [one] One part is
   *[other] { $count } parts are
} not drawn but listed below.
network-unnamed = { $count ->
    [one] One mark has
   *[other] { $count } marks have
} no room for a name; hover to read it.
network-communities = Outlined: communities (Louvain), which are more marked than chance gives.
network-no-communities = No communities are outlined: the network is divided no more than chance gives (modularity, fixed–fixed).
network-rest = Parts that are not drawn: { $count }
network-steps = How far from the opened initiative
network-steps-all = the whole network
network-steps-1 = one step around it
network-steps-2 = two steps around it
network-reading = A line joins two initiatives whose measure reaches the threshold, thicker the stronger; the colour is the primary layer, the shape the form. Initiatives without such a pair are not drawn. Click a mark: its own pairs light up, and its record opens below.
network-alt = Network of { $nodes } initiatives with { $edges } lines.
tie-said = { $a } — { $relation } → { $b }.
path = Documented nesting
only-side = Only { $name }: { $members }
sharing-members = Shared members ({ $count }): { $values }
sharing-issue-areas = Shared issue areas ({ $count }): { $values }
sharing-functions = Shared functions ({ $count }): { $values }
sharing-layers = Shared layers ({ $count }): { $values }
missing-members = Shared members: not known.
missing-issue-areas = Shared issue areas: not known.
missing-functions = Shared functions: not known.
missing-layers = Shared layers: not known.
chance-said = By the loosest model, which lets every member join anything (hypergeometric): p = { $p }, q = { $q }; the two share { $verdict }.
more-than-chance = more members than chance would give
not-more-than-chance = no more members than chance could give
chance-fixed = { $side ->
    [more] **More common members than chance gives**
    [fewer] **Fewer common members than chance gives**
   *[same] No more and no fewer common members than chance could give
}: { $shared } are shared, { $expected } on average where every list keeps its length and every member its number of memberships (p = { $p }, q = { $q } over all pairs).
pair-chance-ask = Compare all pairs with chance, lists and members keeping their totals
pair-chance-help = Draws tens of thousands of random memberships (curveball), which takes some seconds. Pairs that share more members than these are marked in the network.
pair-chance-too-many = With { $count } lists the stricter test of pairs is not offered (at most { $most }).
chance-joined = Tests against chance count who joined alone: being bound or covered is one decision for many states, and would make any two lists alike.
computing-pair-chance = Drawing random memberships for all pairs; any click stops it
pair-validated = more common members than chance
network-validated = An orange line marks a validated pair: more common members than chance gives where lists and members keep their totals (q < 0.05, fixed–fixed; { $marked } of { $count } such pairs lie above the threshold).

## Nesting
nesting-question = What is nested in what: by mandate, and by membership?
nesting-answer = By mandate **{ $nested }** of { $count } initiatives are nested in a host or in another initiative. The largest hosts: { $top }.
nesting-answer-none = No source states that one of the { $count } selected initiatives is nested in a host or in another.
no-nesting = No source states a nesting for the selected initiatives.
hosts-found = { $nested } of the { $count } that are nested lie under { $host }
hosts-axis = nested within
hosts-direct = directly
hosts-deeper = further down
hosts-reading = How many initiatives and bodies lie within each of the topmost hosts; one that is nested in several counts in each. Click a bar to open its tree below.
hosts-rest = { $count } more hold fewer: { $names }.
tree-found = Within { $name }: { $nested } initiatives and bodies, { $direct } of them directly
tree-within = { $name } lies within { $hosts }; nothing is nested in it
tree-choose = What is in, and above …
tree-host = Host
tree-more = { $count } within
tree-also = also in { $others }
tree-above = shown above
tree-closed = { $count } { $count ->
    [one] branch stays closed; click it
   *[other] branches stay closed; click one
} to open it.
tree-reading = What is indented below a name is nested in it; above the chosen one (in bold) stand the hosts that it lies within. One that is nested in several stands below each. Squares are hosts, circles initiatives in the colour of their primary layer. Click a mark to open it.
tree-alt = { $count } initiatives and bodies nested in their hosts.
tree-again = { $count } { $count ->
    [one] line repeats what is
   *[other] lines repeat what is
} nested in a further host or initiative, so that every tie is shown.
tree-alone = { $count } { $count ->
    [one] is
   *[other] are
  } nested in nothing and { $count ->
    [one] is
   *[other] are
  } not drawn.
no-order = No initiative's known members all belong to another selected initiative.
share-issue = share an issue area (nested)
share-no-issue = share no issue area
n-members = { $count } { $count ->
    [one] member
   *[other] members
  }
hasse-found = { $nested } of { $count } lists of at least four members lie wholly within a larger one
hasse-focus = { $name }: { $above } larger lists contain all its members, and it contains { $below } smaller ones
hasse-choose = What contains, and what lies in …
hasse-all = the whole order
hasse-count = { $members } { $members ->
    [one] member
   *[other] members
}{ $more ->
    [0] {""}
    [one] , 1 more list alike
   *[other] , { $more } more lists alike
}
hasse-many = Of { $all } lists only { $name } and those next to it are drawn, the largest first, since more could not be followed; choose another above. The tables hold all.
hasse-small = { $count } sets of fewer than { $least } members are left out: so few lie in a larger one by chance.
hasse-table = Whose list lies in most, and whose contains most
members-axis = Members
hasse-lies-in = lies in
hasse-contains = contains
hasse-smallest = The smallest that contains it
hasse-through = Members only through a part
hasse-through-reading = A list that contains or is contained may be that of a part: the last column names the part that alone brings most members of a unit.
hasse-reading = Each mark is a list of members, the smallest at the left; a line leads right to the next larger list that has all its members and more. A solid line joins two that share an issue area; a dotted one joins two that share none, and is no nesting. Only complete lists are compared. Click a mark to see its record.
hasse-alone = { $count } { $count ->
    [one] contains no other and lies
   *[other] contain no other and lie
} in none: { $names }.
hasse-alt = { $count } relations of strict inclusion between sets of members.
n-groups = { $groups } different sets of members, { $edges } lines.
pairs = Pairs
with-shared = sharing members
without-shared = sharing none, or not known
dyads-title = { $share } of the pairs are of the type “{ $type }”; { $nested } are nested
dyads-title-none = No pair can be told by its type
dyad-pairs = { $count } { $count ->
    [one] pair
   *[other] pairs
  }; those that overlap most
dyads-reading = Pairs by dyad type, the first that holds; the full part of a bar shares members, the hatched part shares none or it is not known. Nested by membership needs a complete list of at least four. Click a bar to name its pairs.
dyads-alt = Number of pairs of each dyad type.
no-members-at-all = No members are known of the selected initiatives.
packed-found = { $side ->
    [more] Small memberships lie within large ones, more than chance gives
    [less] Small memberships lie within large ones less than chance gives
   *[same] Small memberships lie within large ones no more than chance gives
}
packed-inside = { $inside } of { $filled } memberships lie where perfect nesting would put them.
packed-expected = there, as perfect nesting has it
packed-unexpected = there, against it
packed-missing = absent, against it
packed-line = perfect nesting
packed-some = The { $drawn } largest of { $count } lists are drawn; the table holds all.
packed-null = { $mean } by chance ({ $model })
packed-verdict = { $side ->
    [more] more nested than chance gives
    [less] less nested than chance gives
   *[same] no more nested than chance gives
} (p = { $p })
packed-joined = tested: who joined alone
no-region = no region
packed-reading = Initiatives (rows) by members (columns), both in order of size; members of equally many lists stand together by region (the strip above). The line is perfect nesting: a list of k members would hold the k members that are in most lists. Orange right of it are memberships against the pattern, pale orange left of it those missing; each row has as many of the one as of the other. Hover to read the member.
packed-alt = Matrix of { $rows } initiatives by { $columns } members.
n-packed = { $rows } initiatives × { $columns } members, { $fill } filled.

## Your table
page-your_table = Your table
your_table-question = What does a table of your own show?
own-answer = Give a table of any regime complex: every page, measure and download then runs on it, for you alone. At present the pages show the atlas's own table, of { $count } rows.
own-answer-shown = All pages now show your table, “{ $title }”, of { $count } rows, in this browser tab alone.
own-shown = Your table is shown: { $title }
own-is-shown = Every page, measure and download now runs on “{ $title }”. An address that you copy from it opens the atlas's own table for others, since nobody else has yours.
own-back = Back to the atlas's table
own-to-overview = See it on the overview
own-give = Give a table
own-files = One CSV, several, a workbook (.xlsx), a zip, or a data package
own-private = What you give stays in the memory of this session: it is not written to a disk or a log, no other reader sees it, and it goes with the session, soon after you close this tab or load it anew.
own-limits = Read are at most { $bytes } MB (unpacked), { $files } tables, { $rows } rows and { $columns } columns a table, { $cells } cells in all, { $initiatives } initiatives (of more than { $paired } the strongest pairs alone are worked out, in blocks) and { $memberships } memberships; no file of a zip may unpack to more than { $ratio } times its size.
own-template = Template
own-template-help = A zip with the tables, empty, what each column means, and an example of two rows.
own-example-climate = Example: climate change
own-example-cyber = Example: cyber activities
own-example-organisations = Example: international organisations
own-forms = Which forms are recognised
own-forms-text = 
    - A table of initiatives, its columns called as you like: name or title, type, layer, topic, year, members …; lists in a cell are separated by semicolons.
    - Two columns, and nothing else: who is in what. More columns may give role, since, until, or year.
    - A table of marks (1, x; 0; -9 for missing), a row a state, or a state in a year, and a column for each organisation, as the Correlates of War Project has it; or a row for each organisation and a column for each state.
    - Nodes and edges, as Gephi writes them (Id, Label; Source, Target). Where one side are states, they are members.
    - A data package, or its tables: initiatives, members, memberships, relations, sources, codebook. Words that no codebook lists are used as they are.
    States are known by code or by name, in English or Chinese, and by the codes of the Correlates of War Project (ccode, stateabb); their Chinese names, regions (UN M49) and income groups (World Bank) are added. A larger worked case: the environmental agreements of manyenviron (github.com/globalgov/manyenviron), whose list of states in agreements is read as it is.
own-mapping = How it is read
own-title = What it is called
own-given = **{ $file }** · { $rows } × { $columns }
own-form = Each row is
own-form-initiatives = an initiative
own-form-memberships = a member in an initiative
own-form-members = a member
own-form-relations = a tie between two initiatives
own-form-by-initiative = an initiative (in a year), with a column for each member
own-form-by-member = a member (in a year), with a column for each initiative
own-form-nodes = a node: initiative or member, as the edges tell
own-form-sources = a source
own-form-codebook = a word of the codebook
own-form-corrections = a correction
own-form-double-coding = a second coding
own-form-propositions = a proposition
own-form-searches = a find of a search
own-form-history = a change
own-form-ignored = not read
own-columns = Columns, { $mapped } of them understood
own-column-own = keeps its own name
own-outcome = What comes of it
own-count-initiatives = Initiatives and hosts
own-count-members = Members
own-count-memberships = Memberships
own-count-ties = Ties
own-fatal = Nothing can be shown yet: the first lines below say why. Choose above what each table is and which column holds the names, or mend the file and give it again.
own-sound = Nothing breaks a rule.
own-problems = { $count ->
    [one] One place breaks a rule; the last column says what was done about it.
   *[other] { $count } places break a rule; the last column says what was done about each.
  }
own-problems-csv = These as CSV
own-remedy = Done
own-remedy-nothing = told, nothing changed
own-remedy-emptied = cell read as empty
own-remedy-item-dropped = value left out
own-remedy-mended = mended
own-remedy-row-aside = row set aside
own-remedy-table-aside = fatal: table not read
own-off = All pages open. These say in the place of their main figures what the table lacks:
own-findings = Findings are worked out on their page, on a click; they take a moment, or minutes with a large table.
own-show = Show it on every page
own-package = As a data package
own-package-help = A zip that “python -m dashboard validate” finds nothing wrong with: rows that were set aside are not in it, and cells that break a rule of coding are empty.

## Methods
methods-question = How was this made, what is missing, and how is it cited?
methods-rows = { $count ->
    [one] **One** initiative.
   *[other] **{ $count }** initiatives.
  }
methods-sources = { $count ->
    [one] **One** source is cited.
   *[other] **{ $count }** sources are cited.
  }
methods-corrections = { $count ->
    [one] **One** error in the source texts is corrected, with its evidence.
   *[other] **{ $count }** errors in the source texts are corrected, each with its evidence.
  }
the-table = The table
the-table-text = { $title }, as of { $date }. What is not known is empty.
the-table-undated = { $title }. It gives no date of its own, so that of today is taken, { $date }: memberships that have ended by then do not count. What is not known is empty.
the-table-version = Version { $version }.
this-table = This table
licence = Licence: { $name }
everything = Everything as a zip
codebook = Codebook
codebook-text = The values that a row may take. Where a rule leaves a doubt, the row says so in its confidence and its coding note.
code = Code
measures = Measures
measures-text = Hosts, unidentified rows and rows of unknown membership are left out of measures, and the page says how many. What is compared, and which memberships count, is said by the lens in the sidebar and with every figure. { "$" }M_i{ "$" } are the members, { "$" }P_i{ "$" } the issue areas, { "$" }T_i{ "$" } the functions and { "$" }L_i{ "$" } the layers of initiative { "$" }i{ "$" }.
formula-incidence-name = Incidence matrix
formula-incidence = B_{"{"}ik{"}"} = 1 \text{"{"} if initiative {"}"} i \text{"{"} has member {"}"} k, \text{"{"} else {"}"} 0
formula-incidence-reading = The table of who belongs to what, on which every member measure rests.
formula-incidence-reference = Borgatti & Everett 1997, Social Networks 19(3).
formula-jaccard-name = Jaccard index
formula-jaccard = J(M_a, M_b) = \frac{"{"}|M_a \cap M_b|{"}"}{"{"}|M_a \cup M_b|{"}"}
formula-jaccard-reading = Common members as a share of all members of either; likewise for issue areas, functions and layers. Not computable if one side is empty.
formula-jaccard-reference = Jaccard 1912, New Phytologist 11(2).
formula-simpson-name = Simpson coefficient
formula-simpson = \frac{"{"}|M_a \cap M_b|{"}"}{"{"}\min(|M_a|, |M_b|){"}"}
formula-simpson-reading = 1 if the smaller membership lies wholly within the larger.
formula-simpson-reference = Simpson 1943, American Journal of Science 241(1).
formula-inclusion-name = Inclusion
formula-inclusion = I(a \to b) = \frac{"{"}|M_a \cap M_b|{"}"}{"{"}|M_a|{"}"}
formula-inclusion-reading = How much of a's membership belongs to b too.
formula-inclusion-reference = Directed form of the overlap of two sets.
formula-overlap-name = Overlap
formula-overlap = J(M_a, M_b) \cdot J(P_a, P_b)
formula-overlap-reading = A product: two initiatives that share members but no issue area, or the reverse, do not overlap.
formula-overlap-reference = After Haftel & Lenz 2022, Review of International Organizations 17.
formula-directed-name = Directed overlap
formula-directed = O(a \to b) = \frac{"{"}|M_a \cap M_b|{"}"}{"{"}|M_a|{"}"} \cdot \frac{"{"}|P_a \cap P_b|{"}"}{"{"}|P_a|{"}"}
formula-directed-reading = How much of a lies within b, by members and by issue areas. Only abstract and introduction of the article could be read, which name a directed-dyadic measure; the product of simple shares is the simplest reading, neither members nor issue areas weighted.
formula-directed-reference = After Haftel & Lenz 2022, Review of International Organizations 17 (formula not read).
formula-monadic-name = Monadic overlap
formula-monadic = O(a) = \sum_{"{"}b \ne a{"}"} O(a \to b)
formula-monadic-reading = The directed overlap of one initiative, added up over all others that it can be compared with; the file has its mean too, and the sum of what lies within it. Whether the article adds or averages could not be read; a sum grows with the number of initiatives, so compare it within one collection.
formula-monadic-reference = After Haftel & Lenz 2022, Review of International Organizations 17 (formula not read).
formula-overlap3-name = Overlap with functions
formula-overlap3 = J(M_a, M_b) \cdot J(P_a, P_b) \cdot J(T_a, T_b)
formula-overlap3-reading = Overlap that asks for the same functions, too.
formula-overlap3-reference = After Reinsberg & Westerwinter 2023.
formula-significance-name = Significance of shared members, loosest model
formula-significance = P(X \ge s), \quad X \sim \text{"{"}Hypergeometric{"}"}(N, |M_a|, |M_b|)
formula-significance-reading = N is the number of distinct members of all initiatives compared. Corrected for all pairs by Benjamini and Hochberg's procedure (q).
formula-significance-reference = Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57(1).
formula-pairs-name = Significance of shared members, totals kept
formula-pairs = p = \min(1,\ 2\min(p_{"{"}\le{"}"}, p_{"{"}\ge{"}"})), \quad p_{"{"}\ge{"}"} = \frac{"{"}1 + \#\{"{"}s^* \ge s\{"}"}{"}"}{"{"}1 + N{"}"}
formula-pairs-reading = s is the number of shared members, s* that in N random memberships in which every list keeps its length and every member its number of memberships (fixed–fixed). N grows until the cut-off of Benjamini and Hochberg's procedure over all pairs is at least 10/N. Pairs with more common members than chance and q < 0.05 are called validated.
formula-pairs-reference = Strona et al. 2014, Nature Communications 5; Neal, Domagalski & Sagan 2021, Scientific Reports 11.
formula-dyads-name = Dyad types
formula-dyads = \text{"{"}nested (documented){"}"} \succ \text{"{"}nested (members){"}"} \succ \text{"{"}overlapping{"}"} \succ \text{"{"}parallel{"}"}
formula-dyads-reading = The first that holds: a path of “nested in” joins the two; one's members are a strict subset of the other's, its list is complete and holds at least four, and they share an issue area; they share an issue area; they share none. Documented nesting is never mixed with nesting by membership.
formula-dyads-reference = After Alter & Meunier 2009, Perspectives on Politics 7(1).
formula-nesting-name = Documented nesting
formula-nesting = a \to \dots \to b \quad \text{"{"}along nested\_in{"}"}
formula-nesting-reading = What was set up by, inside or under the mandate of what, as a source states it.
formula-nesting-reference = Codebook, relation “nested in”.
formula-order-name = Nesting by membership
formula-order = M_a \subset M_b
formula-order-reading = Drawn as a Hasse diagram: lines only to the next larger set. Partial lists are left out, since their missing members may lie outside.
formula-order-reference = Davey & Priestley 2002, Introduction to Lattices and Order.
formula-layers-name = Layers
formula-layers = n(\ell, p, f) = |\{"{"}i : \ell \in L_i,\ p \in P_i,\ f = \text{"{"}form{"}"}(i)\{"}"}|
formula-layers-reading = Initiatives on each layer, in each issue area, of each form; a cell with none is a gap.
formula-layers-reference = Layers after Gasser & Almeida 2017, IEEE Internet Computing 21(6), and Gui 2024.
formula-chance-name = Ties between layers against chance
formula-chance = p = \min(1,\ 2\min(p_{"{"}\le{"}"}, p_{"{"}\ge{"}"})), \quad p_{"{"}\ge{"}"} = \frac{"{"}1 + \#\{"{"}\text{"{"}permuted{"}"} \ge \text{"{"}observed{"}"}\{"}"}{"}"}{"{"}1 + N{"}"}
formula-chance-reading = The documented ties stay; the layer labels are permuted among the initiatives. p (fewer) counts permutations with at most as many ties, p (more) those with at least as many; p is twice the smaller of the two.
formula-chance-reference = Permutation test; Newman 2003, Physical Review E 67 for mixing by type.
missing = What is missing
absent = This package has no { $name }; what needs it is switched off.
silent = No cell of { $name } is filled in; what needs it is switched off.
sources-title = Sources ({ $count })
corrections-title = Corrections ({ $count })
corrections-text = What the source texts print wrongly about these rows, what is recorded instead, and on what evidence.
changelog = Changes to the data
history-title = What changed since the first release ({ $count })
history-text = Each cell of an initiative or host that differs from the first release, and each row and column that was added or removed. The reason is given only where the corrections, the frame or the changelog tell it of this very change.
history-row = Row
history-date = Date
history-field = Column
history-before = Before
history-after = After
history-why = Why
dictionary = Every column: what it means, and what an empty cell says
dictionary-text = The columns of this package, with the field of the codebook that lists a column's values. The bundle has it as dictionary.csv.
dictionary-table = Table
dictionary-column = Column
dictionary-meaning = Meaning
dictionary-unit = Unit or notation
dictionary-vocabulary = Values listed under
dictionary-missing = An empty cell means
cite = How to cite

agreement = Reliability of the coding
agreement-text = { $count } of { $total } rows were coded a second time after the same codebook, without sight of the first coding; the second coder saw the names and the sources, and no summary. Both codings are two runs of a machine coder: what they share says how steady it is, not that a human would code so. The table holds the first coding, with what was taken over from the second; the codebook says which. Kappa is 1 if the two agree on every row and 0 if they agree no more than by chance.
agreement-field = Field
agreement-measure = Measure
agreement-kappa = kappa
agreement-mean-jaccard = mean Jaccard
agreement-column = { $collection } (n = { $n })
agreement-reading = In brackets the 95 % interval of 2,000 resamplings of the rows. Cohen's kappa (1960) for one value a row, the mean Jaccard index for lists. Where both runs use one category throughout, kappa is set to 1; where they agree on every row the interval is a point, since resampling cannot show what it has not seen. A collection holds the rows of both codings that belong to it. A sheet for a human second coder is written by the command coding-sheet.

## Network
page-network = Network
network-question = Is the complex fragmented or centred, and around whom?
network-answer = By documented relations it falls into **{ $components }** parts; the largest holds { $share } of the initiatives{ $hosts ->
    [in] {" "}and hosts
   *[out] {""}
  }. Fragmentation is { $fragmentation }, and degree centralisation { $centralisation } (0: no centre, 1: a star).
network-answer-none = Between the { $count } selected initiatives no measure of the documented relations can be computed.
network-answer-untied = No source states a relation between any two of the { $count } selected initiatives.
no-relations = No source states a relation between two of the selected initiatives, so there is no network to draw.
no-ranking = For none of the selected initiatives does this measure lie above zero.
colouring = Colour by
colouring-layer = Layer
colouring-community = Community
colouring-core = Core and periphery
colouring-layer-reading = The colour is the primary layer.
colouring-community-reading = The colour is the community that Louvain's method finds (seeded; the largest eight, outlined and called after the initiative in them that has most ties; the others in slate).
colouring-core-reading = The colour tells the core from the periphery (Borgatti and Everett's ideal pattern that fits best).
uncoloured-community = { $why ->
    [chance] Communities are not coloured: they are no clearer than in random networks in which every initiative keeps its ties of each kind.
   *[unknown] Communities are coloured only where they are clearer than chance gives, which is not worked out for this view yet: compare with chance below.
}
uncoloured-core = { $why ->
    [chance] Core and periphery are not coloured: the pattern fits no better than in random networks in which every initiative keeps its ties of each kind.
   *[unknown] Core and periphery are coloured only where the pattern fits better than chance gives, which is not worked out for this view yet: compare with chance below.
}
core = Core
periphery = Periphery
community-of = Around { $name }
other-communities = Smaller communities
relations-title = { $hub } lies on most shortest ways between others; most ties are of the kind “{ $kind }” ({ $count } of { $ties })
relations-title-flat = Most ties are of the kind “{ $kind }” ({ $count } of { $ties })
relations-reading = A line is a documented relation, coloured by its kind; { $hosts ->
    [in] hosts are slate
   *[out] hosts are left out
  }. A mark grows with betweenness: how often it lies on the shortest way between two others; its shape is the form. The most tied are named first. Click a mark: its own ties light up, and its record opens.
relations-alt = Network of { $nodes } initiatives{ $hosts ->
    [0] {""}
   *[other] {" "}and { $hosts } hosts
  } joined by { $ties } documented relations.
relations-n = Drawn: { $nodes } { $nodes ->
    [one] initiative
   *[other] initiatives
  }{ $hosts ->
    [0] {""}
    [one] {" "}and one host
   *[other] {" "}and { $hosts } hosts
  }, { $ties } of { $all } { $all ->
    [one] relation
   *[other] relations
  }.
relations-parts = { $count ->
    [one] One other part, of { $most }, is
   *[other] { $count } other parts, of { $least ->
        [one] one
       *[other] { $least }
      } to { $most }, are
  } listed below the picture ({ $nodes } { $nodes ->
    [one] initiative
   *[other] initiatives
  }{ $hosts ->
    [0] {""}
    [one] {" "}and one host
   *[other] {" "}and { $hosts } hosts
  }, { $ties } { $ties ->
    [one] relation
   *[other] relations
  }) and in its data.
relations-alone = { $count ->
    [0] {""}
    [one] One initiative has no relation.
   *[other] { $count } initiatives have no relation.
  }
relations-around = { $name } is tied to { $count } { $count ->
    [one] other
   *[other] others
  }
relations-rest = The other parts: { $count } of { $least } to { $most }
tied-to = tied to
rank = Rank by
rank-title = { $first } ranks highest ({ $value }): { $measure }
rank-some = The { $drawn } highest of { $count } are drawn; the data hold all.
rank-alt = The { $count } initiatives with the highest { $measure }.
rank-reading = The colour is the primary layer.
rank-relations_degree = Others with a documented tie
rank-relations_degree-reading = With how many other initiatives, and hosts where the lens has them in, a documented relation exists; several relations with one count once.
rank-relations_betweenness = Betweenness, documented relations
rank-relations_betweenness-reading = How often an initiative lies on the shortest way between two others.
rank-relations_eigenvector = Eigenvector centrality, documented relations
rank-relations_eigenvector-reading = High if tied to others that are well tied; 1 for the highest.
rank-relations_participation = Spread of ties over layers
rank-relations_participation-reading = Participation coefficient: 0 if all documented ties lead to one layer, 0.67 if they lead to three layers alike. An initiative with two ties to two layers stands high already; look at the number of its ties too.
rank-overlap_strength = Strength, shared members
rank-overlap_strength-reading = Sum of the shares of common members (Jaccard) with all others.
rank-overlap_betweenness = Betweenness, shared members
rank-overlap_betweenness-reading = How often an initiative lies on the shortest way between two others that share no member themselves.
rank-overlap_eigenvector = Eigenvector centrality, shared members
rank-overlap_eigenvector-reading = High if sharing many members with others that do; 1 for the highest.
rank-overlap_monadic = Monadic overlap, with all others
rank-overlap_monadic-reading = The sum over all others of how much of the initiative lies within them: the share of its members times the share of its issue areas that the other has too (after Haftel and Lenz, of whose article abstract and introduction were read). Long lists and many partners raise it.
rank-overlap_monadic_in = Monadic overlap, others within it
rank-overlap_monadic_in-reading = The same from the others' side: the sum over all others of how much of each lies within this initiative.
rank-brokerage = Brokerage between layers
rank-brokerage-reading = In how many pairs of otherwise unrelated initiatives it is the intermediary.
brokers-title = Who brokers between the layers?
brokers-reading = Roles after Gould and Fernandez: a coordinator mediates within its own layer, an itinerant between two initiatives of another layer, a gatekeeper lets others into its layer, a representative speaks for it to another, a liaison joins two layers that are not its own.
joins-from = From layer
joins-to = To layer
joins-brokered = Brokered pairs
joins-brokers = Brokers
joins-most = Who brokers most
joins-reading = Between which layers there are intermediaries: how often an initiative of the first layer refers to one that refers to an initiative of the second, without a tie of its own. Expected are the layers dealt out at random among the tied initiatives, { $samples } times, every tie kept; z and p tell whether the layers matter.
broker-coordinator = Coordinator
broker-itinerant = Itinerant
broker-gatekeeper = Gatekeeper
broker-representative = Representative
broker-liaison = Liaison
broker-brokerage = All roles
structure-title = The structure in figures
on-network = Network
network-membership = Initiatives × members
network-overlap = Shared members
network-relations = Documented relations
network-pairs = Pairs
network-layers = Layers
network-participation = Participation
reference = Reference
not-computable-because = Not computable because
structure-reading = With a null model: mean and standard deviation of { $samples } random data sets (of { $searches } for modularity, its stability and the core, which take a search each; seed { $seed }); p (fewer or less) is the share of them with at most this value, p (more) that with at least it, each with the value itself counted in, and p twice the smaller. Whether memberships are nested is asked of row-fixed; against fixed–fixed, NODF is negative for nearly nested matrices as well. Documented relations are rewired, each initiative keeping its ties of each kind; their centralisation is compared with as many ties drawn anew, layers with layers permuted among tied initiatives.
null-model = Compare with chance
null-model-of = Compared with
null-none = not compared
null-own = each measure against the model that answers it
null-fixed-fixed = fixed–fixed (curveball): both totals kept
null-row-fixed = row-fixed: members of each initiative kept in number
null-equiprobable = equiprobable: only the number of memberships kept
null-help = A null model draws data at random and keeps something of the real ones. Row-fixed asks whether memberships are nested at all; fixed–fixed, the strictest, whether anything is left beyond how many members each initiative has and how many initiatives each member is in. By default each measure has its own: nestedness row-fixed, overlap fixed–fixed, documented relations rewired so that each initiative keeps its ties of each kind, layers permuted.
samples = Samples
computing-chance = Drawing { $samples } random data sets, which may take minutes; any click stops it
computing-robustness = Computing the variants; any click stops it
robustness-title = How robust are the figures?
robustness-choose = Vary
robustness-reading = The lowest and highest value of each figure when rows of low confidence are dropped, when rows coded twice take their second coding, when each initiative is left out in turn (some minutes for all rows), and when memberships count differently.
band = Varied
band-confidence = low confidence dropped
band-coding = second coding taken
band-leave_one_out = one initiative left out
band-counting = memberships counted differently
lowest = Lowest
highest = Highest
lowest-by = Lowest with
highest-by = Highest with
variant-low-dropped = low confidence dropped
variant-second-coding = second coding of the rows coded twice
variant-with-participants = participants counted
variant-joined-alone = joined alone
variant-other-lists = partial lists read or not
variant-with-covered = cover counted
variant-with-both = participants and cover counted
variant-without-signature = without signatories and endorsers
structure-share_nested_documented = Pairs nested by mandate
structure-share_nested_members = Pairs nested by membership
structure-share_overlapping = Pairs overlapping
structure-share_parallel = Pairs parallel
structure-share_not_computable = Pairs without a type
structure-share_significant = Pairs sharing more members than by chance
structure-mean_overlap = Mean overlap
structure-mean_member_jaccard = Mean share of common members
structure-share_down = Influence running down
structure-share_up = Influence running up
structure-share_multilayer = Initiatives on several layers
structure-share_in_none = States in none
structure-mean_initiatives = Initiatives per state
structure-nodf = Nestedness (NODF)
structure-nodf-reading = 0 to 100: how far smaller memberships are contained in larger ones; 100 is perfectly nested.
nodf-row-fixed = Are the memberships nested? NODF is { $value }, { $mean } where each list keeps its length and all members are equally likely (p = { $p }, two-sided): { $side ->
    [more] they are nested more than that.
    [less] they are not, NODF lies below that.
   *[same] no more and no less than that.
  }
nodf-fixed-fixed = Is anything left beyond how long each list is and in how many lists each member stands? NODF is { $value }, { $mean } where both are kept (p = { $p }, two-sided): { $side ->
    [same] nothing that chance would not give.
   *[other] the lists are arranged otherwise than these totals alone would have them.
  } Whether memberships are nested is another question, which row-fixed answers: here NODF lies below chance for nearly nested lists as well.
nodf-equiprobable = NODF is { $value }, { $mean } where only the number of memberships is kept (p = { $p }, two-sided). Lists of different lengths alone make NODF differ from this; whether memberships are nested, row-fixed answers.
structure-nodf_initiatives = Nestedness of initiatives
structure-nodf_initiatives-reading = NODF over pairs of initiatives: whether the members of smaller ones belong to larger ones.
structure-nodf_members = Nestedness of members
structure-nodf_members-reading = NODF over pairs of members: whether the initiatives of those in few include those in many.
structure-density = Density
structure-density-reading = Ties (or memberships) as a share of all that could be.
structure-components = Components
structure-components-reading = Parts that no tie joins; an initiative without a tie is one.
structure-giant_share = Share of the largest part
structure-giant_share-reading = Share of the initiatives that are connected in the largest part.
structure-fragmentation = Fragmentation
structure-fragmentation-reading = Probability that two initiatives drawn at random lie in different parts: 0 if all are connected.
structure-mean_distance = Mean distance
structure-mean_distance-reading = Mean number of steps between two initiatives that are joined at all.
structure-clustering = Clustering
structure-clustering-reading = How often two initiatives tied to a third are tied to each other.
structure-twomode_clustering = Two-mode clustering
structure-twomode_clustering-reading = How often two initiatives that share members with a third, different ones, share a further member: unlike clustering, it is not raised by one member who is in all three.
structure-modularity = Modularity (Louvain)
structure-modularity-reading = How far ties fall into communities, beyond what degrees would give; up to 1.
structure-modularity_stability = Stability of the communities
structure-modularity_stability-reading = Mean adjusted Rand index between repeated runs: 1 if all find the same communities.
structure-barber_modularity = Two-mode modularity (Barber)
structure-barber_modularity-reading = How far members and initiatives fall into common blocks.
structure-degree_centralisation = Degree centralisation
structure-degree_centralisation-reading = 0 if all have as many ties, 1 if one initiative has them all (a star).
structure-centralisation_initiatives = Two-mode centralisation, initiatives
structure-centralisation_initiatives-reading = How far memberships concentrate on a few initiatives.
structure-centralisation_members = Two-mode centralisation, members
structure-centralisation_members-reading = How far memberships concentrate on a few members.
structure-core_periphery = Core–periphery
structure-core_periphery-reading = Correlation of the ties with the ideal of a core tied to everyone; 1 fits perfectly.
structure-layer_assortativity = Assortativity by layer
structure-layer_assortativity-reading = 1 if ties stay within a layer, 0 if layers do not matter, negative if ties cross them.
structure-trickle_down = Influence from law to technique
structure-trickle_down-reading = Share of influence (derived from, implements, refers to) that runs down from the legal to the technical layer less the share that runs up: from −1 to 1.


## Timeline
page-timeline = Timeline
timeline-question = How did the complex grow?
timeline-answer = The first of the **{ $count }** selected initiatives whose year is known began in { $first }; half had begun by { $half }. Most began in { $peak } ({ $peak_count }). **{ $active }** are in force or at work in { $last }.
timeline-answer-begun = The first of the **{ $count }** selected initiatives whose year is known began in { $first }; half had begun by { $half }. Most began in { $peak } ({ $peak_count }). This table does not say which have ended.
timeline-rows = Rows
timeline-ended = has ended
began-title = Most frequent beginning: { $lane } in { $year }, { $count } of { $total } initiatives
began-reading-layers = Each mark is an initiative above the year in which it began, in the row of its primary layer; the colour is the layer, the shape the form, and a hollow mark has ended. Click a mark to read what it is.
began-reading-form = Each mark is an initiative above the year in which it began, in the row of its form; the shape is the form, the colour the primary layer, and a hollow mark has ended. Click a mark to read what it is.
began-alt = { $count } initiatives by the year in which they began, from { $first } to { $last }; most in { $peak }.
timeline-year = The complex in the year
stood-title = { $count } were in force or at work in { $year }; half as many by { $half } ({ $then })
stood-reading = Initiatives begun in or before a year and not ended before it, by primary layer; the chosen year is in full colour. Click a bar to choose its year. One that ended at an unknown time is counted on.
no-ends = This table has no end years: counted is all that had begun.
stood-alt = { $first_count } initiatives were in force or at work in { $first }, { $last_count } in { $last }.
in-year-title = { $year }: { $most }
in-year-most = most frequent is { $form } on the { $layer } layer, { $count } of { $total } initiatives
in-year-title-none = { $year }: no initiative was in force or at work
in-year-reading = Initiatives in force or at work in the chosen year, by primary layer and form; a blank cell has none. Click a cell to list its initiatives.
in-year-alt = The { $count } initiatives in force or at work in { $year }, by primary layer and form.
evolution-question = How did its structure change?
evolution-compute = Compute each measure for every year
evolution-compute-help = Every measure is computed anew for the complex as it stood in each year, with the memberships of that year's end. This takes some seconds.
evolution-computing = Computing each measure for every year. Any click ends it.
evolution-none = In no year can a measure of this network be computed for the selected initiatives: too few are tied, or no members are known.
evolution-title = { $network }: { $measure } moved most, from { $first } ({ $since }) to { $last } ({ $now })
evolution-title-still = { $network }: no measure moved
evolution-reading = Each panel is one measure for the complex as it stood in each year. Values of the first years rest on few initiatives, as hollow marks tell; a gap in a line is a year in which the measure cannot be computed. A membership or relation without a date counts in every year.
evolution-alt = { $count } measures of the network “{ $network }” for each year from { $first } to { $last }.
evolution-size = In the network, and left out
evolution-n = In the network
evolution-left-out = Left out
evolution-few = fewer than { $count } initiatives
evolution-rests = In { $year }: n = { $n }; { $out } left out (not in the network, or not in existence that year).
evolution-never = Not computable in any year: { $what }.
evolution-measures = What the measures mean
evolution-reference = Reference

## Two years side by side
timeline-part = Part of the page
timeline-part-grew = What began, and what stood
timeline-part-between = Two years compared
timeline-part-measures = Measures over the years
between-question = What changed between two years?
between-years = From the end of one year to the end of another
between-answer = From the end of { $first } to the end of { $last }, **{ $added }** { $added ->
    [one] initiative was
   *[other] initiatives were
  } added and **{ $ended }** ended.
between-added = Added ({ $count })
between-ended = Ended ({ $count })
between-none = None.
between-year = Year
between-reading = Added: launched after the first year, up to and including the second. Ended: in force or at work in the first year or added since, and ended before the second. Tick a row to open its record.
between-structure = Compare the structure of the two years
between-structure-help = Every measure is computed for the complex at the end of each of the two years, which takes some seconds.
between-difference = Difference
between-p = p { $year }
between-structure-reading = Each measure for the complex as it was at the end of each year. A small network gives unsteady values: compare n. A membership or relation without a date counts in both years.
between-chance = p is two-sided, against the null model of each measure, and counts who joined alone.
between-no-chance = For neither year is a comparison with chance kept; the differences are not tested.

## Countries
page-countries = Countries
countries-question = Who takes part, and who is left out?
countries-answer = **{ $in_any }** of { $states } states are known to take part in at least one selected initiative ({ $counted }), **{ $none }** in none that is known. { $top }
countries-answer-some = **{ $in_any }** states take part in at least one selected initiative. { $top }
countries-nobody = No state is known to take part in any of the selected initiatives ({ $states } states are in the table).
states = States
count-of-state = { $state } ({ $count })
n-states = n = { $states } { $states ->
    [one] state
   *[other] states
  } and { $count } { $count ->
    [one] initiative
   *[other] initiatives
  } with members.
countries-named = { $count } { $count ->
    [one] of those that take part is
   *[other] of those that take part are
  } named only by a list that is known in part.
countries-unknown = Who is not on a list may be on one that is not known: { $unknown } lists of members are not known at all, { $partial } in part.
map-question = In how many initiatives is each state?
map-class-none = in nothing known
map-class-named = only on a partial list
map-class-others = a member, not counted as a state
and-named = { $said }, named by partial lists of { $more } more
map-borders = The boundaries and names shown and the designations used on this map do not imply endorsement or acceptance, or any opinion on the legal status of a country, territory, city or area or its authorities, or on the delimitation of its frontiers. Outlines: Natural Earth, with changes.
countries-part = Part of the page
countries-part-who = Who takes part
countries-part-list = State by state
countries-part-together = Who sits together
countries-part-beside = Side by side
countries-part-instruments = Their own instruments
states-listed = { $count } of { $every }. Mark a row to see it in the panel, which leads to its page.
states-any = any
states-only_by = In nothing but texts of
states-not_by = In no text of
beside-powers = The great powers: { $names }
beside-which = Show
beside-which-all = All that any is in
beside-which-common = What all are in
beside-which-some = What several are in, but not all
beside-which-one = What only one is in
beside-reading = Rows of the table with the role of each; empty: not in it, or not known to be. Roles count as the lens says; partial lists are read too.
state-page = Its page: signed and ratified, what it is not in, whom it shares most with
state-back = All countries
state-not-counted = Under the lens in the sidebar { $name } is no member of its own, so it has no number here; what the table records follows.
state-answer = Known to take part in **{ $count }** of the selected initiatives ({ $counted }).
state-named = Partial lists, which the lens does not read, name it in { $more } more.
state-only = Only the initiatives in which it takes part
state-beside = Side by side with the great powers
state-place-title = { $name } is in { $count }: more than { $fewer } of the { $others } other states of { $region } (median { $median })
state-place-n = n = { $states } states of { $region }.
state-place-reading = Each dot is a state of the region, the diamond the one in question; dots of one number stand on each other. The dotted line is the median of the others. Click a dot for the page of that state.
state-median = median { $median }
state-no-place = It has no number or no region, so that its place in a region cannot be told.
state-record = What { $name } has committed itself to
state-record-none = No membership in any of the selected initiatives is on record.
state-record-reading = Each initiative stands once, at the furthest step on record: who ratified has signed. Counts: what the lens in the sidebar counts. Mark a row for its record.
state-standing = Standing
standing-count = { $standing } ({ $count })
standing-ratified = ratified, or party
standing-signed = signed, no ratification on record
standing-joined = joined
standing-endorsed = endorsed
standing-bound = bound through its union
standing-covered = covered as a member of the host
standing-took_part = took part without joining
standing-observes = observes
state-absent = What { $name } is not in, although most like it are
state-absent-answer = { $count } of the selected initiatives with a complete list hold at least half of the other states of its group ({ $group }), and not { $name }.
state-absent-reading = The number of states of the group that are in it, of all but the one in question.
state-unread = Of { $count } more no complete list is known: it may be in them or not.
state-there = In it
state-share = Share
state-sharing = It shares most initiatives with { $name }
state-sharing-reading = The { $shown } states and unions of { $count } with which it shares most; similarity is what both are in of what either is in (Jaccard). Mark a row for the page of that state.
state-shared = Shared
state-theirs = In all
state-jaccard = Similarity
state-pages = Their pages:
state-made = Instruments of { $name } itself ({ $count })
state-made-reading = Of a state, its instruments of national scope; of a union, what it and its bodies made. Of the whole table, whatever is filtered; how many are there tells also how well was searched.
map-shows = The map shows
map-initiatives = Number of initiatives
map-pathway = Governance pathway
map-title-initiatives = { $none } { $none ->
    [one] state is
   *[other] states are
  } in nothing that is known{ $regions ->
    [none] {""}
   *[other] : { $regions }
  }
map-reading-initiatives = The steps of blue count the selected initiatives that a state belongs to, darker (in the dark theme: lighter) for more. Orange: no list that is known names it. Yellow: only a list that is known in part does, which the lens does not read. Equal areas (Equal Earth projection). The European Union is a member of its own and does not count for its states.
map-lost = { $count } { $count ->
    [one] has
   *[other] have
  } no place on the map, because a code of the country or an outline is missing: { $states }.
map-alt-initiatives = World map of states by number of initiatives. { $top }
map-title-pathway = The source analysis puts { $count } { $count ->
    [one] state
   *[other] states
  } on a governance pathway
map-reading-pathway = Pathways after Feng et al. (2024), for the states that they classify. Grey: not classified. Click a state: the panel shows what it takes part in, and sets it beside others.
map-alt-pathway = World map of governance pathways. { $groups }.
not-a-state = not in the table
not-classified = not classified
group-of = { $group }: { $members }
curve-axis = At least so many initiatives
curve-title = Half of the states are in { $half ->
    [one] one initiative
   *[other] { $half } initiatives
  } or more
curve-title-none = Fewer than half of the states are in any initiative
curve-reading = Each bar counts the states that are in at least so many of the selected initiatives; the first counts all.
curve-said = { $k } or more: { $at_least } states ({ $share }); exactly { $k }: { $exact }
curve-alt = Half of the states are in { $half } or more initiatives, none in more than { $most }.
groups-by = By
groups-title = Take part in something: { $share } of the states in “{ $most }”, { $least } in “{ $fewest }”
groups-title-one = { $by }: who takes part
groups-reading = States of each group; the full part of a bar is known to be in at least one selected initiative, by a partial list too, the hatched part in none that is known. Grey: the group is not known or not classified.
groups-alt = States in nothing that is known, by group: { $groups }.
group-none = { $group } ({ $share } in none)
in-some = in at least one
in-none = in none that is known
states-list = The list of members
states-list-reading = The number of selected initiatives in which each takes part, in all and by layer (one that works on several layers is counted in each). The CSV names the initiatives.
states-in-none = States in nothing that is known ({ $count })
beside-title = Countries side by side
beside-choose = Choose two or more
beside-hint = countries or unions
beside-two = Choose at least two, here or in the panel that a click on the map opens.
beside-common = { $names } are together in **{ $count }** of the selected initiatives.
beside-only = is in { $count }, of which { $only } without any of the others chosen.
beside-shared = Of those chosen
side-eu = European Union
side-us = United States
side-n = { $side } (n = { $count })
facing-title = { $eu } of the instruments of the European Union bind, { $us } of those of the United States
facing-axis = Share of the instruments of each side
facing-reading = After Yan and Yang (2024), who contrast the law of the one with the voluntary frameworks of the other. Instruments and bodies by legal force, coloured by primary layer; the number in a bar counts them. On the left what the European Union or one of its bodies made, or what is nested in them, on the right what has the United States as its country or one of them. Click a part to see what is in it.
facing-alt = { $eu } of the instruments of the European Union and { $us } of those of the United States are binding.
facing-n = n = { $eu } and { $us }. This rests on the whole table, national rows included; the filters do not move it. How many rows a side has tells how it was gathered, hence shares.
no-facing = The comparison of the European Union and the United States needs rows that “eu” made or that are nested in it, and rows with the country USA; this table lacks one of them.
national-title = Most national instruments date from { $peak } ({ $count }); { $state } has most ({ $most })
national-reading = Each cell counts the instruments of national scope that a country launched in a year, the number beside its name all of them; one of several countries counts for each. Click a cell to see which.
national-alt = National instruments by country and launch year; { $state } has most ({ $count }).
national-n = { $count } national instruments of { $countries } countries with a known year; the { $top } countries with most are drawn. This rests on the whole table; the filters do not move it.
no-national = This table has no instruments of national scope with a country and a launch year.

## Hierarchy, kinds of members, citations
about-plane = Hierarchy and differentiation
plane-title = A hierarchy, or many side by side? { $share } of the parts stand under another
plane-reading = Upwards: the share of initiatives (and hosts) of which a documented tie says, directly or over others, that they stand under another (nested in, issued by, derived from, referring, implementing or deferring to it). To the right: how little two of them have in common by issue areas and functions. Other complexes can be compared only as far as ties were looked for alike and issues cut alike: those drawn here are small and coded by hand.
plane-alt = { $places }. Hierarchy of this selection { $below }, differentiation { $differentiation }.
plane-place = { $name }: hierarchy { $below }, differentiation { $differentiation }
plane-n = Rests on { $complexes }.
plane-size = { $name } ({ $nodes } parts, { $arcs } ties of authority)
no-plane = No documented tie says who stands under whom, or too few issue areas and functions are coded.
plane-figures = Dimensions of hierarchy
plane-axis = Hierarchy: share that stands under another
plane-hierarchy = One-way hierarchy
plane-below = Share that stands under another
plane-below-reading = 1 for a tree with one top, 0 where nobody stands under anybody.
plane-differentiation = Differentiation
plane-differentiation-reading = Mean distance of two initiatives by issue areas and functions: 0 if all do the same, 1 if no two have anything in common.
plane-connectedness = Connectedness
plane-connectedness-reading = Share of pairs that any path joins.
plane-hierarchy-reading = Share of the pairs of which one reaches the other that are not mutual: 1 where nobody stands under whom he stands over.
plane-efficiency = Efficiency
plane-efficiency-reading = 1 if each part has just the ties that hold it together; less, the more superiors one has.
plane-lubness = Least upper boundedness
plane-lubness-reading = Share of pairs of a part with a closest common superior, to whom a dispute could go.
about-triangle = Governance triangle
triangle-title = Do states, firms and civil society govern together? In { $count } initiatives ({ $share }) more than one of them takes part
triangle-reading = A mark is a place, larger the more initiatives lie there; the corners are initiatives of members of one kind alone. The place is the share of the members by number, not of power: a body of many states and two firms lies near the corner of states. Members of all kinds count here, whatever the lens says; academia counts among civil society, organisations are left out.
triangle-n = { $count } of { $rows } initiatives have members of these kinds that are known.
triangle-alt = By who takes part: { $zones }.
triangle-zone = { $zone } { $count }
no-triangle = No member of the selected initiatives is known to be a state, a firm or of civil society.
zone-states = States
zone-firms = Firms
zone-civil = Civil society
zone-states_firms = States and firms
zone-states_civil = States and civil society
zone-firms_civil = Firms and civil society
zone-all = All three
about-citations = Citations by year
citations-title = Who refers back, and how far? Half of the citations reach back { $lag ->
    [one] one year
   *[other] { $lag } years
} or less
citations-title-now = Who refers back, and how far? Half of the citations are to initiatives of the same year or a later one
citations-reading = Above the line what the initiatives of a year cite (derive from, refer to, implement), below it what those of a year are cited by others, whenever. The last years have had little time to be cited.
citations-alt = Initiatives of { $given_year } give most citations ({ $given }); those of { $received_year } receive most ({ $received }).
citations-n = { $count } citations; { $undated ->
    [0] all with the years of both ends
    [one] of one an end has no year and is counted on the other side alone
   *[other] of { $undated } an end has no year and is counted on the other side alone
}.
citations-axis = Received below, given above
citations-given = given
citations-received = received
no-citations = No source says that one of the selected initiatives cites another.
mrqap-title = What do overlap and ties hang on?
mrqap-show = Regress them on what two initiatives have in common
mrqap-computing = Permuting residuals, about a minute; any click stops it
mrqap-reading = A regression over all pairs: of the share of common members among complete lists, and of whether a documented relation joins the two among initiatives that have any. Same layer, form, convener and scope count 1; years apart is the distance of launch years. p compares t with those of permuted residuals (double semi-partialling), which allows for the dependence of pairs of one initiative. An association, no cause; who joined alone counts.
mrqap-dependent = Explained
mrqap-predictor = By
mrqap-coefficient = Coefficient
mrqap-units = Initiatives
mrqap-dyads = Pairs
mrqap-r2 = R²
mrqap-overlap = Shared members (Jaccard)
mrqap-relations = Documented tie
mrqap-intercept = Constant
mrqap-same-layer = Same layer
mrqap-same-form = Same form
mrqap-same-convener = Same convener
mrqap-same-scope = Same scope
mrqap-years-apart = Years apart
formula-mrqap-name = Regression over pairs (MRQAP)
formula-mrqap = y_{"{"}ij{"}"} = \beta_0 + \sum_k \beta_k x^k_{"{"}ij{"}"} + \epsilon_{"{"}ij{"}"}
formula-mrqap-reading = Overlap or ties of two initiatives by what they have in common. For each predictor the residuals on the others are permuted as a matrix, rows and columns together, and t is compared with those of the fits that follow.
formula-mrqap-reference = Dekker, Krackhardt & Snijders 2007, Psychometrika 72(4) (not read; procedure of netlm in R's sna, with which it agrees).
formula-plane-name = Hierarchy and differentiation
formula-plane = h = \frac{"{"}|\{"{"}i : \exists j,\ j \leadsto i,\ i \not\leadsto j\{"}"}|{"}"}{"{"}n - 1{"}"}, \quad d = 1 - \tfrac{"{"}1{"}"}{"{"}2{"}"}\left(\overline{"{"}J(P){"}"} + \overline{"{"}J(T){"}"}\right)
formula-plane-reading = Who stands under whom follows the documented ties (nested in, issued by, derived from, refers to, implements, defers to; delegation the other way). The two dimensions are Henning and Pratt's, their measures this project's. Beside them the four dimensions of Krackhardt, all 1 for a tree with one top.
formula-plane-reference = After Henning & Pratt 2023, Review of International Political Economy 30(6) (not read); Krackhardt 1994 (not read; definitions of the manual of R's sna).
formula-triangle-name = Governance triangle
formula-triangle = s_i = \frac{"{"}|M_i^S|{"}"}{"{"}|M_i^S| + |M_i^F| + |M_i^C|{"}"}
formula-triangle-reading = Shares of states (and unions), firms and civil society (and academia) among the members of an initiative, by number; the article places by judgement who governs.
formula-triangle-reference = After Abbott & Snidal 2009, in Mattli & Woods, The Politics of Global Regulation (not read).
formula-citations-name = Citations by year
formula-citations = k^{"{"}out{"}"}_y = \sum_{"{"}i : y_i = y{"}"} k^{"{"}out{"}"}_i, \quad k^{"{"}in{"}"}_y = \sum_{"{"}i : y_i = y{"}"} k^{"{"}in{"}"}_i
formula-citations-reading = Out-degree and in-degree of “derived from”, “refers to” and “implements”, added up over the initiatives launched in a year.
formula-citations-reference = After Kim 2013, Global Environmental Change 23(5) (not read).

## Forum shopping
about-seated = Who sits in which initiative
about-choices = Choice of fora
choices-title = Who can choose between fora? { $state } belongs to both sides of { $share } of the overlapping pairs
choices-axis = Overlapping pairs that the state belongs to both of
choices-reading = Two initiatives are fora for one question if they share a member and an issue area; who belongs to both can take its matter to either. That is an opportunity, not a choice that was made, and an upper bound, since sharing an issue area is less than ruling on one dispute.
choices-n = { $pairs } overlapping pairs; { $able } of { $states } states belong to both sides of one at least, the { $drawn } with most are drawn.
choices-alt = { $state } belongs to both sides of { $count } of { $pairs } overlapping pairs ({ $share }); the median state to { $median }.
seats-title = States sit in { $states } of the { $lists } known lists, companies in { $companies }, both together in { $both }
seats-reading = Rows are initiatives, columns members: states first, then companies and others, each by number of seats; a dot is a seat. A company that supplies or carries out holds no seat by that: contracts are not in the table. Of a partial list, a cell without a dot may be not known. Click a dot to see the initiative.
seats-alt = Which members sit in which initiatives. { $found }
seats-n = { $lists } lists, the { $drawn } longest and those with companies drawn; { $members } members, { $shown } drawn. Of { $without } others no member is known. Read for this picture: each initiative by itself, members of every kind, partial lists too.
no-seats = No list of members is known of any initiative here.
no-choices = No state belongs to two overlapping initiatives.
choices-pairs = Between which initiatives can whom choose?
choices-pairs-reading = The { $shown } pairs of { $count } between which most members could choose; the file holds all of them with every member.
choices-first = Initiative
choices-second = Or
choices-count = Members in both
choices-who = Who
formula-risks-name = Risks by layer and force
formula-risks = h_{"{"}rl{"}"} = \frac{"{"}|\{"{"}i : r \in R_i, l \in L_i, f_i = \mathrm{"{"}binding{"}"}\{"}"}|{"}"}{"{"}|\{"{"}i : r \in R_i, l \in L_i, f_i \ \mathrm{"{"}known{"}"}\{"}"}|{"}"}
formula-risks-reading = Initiatives that answer to class of risk r on layer l, and the share of them that binds in law among those whose force is known. An initiative counts in each of its cells; who is not coded by class of risk is left out.
formula-risks-reference = Classes of risk after Gui 2024, section 3; the share is ours.
formula-seats-name = States and companies at one table
formula-seats = t = |\{"{"}i : M_i \cap S \ne \emptyset,\ M_i \cap C \ne \emptyset\{"}"}|
formula-seats-reading = Lists on which a state and a company stand together. Each initiative stands by itself, members of every kind and partial lists are read, whatever the lens says; a missing seat on a partial list may be not known.
formula-seats-reference = A count of ours; on companies in military AI see Zhang & Lu among the sources.
formula-forums-name = Forum shopping
formula-forums = c_m = \sum_{"{"}i<j{"}"} A_{"{"}ij{"}"}\, B_{"{"}im{"}"} B_{"{"}jm{"}"}, \quad A_{"{"}ij{"}"} = [M_i \cap M_j \ne \emptyset]\,[P_i \cap P_j \ne \emptyset]
formula-forums-reading = Overlapping pairs that a member belongs to both of, and as a share of all overlapping pairs: where it could choose the forum. It counts opportunities; whether anyone shopped is not in the table.
formula-forums-reference = After Busch 2007, International Organization 61(4) (not read); Alter & Meunier 2009, Perspectives on Politics 7(1).
formula-twomode-name = Two-mode clustering
formula-twomode = C^* = \frac{"{"}\tau^*_\Delta{"}"}{"{"}\tau^*{"}"}
formula-twomode-reading = τ* counts the paths initiative – member – initiative – member – initiative with different members; closed are those whose ends share a further member. One member of three initiatives closes nothing, as it does in the network of shared members. Compared with random memberships that keep both totals.
formula-twomode-reference = Opsahl 2013, Social Networks 35(2) (not read; definition of the author's package tnet).

## Formulas of structure
formula-nodf-name = Nestedness (NODF)
formula-nodf = \mathrm{"{"}NODF{"}"} = \frac{"{"}\sum_{"{"}i<j{"}"} N_{"{"}ij{"}"}{"}"}{"{"}\binom{"{"}m{"}"}{"{"}2{"}"} + \binom{"{"}n{"}"}{"{"}2{"}"}{"}"}, \quad N_{"{"}ij{"}"} = 100\,\frac{"{"}|i \cap j|{"}"}{"{"}f_j{"}"}\,[f_i > f_j > 0]
formula-nodf-reading = Over pairs of rows and of columns of the incidence matrix: how much of the less filled one lies within the more filled one; 0 if the two are equally filled.
formula-nodf-reference = Almeida-Neto et al. 2008, Oikos 117(8).
formula-null-name = Null models
formula-null = p = \min(1,\ 2\min(p_{"{"}\le{"}"}, p_{"{"}\ge{"}"})), \quad p_{"{"}\ge{"}"} = \frac{"{"}1 + \#\{"{"}\text{"{"}sampled{"}"} \ge \text{"{"}observed{"}"}\{"}"}{"}"}{"{"}1 + N{"}"}, \quad z = \frac{"{"}x - \bar{"{"}x{"}"}_0{"}"}{"{"}s_0{"}"}
formula-null-reading = Random memberships that keep both totals (fixed–fixed, by curveball trades), the totals of initiatives (row-fixed) or only the number of memberships (equiprobable); documented relations rewired so that every initiative keeps its ties of each kind, in and out, or drawn anew; layers permuted. Both tails are given, and p, twice the smaller. Row-fixed answers whether memberships are nested; fixed–fixed whether anything is left beyond both totals, and there NODF is negative for nearly nested matrices as well.
formula-null-reference = Strona et al. 2014, Nature Communications 5 (curveball); Carstens et al. 2018.
formula-fragmentation-name = Fragmentation
formula-fragmentation = F = 1 - \sum_c \left(\frac{"{"}n_c{"}"}{"{"}n{"}"}\right)^2
formula-fragmentation-reading = n_c are the sizes of the parts that no tie joins; 0 if all are connected.
formula-fragmentation-reference = After Borgatti 2003.
formula-centralisation-name = Degree centralisation
formula-centralisation = C = \frac{"{"}\sum_i (k_{"{"}\max{"}"} - k_i){"}"}{"{"}(n-1)(n-2){"}"}, \quad C_2 = \frac{"{"}\sum_i (k_{"{"}\max{"}"} - k_i){"}"}{"{"}(m-1)(n-1){"}"}
formula-centralisation-reading = 1 if one has all ties (a star), 0 if all have as many; the second form is that of initiatives by members.
formula-centralisation-reference = Freeman 1978, Social Networks 1(3); Borgatti & Everett 1997 for two modes.
formula-modularity-name = Modularity
formula-modularity = Q = \frac{"{"}1{"}"}{"{"}2W{"}"} \sum_{"{"}ij{"}"} \left(w_{"{"}ij{"}"} - \frac{"{"}s_i s_j{"}"}{"{"}2W{"}"}\right) [c_i = c_j]
formula-modularity-reading = How far ties fall into communities beyond what strengths would give. The communities are those of Louvain's method, best of several seeded runs.
formula-modularity-reference = Blondel et al. 2008 (Louvain); Barber 2007, Physical Review E 76 for two modes.
formula-core-name = Core and periphery
formula-core = \rho = \mathrm{"{"}corr{"}"}(w_{"{"}ij{"}"}, \delta_{"{"}ij{"}"}), \quad \delta_{"{"}ij{"}"} = 1 \text{"{"} if {"}"} i \text{"{"} or {"}"} j \text{"{"} is in the core{"}"}
formula-core-reading = The core that fits the ideal best, found by seeded search; 1 is a perfect fit.
formula-core-reference = Borgatti & Everett 2000, Social Networks 21(4).
formula-brokerage-name = Brokerage between layers
formula-brokerage = a \to v \to b, \quad a \not\to b
formula-brokerage-reading = v is the intermediary of a and b; the role follows from the layers of the three.
formula-brokerage-reference = Gould & Fernandez 1989, Sociological Methodology 19.
formula-spread-name = Spread of ties over layers (participation coefficient)
formula-spread = P_i = 1 - \sum_s \left(\frac{"{"}k_{"{"}is{"}"}{"}"}{"{"}k_i{"}"}\right)^2
formula-spread-reading = k_is are the ties of an initiative to layer s: 0 if all lead to one layer. The groups are the coded layers and not modules found in the network.
formula-spread-reference = Guimerà & Amaral 2005, Nature 433 (not read).
formula-between-name = Brokerage by pair of layers
formula-between = n(s, t) = |\{"{"}(a, v, b) : a \to v \to b,\ a \not\to b,\ \ell_a = s,\ \ell_b = t\{"}"}|
formula-between-reading = Compared with primary layers permuted among the tied initiatives, the ties kept: whether who is joined indirectly hangs on the layers.
formula-between-reference = Gould & Fernandez 1989, Sociological Methodology 19 (not read).
formula-assortativity-name = Assortativity by layer
formula-assortativity = r = \frac{"{"}\sum_i e_{"{"}ii{"}"} - \sum_i a_i b_i{"}"}{"{"}1 - \sum_i a_i b_i{"}"}
formula-assortativity-reading = e is the share of tie ends between layers; 1 if every tie stays within its layer.
formula-assortativity-reference = Newman 2003, Physical Review E 67.
rules = How a row is coded: the rules in full
frame-told = Why a row is in: the registers gone through, and what is missing

yardsticks-title = Compared with other regime complexes
yardsticks-show = Show the measures beside those of three other complexes
yardsticks-reading = Climate change and cyber activities are small packages coded by hand; environmental agreements are built from an openly licensed table (data/yardsticks, with sources, licences and limits). Each is read alike: initiative by initiative, by its member states, complete lists; z says how far a value lies from its own null model, and is what can be compared where sizes differ.
yardstick-climate = Climate change
yardstick-cyber = Cyber activities
yardstick-environment = Environmental agreements
z-of = { $name }, z
size-members = Member states
size-fill = Share of cells filled
this-selection = This selection

## Names of pictures, where one cannot be drawn
about-landscape = The complex in layers
about-form-layer = Forms by layer
about-growth = Launches by year
about-combinations = Combinations of layers
about-flow = From form over layer to legal force
about-layer-ties = Ties between layers
about-risks = Risks by layer and force
about-gaps = Gaps by issue area and layer
about-tree = Nesting by mandate
about-hosts = Whom most is nested under
about-hasse = Nesting by membership
about-dyads = Types of pairs
about-matrix = Initiatives by members
about-heat = Overlap of all pairs
about-network = Network of overlap
about-ranking = Ranking
about-members-map = Members on the map
about-evolution = Structure over the years
about-specifications = Specifications
about-relations = Network of documented relations
about-map-of = Map
about-place = Place in the region
about-curve = States by number of initiatives
about-groups = States by group
about-facing = European Union and United States
about-national = National instruments by country
about-began = What began when
about-stood = In force or at work in each year
about-in-year = The complex in a year
## Findings

page-findings = Findings
findings-question = Which claims about this complex stand, and which depend on how the table is cut?
findings-answer = Of { $count } claims, { $stands } stand however the table is cut and of { $opposite } the contrary stands; { $depends } depend on the cut, { $none } are not more than chance, { $holds } statements of fact hold, { $fails } do not, and { $few } rest on too little to tell.
findings-reading = A claim stands where nine in ten ways to cut the table support it, none contradicts it, and it is significant after correction for the number of claims. At the default cut more is drawn where no draw is as extreme; at the others drawing ends where it is clear on which side of 0.05 p lies.
findings-not-worked-out = None of the { $count } claims has been worked out for this table yet. Run: python -m dashboard findings --data FOLDER
findings-own-what = The { $count } claims can be put to your table now, as far as it can tell of them: { $default } draws or more at the default cut, at most { $elsewhere } at every other one. It takes a moment, or minutes with a large table; the result is held by this session alone.
findings-own-start = Work out the findings
findings-own-leave = Leave it
findings-own-working = Putting the claims to your table. Any click ends it.
findings-own-draws = Worked out of your table with { $default } draws or more at the default cut and at most { $elsewhere } at every other one; held by this session alone.
verdict = Verdict
verdict-stands = Stands
verdict-opposite = The contrary stands
verdict-depends = Depends on the cut
verdict-does_not_stand = Not more than chance
verdict-not_computable = Too few to tell
verdict-stands-meaning = Nine in ten ways to cut the table support the claim, none contradicts it, and at the default it is significant after correction for the number of claims.
verdict-opposite-meaning = Nine in ten ways to cut the table support the contrary, and none supports the claim.
verdict-depends-meaning = At least a quarter of the ways to cut the table support the claim or its contrary, the others do not.
verdict-does_not_stand-meaning = Hardly any way to cut the table gives more than chance would.
verdict-not_computable-meaning = The table, cut in the default way, is too thin to carry the claim, or leaves chance no room.
verdict-holds = Holds
verdict-does_not_hold = Does not hold
verdict-not_tested = Not tested
verdict-holds-meaning = A statement of fact, told by the rows of the table without chance, that they bear out.
verdict-does_not_hold-meaning = A statement of fact that the rows of the table refute.
findings-group = Whose claims
findings-group-own = The project's own claims
findings-group-pairs = Side by side: claims that contradict each other
findings-group-count = { $group } ({ $count })
findings-group-all = All, by verdict
findings-glance-reading = A verdict is on the very sentence that was tested, which stands on the card, and never on more of what is asserted.
asserted-asserts = Asserted in
asserted-cites = Taken from others, in
asserted-suggests = Suggested in
findings-chapter = { $work }, chapter { $chapter }
findings-pairs-reading = Propositions that cannot both hold, each with what the table says of it. That one stands does not refute the other: compare what was tested.
finding-limits = What the table cannot say:
finding-not-tested = Why it is not tested:
finding-of-collection = Told of the collection “{ $collection }”, the only one that can carry it.
finding-fact = The table gives { $value }; the claim says { $expected }.
finding-rows = Counted: { $rows }.
finding-citation = “{ $claim }” Verdict: { $verdict } (collection: { $collection }). In: { $package }
too-few-not-there = It cannot be told: { $said } is not in this table.
too-few-census = It cannot be told: { $said } are in the table, which names only what sources name and is no census.
too-few-list = It cannot be told: the list of { $said } is not complete.
too-few-maybe = It cannot be told: { $said } are documented, and a tie that was not found may exist.
finding-turns = It turns with the choice of { $switch }.
finding-fades = It fades with the choice of { $switch }.
finding-value = { $value } against { $expected } by chance (z { $z }, p { $p }, of { $draws } draws; null model: { $null }).
finding-value-exact = { $value } against { $expected } (p { $p }; { $null }).
finding-specifications = { $support } of the ways to cut the table support it, { $against } contradict it ({ $specifications } ways in { $cells } questions that weigh alike).
finding-joint = All these ways together, however much they hang on one another, give the claim p ≤ { $p }; no verdict rests on it.
finding-first-place = In first place among those compared: { $names }.
finding-first-shared = The first place is shared, with equal numbers, by { $names }; who only shares it is neither confirmed nor refuted.
finding-first = It has most partners in { $share } of the draws in which the ties are drawn anew from themselves (bootstrap).
finding-by-rows = Compared by issuers it has { $partners } partners; the number of its rows alone would give it { $expected } if every row were equally likely to be tied.
switch-units = units compared
switch-members = who counts as a member
switch-lists = partial lists
switch-cover = cover and binding
switch-coding = coding
switch-threshold = overlap that counts as a tie
switch-hosts = hosts
choice-process = processes
choice-initiative = initiatives
choice-issuer = issuers
choice-states = states
choice-states_eu_one = states, the EU as one
choice-listed = complete lists
choice-partial = partial lists too
choice-joined = joined
choice-bound = joined or bound
choice-all = all codings
choice-sure = without low confidence
choice-second = second coding
choice-any-member = any shared member
choice-threshold = overlap of { $level } or more
choice-true = hosts in
choice-false = without hosts
null-row-fixed-lists = each list keeps its length, members equally likely
null-rewired = ties rewired, each keeping its number of ties by kind
null-ties-drawn-anew = as many ties drawn anew, any two equally likely
null-labels-permuted = labels permuted
null-labels-permuted-within-issuers = labels permuted within issuers
null-binomial = binomial
spec-curve-reading = Each mark is one way to cut the table, in the order of its distance from chance; filled marks are significant (p < 0.05). Below, the choices that each way makes.
spec-curve-alt = { $n } ways to cut the table; { $support } support the claim and { $against } contradict it.

claim-nestedness = Memberships are nested: shorter lists lie within longer ones more than lists of the same length drawn from all members would.
claim-nestedness-caveat = NODF of lists and members together. Members are drawn with equal chance, so that it is enough if some states join much more than others; it speaks of members, not of mandates.
claim-subsets = Small clubs lie inside large ones more often than the totals of lists and members make likely.
claim-subsets-caveat = Pairs of lists of four members or more and of different length; lists and members keep their totals. Where partial lists are read too, whoever is missing counts as absent.
claim-clubs_apart = More pairs of initiatives share no member at all than the totals of lists and members make likely.
claim-clubs_apart-caveat = Says that pairs have nobody in common, neither that they are closed nor who keeps whom out; whether they hang together over others is a claim of its own.
claim-great_powers = China and the United States sit at one table less often than their numbers of memberships make likely.
claim-great_powers-caveat = Counts initiatives of which both are members; it does not weigh what is decided there.
claim-overlap_in_families = Overlap is concentrated in families: of their members, initiatives of one issuer share a larger part than those of different ones.
claim-overlap_in_families-caveat = Texts of one organisation have its members by construction, where these are listed.
claim-fragmentation = Two initiatives or hosts with documented relations lie in different parts, which no path joins, more often than if the relations were rewired.
claim-fragmentation-caveat = Among initiatives and hosts that have ties; ties not yet found make it look more fragmented.
claim-member_parts = Two initiatives lie in different parts of the network that shared members make more often than the totals of lists and members make likely.
claim-member_parts-caveat = Parts that no chain of shared members joins; whoever shares nobody is a part alone. By default one member makes a tie; the cuts ask for an overlap (Jaccard) of 0.1, 0.25 and 0.5, too.
claim-centre = The United Nations is the centre of documented relations: it has more partners than any other.
claim-centre-caveat = Partners, not ties, hosts among them. Tested with those that only it or only the next has; how much stands as one unit decides it, and folded families gain partners by size.
claim-centre_betweenness = The United Nations lies on more shortest paths of documented relations than any other, and leads by more than the number of its ties alone would give.
claim-centre_betweenness-caveat = The lead is one of betweenness, which single ties can move; chance keeps the ties of each kind that everyone has and deals out who is tied to whom. Where another is first, coming nearer to it than by chance says nothing for the claim. Among more than 300 units only 199 networks are drawn: too few for this claim to stand once corrected for the number of findings.
claim-layer_assortativity = Layers hold together: initiatives are tied to others of their own layer more often than if the layers were dealt at random.
claim-layer_assortativity-caveat = All documented relations, nesting among them. The layer of a row is a coding; two initiatives of one issuer are often on one layer.
claim-layer_assortativity_within = Layers hold together beyond what issuers make: with the layers dealt at random within each issuer, fewer ties stay inside a layer.
claim-layer_assortativity_within-caveat = Leaves out what is due to issuers that work on one layer; an issuer of one text cannot be dealt anew.
claim-trickle_down = Influence runs from law down to ethics and technique more than upwards.
claim-trickle_down-caveat = Along derived from, implements and refers to, between initiatives of different layers.
claim-soft_before_hard = Soft law comes before the hard law that it is tied to.
claim-soft_before_hard-caveat = Only ties of reference, derivation and implementation between a soft and a binding text whose years are known.
claim-form_by_layer = Forms specialise by layer: who governs and on which layer go together.
claim-form_by_layer-caveat = Both are codings of the same texts.
claim-non_binding = Most international arrangements on AI bind nobody in law.
claim-non_binding-caveat = Against one half; force is that of the text, not of its effect. A share of rows that come mostly from registers of international organisations.
claim-layer_governors_technical = Private and multistakeholder bodies govern the technical layer more than the others.
claim-layer_governors_technical-caveat = The table is not a census of what companies do.
claim-layer_governors_legal = States and international organisations govern the legal layer more than the others.
claim-layer_governors_legal-caveat = That law is made by states follows in part from what counts as law.
claim-military_soft = Military AI is governed by binding law less often than other subjects.
claim-military_soft-caveat = Few rows are binding at all, so that the difference is small.
claim-nested_in_old = Most initiatives of governments stand in forums that were founded before 2016.
claim-nested_in_old-caveat = Needs the founding years of the hosts; of several hosts one old one is enough.
claim-eu_us = The European Union governs AI by binding law more often than the United States.
claim-eu_us-caveat = Only texts that the source analyses name, so that both were gathered alike; a US order that directs agencies counts as binding.
claim-growth = More initiatives begin year by year.
claim-growth-caveat = Whole years since 2010 only; recent years are better known than early ones.
claim-centralisation_trend = The relations become more centred over the years than if the same launch years fell on other initiatives.
claim-centralisation_trend-caveat = Ties are counted as they stand today; when they began is mostly not known.
claim-linking = The later an initiative begins, the more ties to older ones it has, beyond what the growing stock makes likely.
claim-linking-caveat = Newer texts may have been read more closely.
claim-clubs = Clubs of few states and bilateral arrangements are younger than global and regional ones.
claim-clubs-caveat = Says the order in time, not the cause.
claim-left_out_regions = States of Africa, Latin America and Asia that are not rich take part in fewer initiatives than the other states.
claim-left_out_regions-caveat = Membership, not influence; lists of universal bodies level the count.
claim-left_out_incomes = States of high income take part in more initiatives than others.
claim-left_out_incomes-caveat = Membership, not influence.
claim-pathways = States on one pathway (power, security, development) join the same initiatives more than states on different ones do.
claim-pathways-caveat = Few states have been given a pathway by the analysis.
claim-layer_model = Each layer has instruments of its own: the kind of an initiative and its primary layer go together.
claim-layer_model-caveat = Kind and layer were coded from the same texts; it tests whether layers can be told apart, not whether the model is true.
claim-layer_governors_ethical = Private bodies and international organisations govern the ethical layer more than the others.
claim-layer_governors_ethical-caveat = Codes of single companies are in the table only where a source names them.
claim-legal_layer_hard_law = In the legal layer, binding law is commoner than any other legal force.
claim-legal_layer_hard_law-caveat = Among the international units of the legal layer; political commitments belong to that layer by its definition.
claim-firms_bottom_up = Where AI is tested, audited and monitored, companies and multistakeholder bodies lead more often than elsewhere.
claim-firms_bottom_up-caveat = How much of all work companies carry cannot be told: the registers that were gone through are mostly those of international organisations.
claim-firms_outside = Fewer than one in four governmental initiatives list a company among their members.
claim-firms_outside-caveat = Only initiatives with members on record, of which most are lists of states; companies that are consulted are not members.
claim-intrinsic_safety_core = International summits, dialogues and declarations take up intrinsic safety more often than any other class of risk.
claim-intrinsic_safety_core-caveat = Counts whether a class of risk is there, not its weight in the text.
claim-general_norms = Setting norms is the commonest function of governmental initiatives.
claim-general_norms-caveat = How precise a norm is was not coded.
claim-agenda_of_rich = Before 2024 fewer than one in four international initiatives were about development.
claim-agenda_of_rich-caveat = At most six subjects a row; of importance nothing is said. A share of rows that come mostly from registers of international organisations.
claim-agenda_of_rich_members = Of the members of initiatives about development or capacity a smaller share are rich states than of those of the others.
claim-agenda_of_rich_members-caveat = Only lists of states; universal bodies have the same share of rich states whatever they are about.
claim-western_values = Human rights stand more often in texts of Western bodies (EU, OECD, G7, Council of Europe, NATO) than in others.
claim-western_values-caveat = Says where human rights stand, not whose reading of them. Counted as Western, too: the Trade and Technology Council and the Freedom Online Coalition.
claim-bodies_overregulate = Most of what the UN, UNESCO, ITU, OECD, G7 and G20 issue on AI is binding.
claim-bodies_overregulate-caveat = Tests the heavy rules alone: whether a code is vague was not coded.
claim-weak_consensus = Of the global initiatives begun since 2023, fewer than half bind in law.
claim-weak_consensus-caveat = Force of the text; how deep agreement goes was not coded.
claim-industry_norms = Up to 2020, a larger share of private and multistakeholder initiatives than of others was on the technical or the ethical layer.
claim-industry_norms-caveat = International rows alone; few are that old.
claim-eu_us_bodies = Bodies of the European Union make rules and supervise more often than those of the United States.
claim-eu_us_bodies-caveat = Authorities of the member states are not in the table.
claim-geopolitics_drives = Most national initiatives of great powers answer to geopolitical or national-security risk.
claim-geopolitics_drives-caveat = Share of the rows that sources name, not of all that governments do; United States, China, Russia, United Kingdom, France, India, Japan.
claim-us_alone_power = Initiatives of the United States answer to geopolitical or national-security risk more often than those of other states.
claim-us_alone_power-caveat = US rows come from more detailed sources than those of other states.
claim-security_hard_law = The European Union, the United Kingdom and India use binding law more than China, Japan, Russia and the United States.
claim-security_hard_law-caveat = Only texts that the source analyses name; the Union's outweigh those of the two states.
claim-development_soft_law = Fewer than half of the national initiatives of China, Japan and Russia are binding.
claim-development_soft_law-caveat = National rows are those that sources name, not a census.
claim-us_orders = Most US instruments are orders, strategies, plans or guidelines.
claim-us_orders-caveat = Statutes of the states are in the table only where named.
claim-uk_turn = From 2023, British initiatives are about safety more often than before.
claim-uk_turn-caveat = Few rows; the pathway itself has no column.
claim-us_deepening = US initiatives on military use and security are younger than the others.
claim-us_deepening-caveat = Launch years of the rows that sources name.
claim-principles_only = Of what was begun up to 2020, fewer than half binds in law.
claim-principles_only-caveat = National and international rows together; gaps of the gathering count.
claim-principles_since = Since 2021, too, fewer than half of national initiatives bind in law.
claim-principles_since-caveat = Judges the prediction by the years since; a few broad laws can weigh more than many plans.
claim-china_open = China's international initiatives are about development and capacity more often than those of the United States.
claim-china_open-caveat = Rows that one of the two alone sponsors.
claim-risks_by_path = Initiatives of one layer answer to the same classes of risk more than initiatives of different layers.
claim-risks_by_path-caveat = Risks and layers were coded by the same eye.
claim-actor_issue_split = Initiatives of one form share subjects more than initiatives of different forms.
claim-actor_issue_split-caveat = Forms, not actors: academia and civil society cannot be told apart.
claim-member_groups_differ = Initiatives of one scope share subjects more than initiatives of different scopes.
claim-member_groups_differ-caveat = Scope as coded: global, regional, plurilateral, bilateral.
claim-converging = Newer initiatives resemble each other in their subjects more than older ones do.
claim-converging-caveat = Later half of the launch years against the earlier half.
claim-competition_grows = Among newer initiatives, more pairs share a subject and no member than among older ones.
claim-competition_grows-caveat = Rivalry is inferred from structure; no tie of competition is asked.
claim-overlap_or_division = Initiatives that share members also share subjects.
claim-overlap_or_division-caveat = More would be crowding, less a division of labour; conflict between rules is not seen.
claim-great_power_consent = Initiatives in which China and the United States both sit have more members than the totals of lists and members make likely.
claim-great_power_consent-caveat = Cause cannot be told: open bodies draw both.
claim-two_models_fit = The European Union and the United States sit at one table more often than their numbers of memberships make likely.
claim-two_models_fit-caveat = Common membership is not agreement.
claim-us_centred_clubs = The United States sits in more plurilateral and bilateral initiatives than any other state or union.
claim-us_centred_clubs-caveat = Only clubs with members on record.
claim-blocs_divide = Initiatives in which China and the United States both sit are older than those in which one sits without the other.
claim-blocs_divide-caveat = Launch of the initiative, not date of joining.
claim-pathways_coexist = Most initiatives with several members of a known pathway hold more than one pathway.
claim-pathways_coexist-caveat = Only the seven actors that the analysis places; the European Union and the United Kingdom are on one pathway.
claim-eu_one_actor = Members of the European Union join the same initiatives as each other more than other rich states do.
claim-eu_one_actor-caveat = Without initiatives that name the Union or that it made.
claim-loose_coupling = Families are coupled loosely: initiatives are tied to those of their own issuer more often than if the issuers were dealt at random.
claim-loose_coupling-caveat = Along references, derivation, implementation, coordination and succession; ties not found do not count.
claim-core_periphery = There is a core: the most tied tenth are tied to one another more than their numbers of ties make likely.
claim-core_periphery-caveat = Tests a core beyond the numbers of ties; who is in it depends on the units.
claim-no_single_frame = No body takes part in half of all ties.
claim-no_single_frame-caveat = Of the most tied unit or host; half is the mark of a single frame, and a choice of ours.
claim-polycentric = The UN, the OECD and the G7 each have more partners than any other body.
claim-polycentric-caveat = Tested with the weakest of the three against the strongest other body, the European Union included.
claim-un_umbrella = Of the ties between families, those that lead to the UN come from newer initiatives than the others.
claim-un_umbrella-caveat = Ties of reference, derivation and implementation, by the launch of who refers; judges by the years whether the proposal came about.
claim-brussels_effect = Initiatives of others refer to the European Union more than to any other family.
claim-brussels_effect-caveat = References between documents, not what firms do.
claim-soft_and_hard = Soft and binding texts are tied to each other more often than labels drawn at random would be.
claim-soft_and_hard-caveat = Along references, derivation and implementation, among soft and binding texts.
claim-standards_links = Initiatives that set standards are tied to one another less often than if they were dealt at random among the tied.
claim-standards_links-caveat = Ties between documents; whether standards fit together was not coded.
claim-states_lead = Initiatives led by governments or international organisations are younger than the others.
claim-states_lead-caveat = Launching is not leading, and no share is told: registers of governments and international organisations were gone through more than those of companies.
claim-mixed_actors = Multistakeholder initiatives are younger than the other international ones.
claim-mixed_actors-caveat = By form; who sits in intergovernmental bodies is seldom listed.
claim-lifecycle = Initiatives that test, audit or monitor are younger than the others.
claim-lifecycle-caveat = Whether before or after deployment was not coded.
claim-growth_since_2016 = At least fifty international initiatives stood at the end of 2023.
claim-growth_since_2016-caveat = A lower bound; the table has grown more complete than the list that was counted then.
claim-plural_forms = Every form, every legal force and every layer is filled, by five international rows or more.
claim-plural_forms-caveat = That a class is filled follows in part from how rows were gathered.
claim-dyads_all_kinds = Nested, overlapping and parallel pairs all occur among international initiatives.
claim-dyads_all_kinds-caveat = Pairs of the rarest kind are counted; coarse subject codes make overlap look larger.
claim-unesco_uptake = Fewer than a quarter of the states that UNESCO's Recommendation covers have used its assessment.
claim-unesco_uptake-caveat = Needs a dated list of the states that did the assessment.
claim-pai_decline = More members have left the Partnership on AI than have joined since 2020.
claim-pai_decline-caveat = Leavings less joinings on record.
claim-named_links = All three links that the analysis names are documented.
claim-named_links-caveat = The roadmap of 2022 is older than the adopted Act, see the corrections.
claim-ai_act_reference = Initiatives outside the European Union that began since 2024 refer to the AI Act or derive from it.
claim-ai_act_reference-caveat = At least two; likeness without a reference is not counted.
claim-bletchley_first = No declaration, principles or recommendation of states on AI is older than the Bletchley Declaration.
claim-bletchley_first-caveat = Texts of governments and international organisations; on frontier safety it may be the first.
claim-us_continuity = The US research plan runs through three administrations: each version succeeds the one before.
claim-us_continuity-caveat = Succession as documented.
claim-us_order_outlives = The US order of October 2023 is in force after the change of government.
claim-us_order_outlives-caveat = Judges the prediction by what came after: the order itself, not what its plans left behind.
claim-eu_digital_continuity = The AI Act is tied to most of the older digital acts: GDPR, DSA, DMA, Data Act.
claim-eu_digital_continuity-caveat = Three of four or more; documented ties alone.
claim-ttc_limited = No text of the Trade and Technology Council binds in law, and none is younger than 2024.
claim-ttc_limited-caveat = The texts are listed below.
claim-strategies_39 = By 2020, 39 states had a strategy or plan.
claim-strategies_39-caveat = The table holds the strategies that sources name.
claim-gpai_value_club = Most founders of GPAI are states of high income, and China is not among its members.
claim-gpai_value_club-caveat = Who led it, and why, is a reading.
claim-us_alliance = Since 2025 the United States has made arrangements with others on compute and supply.
claim-us_alliance-caveat = At least two; whether the alliance lasts cannot be told yet.
claim-firms_in_military = No international initiative of states on military AI lists a company among its members.
claim-firms_in_military-caveat = Initiatives whose members are on record; contracts are not in the table.
claim-governance_in_plans = Most of China's principles, guidelines, standards and laws carry out a plan.
claim-governance_in_plans-caveat = Documented ties alone, of which few are recorded among Chinese rows.
finding-see = See { $page }
spec-curve-show = Show every way to cut the table
spec-curve-hide = Hide the curve
findings-population = These are findings on the whole collection, whatever else is filtered.
findings-table = All findings as a table
findings-best = { $count ->
    [one] The finding that stands best
   *[other] The findings that stand best
}
findings-best-reading = Of { $count } claims put to the whole collection, { $stands } stand however it is cut; shown are those that stood in the most ways, one of a page at most.
findings-best-all = See all of them, and what does not stand
finding-claim = Claim
finding-support = support
spec-chance = by chance, 95 %
spec-for = significantly for the claim
spec-against = significantly against it
spec-neither = not significant
too-few-members = Too few to tell: { $said } units of two or more members, 12 are needed.
too-few-ties = Too few to tell: { $said } ties, 20 are needed.
too-few-tied = Too few to tell: { $said } tied units, 15 are needed.
too-few-groups = Too few to tell: { $said } groups of five or more, two are needed.
too-few-group = Too few to tell: { $said } in one of the groups compared, 5 are needed.
too-few-states = Too few to tell: { $said } states in one of the groups compared, 5 are needed.
too-few-units = Too few to tell: { $said } units, 12 are needed.
too-few-years = Too few to tell: { $said } years, 8 are needed.
too-few-families = Too few to tell: { $said } units in families of two or more, 5 are needed.
too-few-powers = Too few to tell: { $said } memberships of one of the two powers, 5 are needed.
too-few-known = Too little is known: { $said } units; four fifths are needed.
too-few-no-ties = It has no documented ties in this collection.
reason-fewer-than-two-cells-carry-the-claim = Fewer than two questions (units, members) carry the claim.
reason-not-significant-once-corrected-for-the-number-of-findings = It is not significant once corrected for the number of findings.
reason-no-memberships-of-states = No memberships of states.

thin = Less than { $enough } of what is estimated to exist is in the table of: { $parts }. Where these weigh, differences tell of the search as well as of the world.
thin-part = { $name } ({ $share })
completeness = How much is missing
completeness-text = The table holds about **{ $share }** of what the registers' issuers have made ({ $held } of an estimated { $estimate }; 95 % interval { $low } to { $high }). Counts by issuer or region tell of the search as well as of the world where the share is under 80 %.
completeness-reading = Two searches of the same ground were made apart from each other; the second had no sight of the table. Chapman's estimator works out from what both found how many there are. Finds that the second search made by their own name do not count. Both searched the same stored pages, so the number is a least and the share a most. Every find is in searches.csv.
completeness-all = all
completeness-stratum = Ground
completeness-first = First search
completeness-second = Second search
completeness-both = Both
completeness-held = Have a row
completeness-estimate = Estimated to exist
completeness-share = Share
completeness-share-low = Share, least
completeness-share-high = Share, most

about-complex = A regime complex is how many initiatives govern a field together where no single body does: partly overlapping, nested, unranked. Each of them is named and placed here; the pages show where they overlap, what is nested in what, on which layer they act, and on what evidence each stands.
first-page-without-scripts = The charts need JavaScript. Without it, every initiative and every member has a page of its own, and every table an address.
