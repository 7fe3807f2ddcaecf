"""Lists that belong together: joined, or put one below another."""

TEMPLATES = {
    # Lists that are joined
    "HTX240": '"{value}" may be "{base_name}" ({base}), which is not certain: {reason} (names {percent}% alike); not joined; '
    "write the same code in both lists",
    "HTX241": '"{value}" is not in {list}, so it does not count; add it to {list} if it is a cooperative of the place',
    "HTX242": '"{value}" is not in {list}; not known: {fields}',
    "HTX243": 'lines {lines} are all of "{value}" ({base}); cells that differ are not used: {fields}',
    "HTX244": '"{name}", column "{field}": this list says {found}, but {base} says {kept}; {kept} counts; correct one of them',
    "HTX245": "{count} rows (lines {lines}) are of another place or year and are not joined",
    "HTX246": '{count} rows (lines {lines}) have names that are not those of cooperatives, for instance "{value}", and are not joined',
    "HTX247": 'column "{field}": every row of "{name}" (lines {lines}) was valid only before {day}; still {kept} counts',
    "HTX248": 'column "{field}": lines {lines} of "{name}" say more but were valid only before {day}; what is valid counts: {kept}',
    "HTX249": "the row has neither a code nor a name of one cooperative, so it cannot be joined",
    "HTX250": "there are {count} lists ({names}), and they do not tell how they belong together: --stack if they follow one another "
    "(one for each commune), --join if they are of the same cooperatives (the first is the base)",
    "HTX251": "--join needs two lists or more; the first is the base",
    "HTX252": 'the name of the file has blanks: put it in quotes, "{value}"',
    "HTX480": "none of its {count} rows is of a cooperative of {base}, so there is nothing to join: use --stack if the lists "
    "follow one another (one for each commune), or check codes and names",
    "HTX481": "this folder holds no list (.xlsx or CSV)",
    "HTX482": "--join and --stack exclude each other: --join for lists of the same cooperatives, --stack for lists that follow one another",
    "HTX483": "there are {count} lists, and one is annotated at a time; name one file, or one sheet with --sheet",
    "HTX484": "the base of a join has a row for each cooperative, and this list has one for each product; name the register first",
    # Lists that follow one another
    "HTX506": "{count} lists do not tell the commune; each is of the one that its name or title tells: {names}",
    "HTX507": "neither this list nor its name tells a commune; the communes of its rows are not known",
    "HTX508": 'code {value} of "{name}" stands in another list too ("{first_name}", {first}) with nothing else; it is counted once',
    "HTX509": '"{named}" stands in another list too ({first}); their codes do not tell whether that is one cooperative or two, so both are reckoned with, delete the row too many or give both codes',
    "HTX515": "this row and {first} both say how many cooperatives of one kind there are; it may be entered twice, so it counts for none up to as many as it says",
    "HTX516": 'code {value} of "{name}" stands in another list too ("{first_name}", {first}) with other cells; it may be one cooperative entered twice, so both rows count as one or two, correct the code or delete the row that is too many',
    "HTX518": 'a table of numbers stands beside "{value}" and may count the same cooperatives, so they are not put one below another; evaluate one of the two, or leave in the table the communes that the other list does not have',
    "HTX510": "sheets that hold only what the other sheets hold, and are left out: {names}",
    "HTX511": "sheets that are not read, as they do not look like the list: {names}",
    "HTX512": "not read, as they are no lists: {names}",
    "HTX513": 'column "{column}" of a list of products is the year in which a product was recognised, not that of the list',
    "HTX514": 'column "{field}" is not in {count} of the lists and not known for their rows: {names}',
    # Why two rows may be one
    "HTX519": '"{named}" stands in another list too ({first}), with another code; by their codes they are two cooperatives and both count, if they are one delete the row too many',
    "reason.same_code": "the same code, and quite another name",
    "reason.same_name": "the same name, and another code",
    "reason.communes": "the same name in another commune",
    "reason.several": "several rows have that name or code",
    "reason.similar": "the names are only similar",
}
