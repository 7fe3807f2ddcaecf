"""Messages of forms of one cooperative each."""

TEMPLATES = {
    "HTX470": "the form has neither name nor code, so that it is open whose it is, and counts as one cooperative or none; write both, or take a blank form away",
    "HTX471": 'this looks like a form with the criteria of the rating, but is not clear at "{value}": {reason}',
    "HTX472": "it is not clear which column of the form holds the points, of {value}: {reason}",
    "HTX473": '"{row}": the cells stand in other columns than those of other rows, so that "{value}" may be no points; the points of the row count as unknown, move the cells back',
    "HTX474": '"{row}": the form says {value} points at the most, the scheme {most}; the points of this row are on another scale and count as unknown',
    "HTX475": '"{row}": states {value} points, but its parts add up to {sum}; the points of the criterion count as unknown, mend the side that is wrong',
    "HTX476": '"{row}": "{value}" is no number of points from 0 to {most} and is not used; mend it',
    "HTX477": '"{row}": states {value} points, but the criteria of the group add up to {sum}; mend the side that is wrong, the figure of the group is not used',
    "HTX478": '"{row}": the column of points is blank and "{other}" has "{value}"; that is not used, write it under the points if it is the result',
    "HTX479": 'column "{office}" is blank all through the form, so the points that the cooperative gave itself in "{value}" are used; the office writes its own in its column',
    "HTX485": "a form in a Word document cannot be marked; --clean makes one list of all forms, or mend it in Word at the places that are named",
    # Why it is not clear what a row of a form is
    "form.few": "only some of the criteria were recognised; number and name them as the scheme does",
    "form.twice": "this criterion stands above already; keep one form on a sheet, and one row for a criterion",
    "form.other_name": "the number is that of one criterion and the name that of another",
    "form.no_points": "none surely holds points that were reached; name that column (Điểm tự chấm, Điểm thẩm định) and the one of maxima (Điểm tối đa)",
    "form.remarks": "a column without a heading, or of remarks, has numbers in most rows; write the right headings",
    "form.two_points": "these are of one kind; delete one, or say in its heading what it is",
    "form.part": "this part has the number of another criterion",
    "form.totals": "there are two totals that differ",
    "form.labels": "this is stated twice and differently",
    "form.long": "the sheet is longer than a form; keep one form on a sheet",
}
