# SPDX-License-Identifier: EUPL-1.2
# Reads .sql files of named statements ("-- name: ngo_get", see CONTRIBUTING)
# for embed-sql.awk, which says how to call both. A statement's ":name::type"
# becomes "$n::type" (the same name, the same $n) and its comments go; literals
# of every kind, quoted names and casts are left alone. Every fault is printed
# as file:line. Calls statement(sql) for each and, unless there was a fault,
# done() at the end; sets name, start, params, param[], pool_of, lane_of, cache_of,
# format_of, idempotent.

function fault(at, text) {
	printf "%s:%d: %s\n", file, at, text > "/dev/stderr"; faults++
}

function begin() {
	name = $0; sub(/^-- name:[ \t]*/, "", name); start = FNR; heading = 1
	pool_of = "public"; lane_of = "point"; cache_of = "none"; format_of = "text"; idempotent = 0; body = ""
	if (name !~ /^[a-z][a-z0-9_]*$/) fault(FNR, "not a statement's name: " name)
	if (name in place) fault(FNR, name " is already at " place[name])
	place[name] = file ":" FNR
}

function option(  word) {
	word = $0; sub(/^-- (pool|lane|cache|format|idempotent):[ \t]*/, "", word)
	if ($0 ~ /^-- pool:/ && word ~ /^(public|app)$/) pool_of = word
	else if ($0 ~ /^-- lane:/ && word ~ /^(point|slow)$/) lane_of = word
	else if ($0 ~ /^-- cache:/ && word ~ /^(none|commit)$/) cache_of = word
	else if ($0 ~ /^-- format:/ && word ~ /^(text|binary)$/) format_of = word
	else if ($0 ~ /^-- idempotent:/ && word == "yes") idempotent = 1
	else fault(FNR, "unknown: " $0)
}

# The length of what stands at the head of text: a comment, a literal, a word …
function token(  i, depth, tag) {
	if (match(text, /^--[^\n]*/)) return RLENGTH
	if (text ~ /^\/\*/) {
		for (i = 1; i <= length(text); i++) {
			if (substr(text, i, 2) == "/*") { depth++; i++ }
			else if (substr(text, i, 2) == "*/" && --depth == 0) return i + 1
		}
		fault(line, "comment without an end"); return length(text)
	}
	if (match(text, /^\$([A-Za-z_][A-Za-z_0-9]*)?\$/)) {
		tag = substr(text, 1, RLENGTH); i = index(substr(text, RLENGTH + 1), tag)
		if (i > 0) return i + 2 * RLENGTH - 1
		fault(line, tag " without an end"); return length(text)
	}
	if (match(text, /^[eE]'([^'\\]|\\[^']|\\'|'')*'/)) return RLENGTH
	if (match(text, /^'[^']*'/) || match(text, /^"[^"]*"/)) return RLENGTH
	if (text ~ /^['"]/) { fault(line, "quote without an end"); return length(text) }
	if (match(text, /^::/) || match(text, /^:[A-Za-z_][A-Za-z_0-9]*/)) return RLENGTH
	if (match(text, /^\$[0-9]+/)) { fault(line, "write :name, not $n"); return RLENGTH }
	if (match(text, /^[A-Za-z_0-9][A-Za-z_0-9$]*/) || match(text, /^[ \t\n]+/)) return RLENGTH
	return 1
}

function translate(  out, t, n, ended) {
	nparams = 0; line = start + 1; split("", number); text = body
	for (; text != ""; line += gsub(/\n/, "\n", t)) {
		n = token(); t = substr(text, 1, n); text = substr(text, n + 1)
		if (t ~ /^(--|\/\*)/) { n = t; gsub(/[^\n]+/, "", n); out = out n; continue }
		if (ended && t !~ /^[ \t\n]+$/) { fault(line, "text after the statement's ;"); break }
		if (t == ";") { ended = 1; continue }
		if (t !~ /^:[A-Za-z_]/) { out = out t; continue }
		if (text !~ /^::[A-Za-z_"]/) fault(line, t " has no cast: write " t "::type")
		t = substr(t, 2)
		if (!(t in number)) { number[t] = ++nparams; param[nparams] = t }
		out = out "$" number[t]
	}
	sub(/[ \t\n]+$/, "", out)
	if (out ~ /^[ \t\n]*$/) fault(start, name " is empty")
	if (idempotent && pool_of != "app") fault(start, name ": only what writes can be idempotent")
	return idempotent ? kept(out) : out
}

# The answer is kept in the transaction that made it (src/core/idempotency.h).
function kept(sql) {
	param[++nparams] = "idempotency_key"
	return "WITH work AS MATERIALIZED (" sql ") SELECT w.*, app_api.idempotency_keep(row_to_json(w), $" nparams "::text) FROM work AS w"
}

function finish(  sql) {
	if (name == "")
		return
	sql = translate()
	statement(sql)
	name = ""
}

BEGIN { # no file at all is no statement, not a wait for standard input
	for (i = 1; i < ARGC; i++)
		nfiles += ARGV[i] !~ /=/
	if (nfiles == 0)
		ARGV[ARGC++] = "/dev/null"
}
FNR == 1 { finish(); file = FILENAME }
/^-- name:/ { finish(); begin(); next }
name != "" && heading && /^-- (pool|lane|cache|format|idempotent):/ { option() }
name != "" { body = body $0 "\n"; if ($0 !~ /^[ \t]*(--.*)?$/) heading = 0; next }
!/^[ \t]*(--.*)?$/ { fault(FNR, "text before the first -- name:") }

END {
	finish()
	if (faults)
		exit 1
	done()
}
