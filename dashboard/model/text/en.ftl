# What is wrong in a package, after the words "file: row: column: value".
not-iso3 = is not a country code of three capital letters, as FRA
too-long = is longer than { $limit } characters; it is cut there

descriptor-large = is larger than { $limit } MB; it is not used
descriptor-deep = has brackets within brackets too deep to be read; it is not used
descriptor-encoding = is not text in UTF-8; it is not used
descriptor-json = is not JSON from line { $line } on; it is not used
descriptor-object = does not hold an object in braces; it is not used
descriptor-text = is not a text; it is left out
descriptor-list = is not a list of objects; it is left out
descriptor-date = is not a day of the calendar, written YYYY-MM-DD; today's date is used
resource-outside = leads out of the package; only its own files are read
