"""Files that people write: plans, rating schemes, registers, explained."""

EXPLAIN: dict[str, tuple[str, str, str]] = {
    "HTX301": (
        "There is no plan file at the path that was given. Nothing has been evaluated.",
        "--plan my-plan.yaml, where the folder has no such file.",
        "Check the folder and the name of the file, then run again.",
    ),
    "HTX302": (
        (
            "The path exists, but the system does not let it be read, for example for lack of permission or because it is a "
            "folder. Nothing has been evaluated."
        ),
        "--plan my-plan.yaml, where my-plan.yaml is a folder.",
        "Check the permission and the path, and close any program that holds the file.",
    ),
    "HTX303": (
        (
            "The file does not follow the rules of YAML and cannot be read; a file that is not UTF-8, or has several parts "
            "divided by ---, is reported like this too. Line and column tell where the trouble was first seen."
        ),
        'title: "Sample plan (the closing quote is missing)',
        "Mend the line that is named or the one before it: quotes, colons, spaces at the beginning.",
    ),
    "HTX304": (
        (
            "The file repeats a passage by a YAML anchor (&) or alias (*). They are refused, so that every passage is clear when "
            "read by itself."
        ),
        "title: &name Sample plan",
        "Write the content out in each place; if & or * is ordinary text, put the whole text in quotes.",
    ),
    "HTX305": (
        (
            "The file uses a YAML tag (a word that begins with !), or puts a tag or an anchor on a key. Text, numbers and dates "
            "are understood without tags."
        ),
        "id: !!str sample",
        "Leave the tag out and write the value alone; if ! is ordinary text, put the whole text in quotes.",
    ),
    "HTX306": (
        (
            "The file is larger than a million bytes or has over 40 levels. A real plan is far smaller, so this is probably "
            "the wrong file."
        ),
        "--plan names a data file of 5 MB that ends in .yaml.",
        "Check which file was named; if it is the right one, make it smaller.",
    ),
    "HTX307": (
        "The file holds nothing, or only comments. There is no plan to evaluate.",
        "my-plan.yaml has a single line: # to be written",
        "Write the plan after the samples in targets/plans.",
    ),
    "HTX308": (
        "A name is needed before the colon, but there is a list, a group of keys or an alias.",
        "[vi, en]: Sample plan",
        "Write one key as text before the colon.",
    ),
    "HTX309": (
        (
            "One key is given twice in the same group, so there is no telling which value holds. The file is refused; neither is "
            "picked."
        ),
        "Line 3 says id: sample-a and line 8 says id: sample-b.",
        "Keep one and remove the other.",
    ),
    "HTX310": (
        (
            "This key has no use in this place; mostly it is misspelt or stands at the wrong level. Unknown keys are not passed "
            "over, because one may be a condition that matters."
        ),
        "A target says at_lest: 5 instead of at_least: 5.",
        "Correct it to one of the keys that the message lists, or remove it.",
    ),
    "HTX311": (
        "A key that must be there is missing at the place named. The plan cannot be used without it.",
        "A target has measure and at_least but no title.",
        "Add the key with its value.",
    ),
    "HTX312": (
        (
            "The value is not of the kind that the key needs, for example a date, a number or a list. Dates in a plan are "
            "written year-month-day."
        ),
        "issued: 15/03/2024",
        "Write the kind of value that the message names, such as 2024-03-15.",
    ),
    "HTX313": (
        "The key takes one of a few words only, and the value is not one of them.",
        "level: important, where only required or monitored can stand.",
        "Choose one of the words that the message lists.",
    ),
    "HTX314": (
        "The register has no field of this name, or the field cannot be used here (adding up, for instance, needs numbers).",
        "field: doanh_so, where the register has doanh_thu.",
        "Use a name that the message lists, or declare a new field under fields.",
    ),
    "HTX315": (
        "A condition, or the key population, names a definition that the plan does not have.",
        "where: hoat_dong_deu, while definitions has no hoat_dong_deu.",
        "Correct the name, or add that definition under definitions.",
    ),
    "HTX316": (
        (
            "The field exists but has no such value. Here the name of a value in the register is needed, not the text that "
            "stands in lists."
        ),
        "linh_vuc: thuy_san, where the register has no such value.",
        "Use one of the values that the message lists.",
    ),
    "HTX317": (
        "Definitions refer to one another in a circle and could never be worked out.",
        "definition_a uses definition_b, and definition_b uses definition_a.",
        "Rewrite one of them with fields and values.",
    ),
    "HTX318": (
        (
            "The target is a share, so its threshold needs the sign %; otherwise 50 might be taken for 0.5 or for 50 "
            "cooperatives."
        ),
        "The measure is a share and the threshold says at_least: 50",
        "Add the sign, such as at_least: 50%.",
    ),
    "HTX319": (
        "A share of cooperatives is never below 0% or above 100%, so this threshold cannot be right.",
        "at_least: 150%",
        "Write a figure from 0% to 100%.",
    ),
    "HTX320": (
        "A condition is the name of a definition, or fields with values; what stands here is something else or nothing.",
        "where: [definition_a, definition_b]",
        "Write one name, or fields with values; to combine conditions use all, any or not.",
    ),
    "HTX321": (
        "A field of codes serves to recognise a cooperative and cannot be part of a condition.",
        "Under where: ma_so: '2200123456'",
        "Use a field of choices, yes or no, numbers, dates or texts, such as xa: An Hiệp.",
    ),
    "HTX322": (
        "This is the name of a field, but a word that stands alone in this place is taken for the name of a definition.",
        "where: linh_vuc",
        "Write the field with a value, such as linh_vuc: nong_nghiep.",
    ),
    "HTX323": (
        "Comparing by more or less works for numbers and dates only, and this field holds neither.",
        "Under the field linh_vuc: at_least: 3",
        "Write the value or a list of values of the field, or choose a field of numbers.",
    ),
    "HTX324": (
        "Two fields of the register claim the same heading, so a list that has it could not be understood.",
        'A new field declares the heading "Doanh thu", which belongs to doanh_thu.',
        "Take the heading away from one of the two.",
    ),
    "HTX325": (
        "One spelling is given to two different values of the same field, so its meaning would be open.",
        '"TB" is a spelling of "trung bình" (average) and was added to another value too.',
        "Keep that spelling with one value only.",
    ),
    "HTX326": (
        "In a rating scheme the maximum points of the parts do not add up to the maximum of their criterion or group.",
        "A criterion of at most 7 points has two parts of 5 points and 1 point.",
        "Compare it with the legal text and correct the part, the criterion or the group.",
    ),
    "HTX327": (
        "Under classes the most points come first and the fewest last, and no two classes may begin at the same points.",
        "The class from 50 points stands before the class from 65 points.",
        "Put them in the order of falling points.",
    ),
    "HTX328": (
        "The command names no plan, and there is not exactly one to take, so the program does not choose.",
        "htx-eval check list.csv, when two plans come with the program.",
        "Add --plan with the id of a plan or the path of a .yaml file.",
    ),
    "HTX329": (
        "No plan that comes with the program has this id, and it is not a file either.",
        "--plan my-plan",
        "Choose an id that the message lists, or give the full path of a .yaml file.",
    ),
    "HTX330": (
        (
            "The plan names a register or a rating scheme that was found neither beside the plan nor among those that come with "
            "the program. A name is needed here, not a path."
        ),
        "register: my-register",
        "Use a name that the message lists, or put a .yaml file of that name beside the plan.",
    ),
    "HTX331": (
        "The plan declares a field whose name the register has already. A field of the register is not overwritten.",
        "Under fields the plan declares doanh_thu.",
        "Use the field that is there, or give the new one another name.",
    ),
    "HTX332": (
        "A definition has the name of a field, so a condition could mean either.",
        "Under definitions there is one called doanh_thu.",
        "Give the definition another name, also where it is used.",
    ),
    "HTX333": (
        "The key chosen names a reading that is not among the readings of this definition.",
        "chosen: way-a, while readings has only way-b and way-c.",
        "Choose one of the readings listed, or add the one that is missing.",
    ),
    "HTX334": (
        "The measure of a target is of exactly one kind; here there is none, or more than one.",
        "A measure has both count and share.",
        "Keep one; to measure two things, make two targets.",
    ),
    "HTX335": (
        "A denominator must be a field that is never negative, and the register lets this one be negative.",
        "per: loi_nhuan",
        "Choose another field; for one that the plan declares, let its domain begin at 0.",
    ),
    "HTX336": (
        "A target has exactly one threshold; here there is none, or more than one.",
        "One target has both at_least: 5 and at_most: 10.",
        "Keep one; for a range use between.",
    ),
    "HTX337": (
        "The first end of between is above the second, so no figure could meet it.",
        "between: [10, 5]",
        "Write the smaller figure first.",
    ),
    "HTX338": (
        "The target is a share, but its threshold is not a number with the sign %.",
        "The measure is a share and the threshold says at_least: half",
        "Write digits and the sign, such as 50%.",
    ),
    "HTX339": (
        "The sign % belongs to shares only, and this target counts, adds up, takes a mean or a ratio.",
        "The measure is a count and the threshold says at_least: 5%",
        "Leave the sign out, or make the measure a share if the plan means one.",
    ),
    "HTX340": (
        "Two targets, or two clauses of the plan, have one id and cannot be told apart.",
        "Two targets both say id: ID.",
        "Give one of them another id.",
    ),
    "HTX341": (
        "The clause of a target is not among the plan's clauses. A target without the key clause is a clause of its own.",
        "clause: part-9, while clauses has no part-9.",
        "Correct the name, or add that clause under clauses.",
    ),
    "HTX342": (
        (
            "A rating scheme may use the classes that the register knows, and bring classes of its own. For one of its own it "
            "has to say what it is called; without that the name is taken for a slip."
        ),
        "{class: xuat_sac, from: 90} in a scheme, where the register has no such class.",
        (
            "Correct the name, or add what the class is called and how lists write it: {class: xuat_sac, from: 90, label: "
            "{vi: xuất sắc, en: excellent}, spellings: [loại xuất sắc]}."
        ),
    ),
    "HTX343": (
        (
            "A rating scheme or a plan describes a value that the register has, with another label, with spellings that the "
            "register does not know for it, or with other beginnings of names. One value would then mean two things."
        ),
        "{class: tot, from: 80, label: {vi: giỏi, en: very good}}, where the register calls tot good.",
        "Leave out label, spellings and name_prefixes to use the register's value, or give the new one another name.",
    ),
    "HTX344": (
        (
            "One point or comma with three digits behind it may separate thousands or begin the decimals. The program does "
            "not guess which is meant, neither in a plan nor in a value from outside the list."
        ),
        "at_least: 1.250, which may be 1250 or 1.25.",
        "Write 1250, or 1.25.",
    ),
    "HTX345": (
        (
            "The file can be read and has none of the keys of a plan, so probably another file was named, or htx-eval.toml "
            "points to one. What it holds is not shown."
        ),
        "--plan names the settings of another program.",
        "Check the path at --plan, or under [plans] in htx-eval.toml.",
    ),
    "HTX346": (
        "The code of a commune in the plan is not the one it had on the day of the plan. Since 1 July 2025 many old codes are those of other communes, so a code is read by its day: the day of issue, or the first day of the period where there is none; a plan that names communes as of another day says so by place.at.",
        'A plan of 2026 has "Phú Tâm: 31573"; 31573 is the old code, that of Phú Tâm commune since 1 July 2025 is 31569.',
        "Correct the code by the catalogue of that day, or check the day of issue and the period of the plan.",
    ),
    "HTX347": (
        "The key out_of_force says what stands in for the rating scheme once it is out of force. Here the scheme is in force to the end of the period, so the key has no effect; the period or the scheme may be wrong.",
        'A plan of 2024 with "out_of_force: {use: comparison}".',
        "Leave out_of_force out, or correct period or rating.scheme.",
    ),
    "HTX348": (
        "Where the office's own rating stands in for a repealed scheme, the report has to say by which document.",
        '"out_of_force: {use: own}" without by.',
        'Add by, such as by: {vi: "Công văn … của UBND xã", en: …}.',
    ),
    "HTX349": (
        "The target counts cooperatives or adds up a field of whole numbers, so threshold, stretch and tolerance are whole and not negative.",
        "The measure is a count and the threshold says at_least: 4.5",
        "Write the whole number that the plan means.",
    ),
    "HTX350": (
        "Every value that the measure can have meets this threshold, even that of an empty list. Such a target checks nothing.",
        "at_least: 0 of a count, or at_most: 100%.",
        "Correct the figure, exchange at_least and at_most if they were mixed up, or remove the target.",
    ),
    "HTX351": (
        "No value that the measure can have meets this threshold, so the target is always missed.",
        "more_than: 100%, or less_than: 0 of a count.",
        "Correct the figure, or how it is compared, by the text of the plan.",
    ),
    "HTX352": (
        "stretch is a figure to strive for beyond the threshold: above at_least and more_than, below at_most and less_than. Here it is equal or easier.",
        "at_least: 10 with stretch: 8",
        "Correct stretch or the threshold; leave stretch out if the plan has none.",
    ),
    "HTX353": (
        "exactly and between have no better side, so there is nothing beyond them to strive for.",
        "between: [5, 7] with stretch: 8",
        "Leave stretch out, or use at_least or at_most with it.",
    ),
    "HTX354": (
        "A tolerance is taken off a floor and added to a ceiling. Once it is as large as the threshold, nearly any figure meets it.",
        "at_least: 5 with tolerance: 5",
        'Write the tolerance that the plan means; for "none" write at_most: 0 without any.',
    ),
    "HTX355": (
        "A tolerance of more than a quarter of the threshold is mostly a slip. The plan is evaluated with it all the same.",
        "at_least: 160 with tolerance: 80",
        "Correct tolerance if it is one; else leave it.",
    ),
    "HTX356": (
        "Reports name a target by its number, so two of one number cannot be told apart.",
        "Two targets both say number: 2",
        "Number them anew; without number, a target has that of its place in the list.",
    ),
    "HTX357": (
        "Two targets measure one thing against one threshold, perhaps because one was copied and its measure not changed. Both are evaluated.",
        "Target 3 is a copy of target 2 with another title.",
        "Correct the measure of the copy, or remove one.",
    ),
    "HTX358": (
        "Two targets measure one thing, and no figure meets both thresholds. If both are required the plan could never be met, and is refused.",
        "at_least: 5 in one target and at_most: 3 in the other.",
        "Correct the threshold or the measure of one by the text of the plan.",
    ),
    "HTX359": (
        "Two required targets measure one thing and one threshold lies within the other, so the wider one adds nothing.",
        "at_least: 50% and at_least: 60% of one share.",
        "Check measure and figure; for a figure to strive for use stretch, or level: monitored.",
    ),
    "HTX360": (
        "No row can satisfy the condition: two values of one field are asked for at once, or a figure lies beyond the field.",
        "{all: [{rank: gold}, {rank: silver}]} with two values of one field.",
        "Use any if one of the values is meant; correct a figure that lies outside the field.",
    ),
    "HTX361": (
        "The condition lists every value of a field, or asks for what always holds, so it leaves nobody out.",
        "so_thanh_vien: {at_least: 0}",
        "Leave it out, or correct its values; for everybody write tat_ca.",
    ),
    "HTX362": (
        "The condition of the target and the population stated as of exclude each other, so the result is always 0.",
        "measure: {count: {where: {kind: group}, of: {kind: cooperative}}}",
        "Correct the condition, or write of: tat_ca to take every organisation of the list.",
    ),
    "HTX363": (
        "Under the chosen readings the condition is of use, and under the one named nobody can satisfy it. The plan is evaluated; under that reading the result is always 0.",
        'A reading "those rated" beside a condition "not rated".',
        "Correct that reading, or remove it if it is of no use.",
    ),
    "HTX364": (
        "Whoever is in of satisfies where already. Such a share is always 100% and is refused; in other measures where has no effect.",
        "measure: {share: {where: htx, of: htx}}",
        "Let where be narrower, or of wider.",
    ),
    "HTX365": (
        "No target uses this definition, not even through another, so its readings are not evaluated. Mostly a target names a field where the definition was meant.",
        "definitions has big, and no where or of names it.",
        "Name the definition in where or of, or remove it.",
    ),
    "HTX366": (
        "Two readings of one word select the very same rows, so nothing is learnt from evaluating both. Mostly one was copied and not changed.",
        "Two readings both say where: {profit: true}.",
        "Correct the condition of one, or remove it.",
    ),
    "HTX367": (
        "The first day of the period is after the last, so nothing is within it.",
        "period: {from: 2024-12-31, to: 2024-01-01}",
        "Exchange the two days.",
    ),
    "HTX368": (
        "Plans last from some months to ten years. One of a single day, or of over 15 years, is mostly a slip in a year.",
        "period: {from: 2024-01-01, to: 2042-12-31}",
        "Correct from or to; leave them if they are right.",
    ),
    "HTX369": (
        "A condition on days admits no day of the period, as when last year's plan was copied and the days in its definitions were not.",
        "A plan of 2025 with between: [2024-01-01, 2024-12-31].",
        "Bring the days into the period; leave them if the plan does speak of another year.",
    ),
    "HTX370": (
        "A plan issued after its own period is strange; a year may be wrong.",
        "issued: 2025-05-03 and a period that ends on 2024-12-31",
        "Correct issued or period by the document.",
    ),
    "HTX371": (
        "Title or id of the plan name years, and none is in the period; it may have been copied from another year's plan.",
        "title: Plan for 2023, and the period is 2024.",
        "Correct the year in title or id, or correct period.",
    ),
    "HTX372": (
        "The title of the target, or the clause that it names, states another figure than the threshold. Numbers are read as the language writes them: in Vietnamese 1.600 is 1600, and 3,2 is 3.2. The threshold is what is used.",
        'The clause says "50 % or more" and the target at_least: 5%',
        "Correct the threshold or the text by the document.",
    ),
    "HTX373": (
        "The text compares in one way (over, from, at most, under, none left) and the threshold in another. At the figure itself, or on its other side, the verdict differs.",
        'The clause says "over 40 %" and the target at_least: 40%',
        'Use more_than for "over", at_least for "from" and "or more", at_most for "at most", less_than for "under", at_most: 0 for "none".',
    ),
    "HTX374": (
        "A list of values has one value twice; another one may have been meant.",
        "rank: [gold, gold]",
        "Remove one, or write the value that was meant.",
    ),
    "HTX375": (
        "The figure has a unit which is not that of what is measured, or which is not known.",
        "at_least: 40 thành viên, while the measure adds up revenue.",
        "Write a unit that the message lists, or the figure alone.",
    ),
    "HTX376": (
        "Inside braces or brackets a comma divides the parts, so a figure with a comma falls into two. What stands behind becomes a key.",
        "{count: {}, at_least: 3,2 tỷ đồng}",
        'Put the figure in quotes (at_least: "3,2 tỷ đồng"), or write each key on its own line without braces.',
    ),
    "HTX377": (
        "Where of is not stated, a target is taken over the population of the plan. This one counts unions, groups or others outside of it, or the plan has none, so it is taken over every organisation of the list, dissolved ones too.",
        "population: htx with measure: {count: {where: {kind: group}}}",
        "Write of: tat_ca if that is meant; else correct where, or give the plan a population.",
    ),
    "HTX378": (
        "In where and of, tat_ca stands for every organisation of the list, so no definition can have this name.",
        "definitions has tat_ca.",
        "Choose another name, also where it is used.",
    ),
    "HTX379": (
        "In YAML a colon divides key and value only with a blank behind it; without one the whole is a key.",
        "period: {from:2024-01-01, to: 2024-12-31}",
        "Put a blank behind the colon.",
    ),
    "HTX380": (
        "The steps of a scale follow one another from the least value up: the first may be without from (for all values below the second), each later one has from (from that value on) or more_than (above it), not both.",
        "steps: [{points: 4}, {from: 5000000000, points: 8}, {from: 1000000000, points: 6}]",
        "Put the steps in order and add the from or more_than that is lacking.",
    ),
    "HTX381": (
        "The points of a step are more than the most of the criterion, or below zero.",
        "A criterion of at most 4 points has a step of 6.",
        "Compare with the document and correct the points of the step or the maximum.",
    ),
    "HTX382": (
        "The key rating.criteria is for maxima that the scheme leaves open; one that it states is not changed by a plan.",
        "criteria: {by: …, most: {tc5: 10}} where the scheme states the maximum of tc5.",
        "Leave that criterion out; if the office rates in another way, write that as a scheme of its own beside the plan.",
    ),
    "HTX383": (
        "The key rating.criteria is for scales that the scheme does not have; one that it states is not changed by a plan.",
        "criteria: {by: …, scales: {tc3: …}} where the scheme states the scale of tc3.",
        "Leave that scale out, or write a scheme of your own beside the plan.",
    ),
    "HTX384": (
        "A plan with several rating schemes (rating.also) takes the stated classes of all of them from the same column of the list.",
        "The first scheme has declared: cot_a, the second has declared: cot_b.",
        "Give the second scheme the same declared.",
    ),
    "HTX385": (
        "A cooperative is rated by one scheme. The two of this plan do not exclude each other: applies_to has to say whom each rates.",
        "The second scheme has no applies_to, so it rates the cooperatives of the first too.",
        "State applies_to in both, such as {cot_a: [gia_tri_1]} and {cot_a: [gia_tri_2]}.",
    ),
    "HTX386": (
        "A rate is one of what was before, so that has to be above zero.",
        "growth: {on: 0}",
        "Write the figure of before; if it is 0, state a number instead of a rate.",
    ),
    "HTX387": (
        "direction only says which way (up or down), so no figure stands beside it; growth goes with a figure in % and takes no tolerance.",
        "direction: down beside at_most: 5",
        "Leave one out: only the direction, or growth with its figure, such as growth: {on: previous} and at_most: -5%.",
    ),
    "HTX388": (
        "A step of a scale is an amount of money without its unit, so nobody knows whether it is in dong, millions or thousand millions.",
        "{from: 1000000000, points: 6}",
        "Write the unit too, in quotes, such as {from: '1 tỷ đồng', points: 6}.",
    ),
    "HTX389": (
        "A condition names a commune that the plan's place does not hold: it is misspelled, or a name of another time or place.",
        "xa: An Hiep 2, in a plan for the district whose communes are An Hiệp, An Ninh and others",
        "Write one of the plan's communes, by the names of the plan's own time.",
    ),
    "HTX390": (
        "A target is asked of every place, and neither the plan's place nor the register says which places there are.",
        "each: {by: huyen}, where the plan names no districts",
        "Name them: each: {by: huyen, only: [Huyện A, Huyện B]}.",
    ),
    "HTX391": (
        "A figure is allocated to places, and their parts do not add up to it: one of them may be a slip.",
        "at_least: 80, and parts of 30, 25 and 20",
        "Hold the figures against the plan; if the plan itself does not add up, the target may say so in its note.",
    ),
    "HTX392": (
        "Figures of single places take the comparison of the target, and there is none that one figure could have.",
        "between: [5, 7] with figures: {An Hiệp: 3}",
        "Write a target of its own for these places, with where or of naming the place.",
    ),
    "HTX393": (
        "A plan may say a percentage of cooperatives as a count, too; of a range, a change or another measure there is none.",
        "equivalent: 22 beside a sum of members",
        "Leave it out, or make the count a target of its own.",
    ),
}
