"""Lists that are joined."""

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
    "HTX250": "there are {count} files: use --join if they are lists of one place that belong together (the first is the base); "
    "else evaluate one file at a time",
    "HTX251": "--join needs two files or more; the first is the base",
    "HTX252": 'the name of the file has blanks: put it in quotes, "{value}"',
    # Why two rows may be one
    "reason.same_code": "the same code, and quite another name",
    "reason.same_name": "the same name, and another code",
    "reason.communes": "the same name in another commune",
    "reason.several": "several rows have that name or code",
    "reason.similar": "the names are only similar",
}
