"""How much of what others bring is read; beyond a limit there is a sentence, never a wait."""

MAX_BYTES = 100 * 2**20  # of all files of a package, unpacked; they are held in memory several times over
MAX_DESCRIPTOR = 5 * 2**20  # bytes of datapackage.json
MAX_DEPTH = 60  # brackets within brackets in datapackage.json
MAX_FILES = 10_000  # entries of a zip, files of a folder
MAX_ROWS = 500_000  # of one table
MAX_CELLS = 20_000_000  # of one table
MAX_COLUMNS = 1_000  # of one table
MAX_FIELD = 131_072  # characters of a cell in a CSV file, before it is cut
MAX_CELL = 32_767  # characters of a cell: what a spreadsheet holds
MAX_LABEL = 1_000  # characters of a name, a label, a word; Fluent refuses a value of more than 2,500
MAX_ID = 200  # characters of an id, which also stands in addresses
MAX_SAME = 200  # problems of one kind in one column that are listed one by one
MAX_RATIO = 500  # how many times larger a file of a zip is than packed; tables of zeros and ones reach 200
PAIRED = 3_000  # initiatives of which every two are compared: four and a half million pairs
# Of what a reader gives to a running dashboard, which shares its memory with others.
GIVEN_BYTES = 50 * 2**20  # of all files together, unpacked
GIVEN_FILES = 30  # files, and tables in them
GIVEN_ROWS = 99_999  # of one table
GIVEN_CELLS = 10_000_000  # of all tables
GIVEN_INITIATIVES = 20_000
GIVEN_MEMBERSHIPS = 400_000
