# What is wrong in a package, after the words "file: row: column: value". What is done about it follows a semicolon.

# The package as a whole
no-such-file = there is no such folder or file
no-file = is neither a folder nor a file that can be read
cannot-open = cannot be opened ({ $why }); give it to the right user, or copy it elsewhere
too-large = holds { $size } MB; at most { $limit } MB are read. Leave out columns or rows that are not needed
unpacks-too-large = unpacks to more than { $limit } MB, which is not read. Leave out what is not needed
zip-ratio = unpacks to more than { $limit } times its size, which no table of text does; it is not read
too-many-files = holds more than { $limit } files; give the folder or zip of the tables alone
bad-zip = the zip is damaged or has a password; pack the tables again, without a password
bad-workbook = the workbook cannot be read; open it, save it anew as .xlsx without a password, or save each sheet as CSV UTF-8
old-workbook = is a workbook of another kind than .xlsx, or has a password; save it as .xlsx, or each sheet as CSV UTF-8
other-archive = is packed in a way that is not read; unpack it, or pack it as .zip
no-release = { $path }: has no table of initiatives in which each row has an id of its own
no-table = is no table; give a folder, a zip or a workbook of tables, or one CSV
sheet-large = a sheet holds more than { $rows } rows, { $columns } columns or { $cells } cells, which is not read
several-packages = the zip holds several tables of initiatives, in { $found }; pack one folder
many-memberships = tells of more than { $limit } memberships, which are not read
many-initiatives = tells of { $found } initiatives; at most { $limit } are read here. python -m dashboard --data reads more
nothing-read = no row of an initiative was found; say below what each table is, and which column holds the names
no-initiatives = the table is required and is not there; found: { $found }

# datapackage.json
descriptor-large = is larger than { $limit } MB; it is not used
descriptor-deep = has brackets within brackets too deep to be read; it is not used
descriptor-encoding = is not text in UTF-8; it is not used
descriptor-json = is not JSON from line { $line } on; it is not used
descriptor-object = does not hold an object in braces; it is not used
descriptor-text = is not a text; it is left out
descriptor-list = is not a list of objects; it is left out
descriptor-date = is not a day of the calendar, written YYYY-MM-DD; today's date is used
resource-outside = leads out of the package; only its own files are read
resource-missing = datapackage.json names this file, which is not there or is a folder

# A table
empty-file = the file is empty
not-utf-8 = is not text in UTF-8 from byte { $byte } on; save it as "CSV UTF-8"
not-text = holds null characters, so it is no text; save it as "CSV UTF-8"
cell-large = a cell is longer than { $limit } characters, or a quotation mark before it is not closed; the table is not read
many-columns = has { $found } columns; at most { $limit } are read. Is the separator of the columns the right one?
many-rows = has more than { $limit } rows, which are not read
many-cells = has more than { $limit } cells, which are not read
no-rows = the table has no rows
column-missing = the column is required and is not there; without it the table is set aside. Found: { $found }
column-twice = the header names the column twice, and the two differ; the first is read. Found: { $found }
column-unnamed = column { $number } has no name; it is left out

# A row
title-rows = what stands above the header, one cell a line (lines: { $rows }), is read as a title
no-state = names no state that is known here, though most members are states; it is read as a member of another kind
row-blank = the row is empty
row-long = the row has { $found } cells, the header { $columns }; the row is set aside. A cell that holds the separator needs quotation marks
row-short = the row has { $found } cells, the header { $columns }; the cells that are missing are read as empty
quote-open = a quotation mark of this row is never closed; what follows it is not read
quote-inside = a quotation mark stands inside a cell of this row; double it, and put the cell in quotation marks
key-missing = is empty, and without it the row means nothing; the row is set aside
key-twice = stands in an earlier row too; this row is set aside
no-such-id = is not an id of { $file }
no-such-source = cites { $source }, which is not an id of sources.csv
to-itself = the tie leads from a row to itself; it is set aside
circle = closes a circle: by { $relation }, { $start } would come from itself; the tie is set aside
part-circle = closes a circle: { $start } would be part of itself; the cell is emptied
part-of-host = is a host, and a row is part of an initiative; use issued_by or nested_in for a host. The cell is emptied
not-a-layer = is not one of the row's layers
before-launch = lies before launch_year, { $launch }
before-since = lies before since, { $since }

# A sheet of a second coder
sheet-uncoded = is empty, though the row is coded; give a value that the codebook lists
sheet-several = holds several values, where one is asked for

# A rule of coding: told, and nothing is changed
short-twice = is the short name of { $other }, too, so that charts cannot tell the two apart
register-unnamed = is empty, though a register put the row in; name the register and the place in it
search-with-register = names a register, though the row was found by search; mend frame or frame_source
end-of-active = the row has an end and is { $status }; mend one of the two
end-unknown = the row is { $status }; give the year in which it ended, or say in coding_note why it is not known
begins-earlier = { $one } began in { $began }, before this, which began in { $other }; mend the tie or a year
too-many = names more than { $most }; keep the principal ones
general-beside = { $word } means no subject above the others, so it stands alone and in issue_areas
area-twice = stands in issue_areas, too
further-too-early = names further subjects, though issue_areas has room: it may hold { $most }
members-missing = says that members are known, and memberships.csv has none of them
stated-whole = states how many members there are, which is only asked where the list is partial; here it is { $membership }
stated-fewer = is fewer than the { $listed } members that memberships.csv lists
members-despite = says that no members are known, and memberships.csv has some
members-unsourced = is empty, though the row { $id } says that a source lists its members; name it
derived-joined = says that all members follow from a host, and some of them joined; write listed or partial
official-copy = means the issuer's own text, and the grade says { $grade }; mend one of the two
after-data = lies after the date of the data, { $date } (created in datapackage.json)
tie-again = says again what { $relation } says of the same two in row { $line }; keep one
tie-contrary = says the contrary of the tie { $relation } from { $one } to { $other } in row { $line }
stale-never = nobody has looked at { $id } since it was first coded
stale-days = nobody has looked at { $id } for { $days } days

# A cell
id-control = holds a line end or a control character, which an id cannot; the row is set aside
id-long = is longer than { $limit } characters, which an id may have; the row is set aside
source-id = holds @ or a semicolon, which stand for something else where a source is cited; the row is set aside
name-missing = the name is empty; the id is shown instead
role-missing = the role is empty; the row is taken as belonging (member)
control = holds control characters; they are left out
too-long = is longer than { $limit } characters; it is cut there
not-date = is not a date, written YYYY, YYYY-MM or YYYY-MM-DD
not-day = is not a day of the calendar, written YYYY-MM-DD
not-year = is not a year from { $low } to { $high }
not-whole = is not a whole number
not-flag = is neither true nor false
not-address = is not an address of the web that begins with http:// or https:// and holds no blank
not-iso3 = is not a country code of three capital letters, as FRA
not-language = is not the code of a language in two small letters, as en or zh
not-colour = is not a colour of six hexadecimal digits after #, as #0072B2; grey is used
not-symbol = is not a symbol that charts have, as circle, square, diamond or star; a circle is used
not-evidence = is not evidence written as source_id@place
not-as-declared = is not what the column asks for: { $rule }
spelt-otherwise = is nearly { $instead }, as which it is read
not-a-word = is none of the words that are read here: { $known }
not-in-codebook = is not in the codebook, which lists: { $known }
not-in-codebook-row = is not in the codebook, which lists: { $known }; the row is set aside

and-more = and { $count } more of this kind
