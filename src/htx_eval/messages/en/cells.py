"""What is wrong with a cell, or with the class of a cooperative."""

TEMPLATES = {
    # Cells
    "HTX101": 'column "{field}": "{value}" is not a number; write digits, such as 1250 or 12.5',
    "HTX102": 'column "{field}": "{value}" can be read as {readings}; write it in a way that has one meaning',
    "HTX103": 'column "{field}": "{value}" must be a whole number',
    "HTX104": 'column "{field}": there is no value "{value}"; the values are: {allowed}',
    "HTX105": 'column "{field}": "{value}" is not a date: {reason}',
    "HTX106": 'column "{field}": "{value}" says neither yes nor no; write "có", "x" or "không"',
    "HTX107": 'column "{field}": "{value}" is outside what is allowed ({domain})',
    "HTX108": 'code "{value}" has a wrong form; a cooperative\'s code is its tax code of 10 digits (or 10-3), such as '
    "{example}",
    "HTX109": 'code "{value}" has a wrong check digit; compare it with the certificate of registration',
    "HTX110": 'code "{value}" of "{name}" stands already on line {first_line} ("{first_name}") with other cells; it may be one cooperative entered '
    "twice, so both rows count as one or two, correct the code or delete the row that is too many",
    "HTX111": 'column "{field}": "{value}" was understood as {meaning}; please confirm',
    "HTX112": '"{value}" stands to the right of the last column of the table; it belongs to no column and is not used',
    "HTX113": 'the row has {found} cells, the table {width} columns; those from "{first}" on may have moved and count as unknown, '
    "write every cell",
    "HTX114": 'the quote that opens at "{value}" does not close and swallowed lines below; they are read on their own, remove or close the quote',
    "HTX115": 'column "{field}": some numbers are written like "{first}" and some like "{second}"; write them one way, with one sign before decimals',
    "HTX116": 'column "{field}": a figure of one cooperative in a row of several cannot be used; split the row or leave '
    "it blank",
    "HTX117": "the cell holds a formula and the file no result of it; open it in Excel and save it",
    "HTX118": 'column "{field}": "{example}" has its month first, so "{value}" may have too; days are read first here, check the whole column',
    "HTX119": 'column "{field}": "{value}" is a day number of Excel and read as {meaning}; format the column as dates',
    "HTX120": 'column "{column}": {count} codes have lost the zero at their beginning (lines {lines}), for instance "{value}"; make the column text and write them again',
    "HTX121": 'column "{column}": {count} codes are no tax codes (lines {lines}), for instance "{value}"; perhaps they are numbers of '
    "old registrations; replace them by tax codes such as {example}",
    "HTX122": 'column "{column}": a spreadsheet wrote {count} codes with an exponent (lines {lines}), for instance "{value}", so their last '
    "digits are lost; take them from the original and make the column text",
    "HTX123": '"{named}" stands already on line {first_line}; their codes do not tell whether that is one cooperative or two, so both are reckoned with, '
    "delete the row too many or give both codes",
    "HTX124": 'the row has {found} cells, the table {width} columns; those from "{first}" on may have moved and count as unknown, '
    "put the cell with a delimiter in quotes",
    "HTX125": 'column "{field}": "{value}" is only about right, so it is unknown; write the value itself, or a range (such as 50-60)',
    "HTX126": 'column "{field}": "{value}" is of another scale, the one used here is of {most}; write points of {most}',
    "HTX127": 'column "{field}" says {value} but column "{other}" of the same row says {second}; it is unknown, correct one of them',
    "HTX128": 'column "{column}": {count} codes are numbers of persons or of households in business (lines {lines}), not of cooperatives; they are not kept, and a row whose name tells no type may be no cooperative',
    "HTX129": '"{value}": the name is that of no cooperative but column "{field}" says {stated}; the type is unknown, correct the name or the type',
    "HTX130": 'column "{column}" says "{value}", so "{field}" of this row is unknown; if it is so, say it in the column {field}',
    "HTX131": '"{value}": nothing in this row shows that it is a cooperative, so it counts for one or for none; if it is one, give its code or what is known of it, else delete the row',
    "HTX132": 'column "{field}" says "{value}", but the section above says "{section}"; the row counts, and blanks below it in this section are unknown, check where the section ends',
    "HTX133": 'column "{column}" has a commune on the first row of each group only ({communes} communes); the {count} blank cells below are taken to be of the same one, fill them in if that is wrong',
    "HTX134": '"{value}" may head another section, and it is not known of what; what the sections above it say is not carried on below it, write its commune, class or status in full',
    "HTX135": 'column "{field}": "{value}" has a question mark, so it is unknown; once it is certain write it without one',
    "HTX136": '"{named}" stands already on line {first_line} with another code; by their codes they are two cooperatives and both count, if they are one delete the row too many',
    "HTX150": 'this row states "{name}" of line {first_line} again, with the code {value} and nothing else; it is counted once',
    "HTX151": '"{value}" is no code of a cooperative and stands already on line {first_line}, but the names differ ("{first_name}", "{name}"), so '
    "both rows are counted; enter the codes",
    "HTX152": "this row gives a number of cooperatives just as line {first_line} does; one group may be entered twice, so it counts for none up "
    "to as many as it says, delete the row too many or say how the two kinds differ",
    # Dates
    "reason.day": "month {month} of {year} has no day {day}",
    "reason.month": "there is no month {month}",
    "reason.short_year": "the year has two digits; write all four",
    "reason.month_first": "there is no month {month}; the month may stand before the day",
    "reason.form": "write day/month/year, such as 15/03/2021, or month/year, or a year",
    # What a column allows
    "domain.between": "{low} to {high}",
    "domain.from": "{low} or more",
    "domain.to": "{high} or less",
    "domain.values": "one of {values}",
    # Classes
    "HTX501": 'the stated class contradicts points, criteria or founding date; {source} counts ("{used}"), the other side says "{other}"',
    "HTX502": "the stated total cannot be the sum of the criteria",
    "HTX503": "the points of group {subject} pass its maximum, so its criteria are not used",
    "HTX520": "the points stated for {subject} are not those of the scheme's scale for {field}; they are taken to lie between both",
    "HTX521": 'the stated class contradicts one that the scheme gives whatever the points are ({because}); {source} counts ("{used}"), the other is "{other}"',
    "HTX153": "on some lines there may be no cooperative of its own ({lines}), but no verdict depends on it",
    "HTX154": "on some lines there may be no cooperative of its own ({lines}); on that depends the verdict on target {targets}",
    "HTX155": "on {cutoff} the cooperative was in operation for under {months} months and so is not to be rated, but it has a class or points; "
    "{used} is used",
    "HTX156": "the cooperative was stopped for over {months} months in the year and so is not to be rated, but it has a class or points; {used} is used",
    "HTX157": "the cooperative was founded after {day}, the day of the figures, so it counts for one or for none; delete the row if there was "
    "none yet, else correct the date",
    "HTX504": "sources of a class contradict each other, but no verdict would change with the other one",
    "HTX505": "sources of a class contradict each other; with the other one the verdict would change for target {targets}",
    # Where a class comes from
    "source.declared": "the stated class",
    "source.points": "the points",
    "source.both": "both",
}
