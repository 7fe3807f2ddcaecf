"""What each code of the commands that prove a plan means, an example, and what to do."""

EXPLAIN = {
    "HTX720": (
        "Every cooperative is of one kind or another, and no numbers of these kinds meet all of the targets named. This is computed exactly and holds for lists of every size. If all are required and the readings are the chosen ones, the plan can never be met.",
        "At least 60 % good cooperatives, and at least 50 % weak ones, of the same cooperatives.",
        "Correct one of the figures or who is counted. If the targets are as the document says, explain that under lint in the plan.",
    ),
    "HTX721": (
        "No list meets the other targets and not this one, so it decides nothing. This is computed exactly for lists of every size, under the readings named. Often it shows that a word was meant in another way, or that two figures of a plan were not thought of together.",
        "With all cooperatives rated and no weak ones, every one is average or better: 50 % effective is met by itself.",
        "Check the figure and the reading. If the plan does say so, explain it under lint: {code: HTX721, targets: [ID, OTHER], because: …}.",
    ),
    "HTX722": (
        "No list at all meets the target under the readings named, however many cooperatives there are of whichever kind.",
        "A share of more than 50 % of those that are both rated and not rated.",
        "Correct the condition or the figure; remove a reading that makes no sense.",
    ),
    "HTX723": (
        "No list misses the target under the readings named as soon as there is anybody whom it is about, so it asks for nothing.",
        "At most half of the fair and weak ones are good, where good means just the best class.",
        "Correct the figure, or who is counted; use level: monitored for a figure that is only watched.",
    ),
    "HTX724": (
        "What stands under lint in a plan explains findings that stay. This entry explains none: perhaps the plan was corrected since, or the code or the targets are others.",
        "lint: [{code: HTX721, targets: [a, b], because: …}] and a does not follow from b.",
        "Remove the entry, or give the code and just the targets that the finding names.",
    ),
    "HTX725": (
        "The targets reach so many readings, fields or kinds of cooperatives that the search was given up. What was found of other targets holds; of these nothing is claimed.",
        "Several shares with large denominators over dozens of conditions.",
        "Nothing has to be done. Fewer readings, or rounder figures, may let the search end.",
    ),
    "HTX726": (
        "An explanation under lint names a target by its id, and the plan has none of that id.",
        "lint: [{code: HTX721, targets: [thanhvien], because: …}] and the target is thanh-vien.",
        "Write the id as it stands under targets.",
    ),
    "HTX727": (
        "Every finding is shown on a smallest list, and the engine has to judge that list as the finding says. Here it does not: the classes of the list rest on a scheme out of force, dates or points give them another class than the list states, or the list cannot be read with this register.",
        "A plan of 2026 rates by a scheme that ended in 2025 and says nothing of what stands in for it.",
        "See what check says of the plan (rating.out_of_force, points beside classes), and run lint again.",
    ),
    "HTX728": (
        "The tests of a plan are a file beside it with the same name and the ending .tests.yaml; there is none.",
        "ke-hoach.yaml without ke-hoach.tests.yaml.",
        "Write one, or name a plan that has tests.",
    ),
    "HTX729": (
        "Under expect stand targets of the plan by their ids.",
        "expect: {thanhvien: met} and the target is thanh-vien.",
        "Write the id as it stands in the plan.",
    ),
    "HTX730": (
        "The list of a case is given in just one way: as rows, as CSV in the file itself, or as a file beside it.",
        "A case with rows and csv.",
        "Leave one of them.",
    ),
    "HTX731": (
        "A case without any expectation would always pass.",
        "- {name: …, rows: […]}",
        "Say under expect which verdict each target has to have, or under overall that of the plan, or under refused the code of the refusal.",
    ),
    "HTX732": (
        "Results name a case by its name, so two of one name cannot be told apart.",
        "A case that was copied and not named anew.",
        "Give one of them another name.",
    ),
    "HTX733": (
        "A value is a number, a percentage or a quotient (3, 50%, 11/27), or two of them as ends; times is how many rows are like this one, up to ten thousand in a case.",
        "value: half",
        "Write a number.",
    ),
    "HTX734": (
        "Under same stand changes of the plan that no list could tell. Every change at this place is noticed by a case or refused, or there is none.",
        "same: [{at: targets.a.at_least, to: 3, because: …}] and a case notices the change.",
        "Remove the entry, or correct at and to: they are written as plan test --mutate shows them.",
    ),
    "HTX735": (
        "What changes is noticed is told by cases that are otherwise than expected; those that are so already tell nothing.",
        "plan test --mutate, and a case expects met where the plan says missed.",
        "Run plan test without --mutate and mend the cases or the plan.",
    ),
}
