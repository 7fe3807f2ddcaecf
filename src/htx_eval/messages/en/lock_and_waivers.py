"""What a repository stands by: the lock and waivers."""

TEMPLATES = {
    # What a repository stands by
    "HTX610": 'target {targets} of {list}: the verdict moved from "{was}" to "{now}", though data and rules are those of the lock '
    "(program {locked} then, {running} now); if the new one is right, write the lock anew with --lock",
    "HTX611": 'target {targets} of {list}: the verdict moved from "{was}" to "{now}"; since the lock was written these changed: '
    "{moved}; if it is meant, write the lock anew with --lock",
    "HTX612": 'the lock does not have "{value}"; add it with --lock',
    "HTX613": "htx-eval.lock is not valid: {reason}; write it anew with --lock",
    "HTX614": 'the waiver of "{value}" expired on {until} ({reason}); remove it, or renew it with a new day',
    "HTX615": 'the waiver of "{value}" lets nothing pass; remove it',
    "HTX616": "the standard input has no place in a lock; give the path of a file",
    "HTX617": "there is no htx-eval.lock beside the list or above it; write it with --lock",
    "HTX618": "a waiver has target or problem, reason, and until (its last day), and perhaps file; here it needs: {part}",
    "HTX619": '"{value}" cannot be waived; only the codes of problems in a list can: HTX1…, HTX2…, HTX5…',
    "HTX620": 'format "{value}" shows one list at a time; write * in the path, which stands for the name of the list',
    "HTX621": "use one of --lock and --locked",
    # What moved
    "HTX624": 'the lock has "{value}", and there is no such file any more; bring it back, or take its section out of htx-eval.lock',
    "moved.data": "the data",
    "moved.rules": "the rules (plan, rating, register or settings)",
    "moved.tool": "the program",
    # Waivers
    "waived": "{text} (waived until {date}: {reason})",
    "waived.mark": "{text} (waived)",
    "screen.waivers": "Waived for a time",
}
