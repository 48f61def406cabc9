# SPDX-License-Identifier: EUPL-1.2
#
# Counts the tests of one ring from what it printed: "passed failed". Knows
# cmocka, Node's test runner, vitest, TAP, our own lines for replayed fuzzing inputs
# and a plain closing "N passed, N failed". test.sh adds `ring-exit STATUS`.

{ gsub(/\033\[[0-9;]*m/, "") }

# cmocka: [  PASSED  ] 12 test(s).
/^\[  PASSED  \] [0-9]+ test/ { cmocka_passed += $4 }
/^\[  FAILED  \] [0-9]+ test/ { cmocka_failed += $4 }

# Node: "# pass 12" or "ℹ pass 12", once a run
/^(#|ℹ) pass [0-9]+$/ { node = 1; node_passed += $3 }
/^(#|ℹ) (fail|cancelled) [0-9]+$/ { node = 1; node_failed += $3 }

# Vitest: "      Tests  1 failed | 12 passed (13)"
/^ +Tests  [0-9].*\([0-9]+\)$/ {
	for (i = 2; i < NF; i++) {
		if ($(i + 1) == "passed") vitest_passed += $i
		if ($(i + 1) == "failed") vitest_failed += $i
	}
}

/^ok [0-9]+/ { tap_passed++ }
/^not ok [0-9]+/ { tap_failed++ }

/^  REPLAY / { replayed++ }

/^[0-9]+ passed, [0-9]+ failed/ { plain_passed += $1; plain_failed += $3 }

/^ring-exit / { status = $2 }

END {
	passed = cmocka_passed + node_passed + vitest_passed + replayed + plain_passed
	failed = cmocka_failed + node_failed + vitest_failed + plain_failed
	# Node's own TAP has both forms; its totals are the truer ones. A plain
	# line closes a TAP stream in the same way.
	if (!node && plain_passed + plain_failed == 0) {
		passed += tap_passed
		failed += tap_failed
	}
	if (status != 0 && failed == 0)
		failed = 1
	if (passed + failed == 0)
		failed = 1
	printf "%d %d\n", passed, failed
}
