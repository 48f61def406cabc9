# SPDX-License-Identifier: EUPL-1.2
# Makes of the statements in .sql files what a mode wants:
#
#   SQL = $(sort $(wildcard src/*/*.sql))
#   EMBED = awk -f tools/scan-sql.awk -f tools/embed-sql.awk
#   $(EMBED) mode=header src/ngo/ngo.sql > build/gen/ngo.sql.h
#   $(EMBED) mode=registry_h $(SQL) > build/gen/statements.h
#   $(EMBED) mode=registry_c $(SQL) > build/gen/statements.c
#   $(EMBED) mode=prepare pool=public src/ngo/ngo.sql | psql
#   $(EMBED) mode=names $(SQL)          # file:line name pool lane
#
# x.sql.h declares SQL_<NAME>, statements.c (compiled once, into libconect.a,
# with -Isrc) defines them all. "prepare" keeps the line numbers of its one
# file. After a fault (exit 1, see scan-sql.awk) nothing was written: use
# .DELETE_ON_ERROR.

function c_text(sql) {
	sub(/^[ \t\n]+/, "", sql)
	gsub(/\\/, "\\\\\\\\", sql)
	gsub(/"/, "\\\"", sql)
	gsub(/\?\?/, "?\\?", sql) # trigraphs
	gsub(/\t/, "\\t", sql)
	gsub(/\n/, "\\n\"\n\t\"", sql)
	return "\t\"" sql "\""
}

function define(sql,  i, list) {
	for (i = 1; i <= nparams; i++) list = list "\t\"" param[i] "\",\n"
	if (nparams > 0) result = result "static const char *const " name "_params[] = {\n" list "};\n"
	result = result sprintf("const struct statement SQL_%s = {\n\t\"%s\",\n%s,\n\t%s, %d, DB_%s, DB_%s, %s, %s\n};\n\n", toupper(name),
	    name, c_text(sql), nparams > 0 ? name "_params" : "NULL", nparams, toupper(pool_of), toupper(lane_of),
	    cache_of == "commit" ? "true" : "false", format_of == "binary" ? "true" : "false")
	all = all "\t&SQL_" toupper(name) ",\n"
}

function prepare(sql,  i, nulls) {
	if (pool != "" && pool != pool_of)
		return
	for (; lines + 1 < start; lines++) result = result "\n"
	for (i = 1; i <= nparams; i++) nulls = nulls (i > 1 ? ", " : "") "NULL"
	sql = "PREPARE " name " AS\n" sql "; EXPLAIN EXECUTE " name (nparams > 0 ? "(" nulls ")" : "") ";\n"
	while (gsub(/\n\n/, "\n \n", sql)) # psql would not count an empty line
		continue
	result = result sql; lines += gsub(/\n/, "", sql)
}

function statement(sql) {
	if (mode == "registry_c")
		define(sql)
	else if (mode == "header")
		result = result "extern const struct statement SQL_" toupper(name) ";\n"
	else if (mode == "prepare")
		prepare(sql)
	else if (mode == "names")
		result = result file ":" start " " name " " pool_of " " lane_of "\n"
}

function header_of(stem, content) {
	sub(/.*\//, "", stem)
	gsub(/[^A-Za-z0-9]/, "_", stem)
	stem = "GEN_" toupper(stem) "_H"
	return "#ifndef " stem "\n#define " stem "\n\n#include \"core/db.h\"\n\n" content "\n#endif\n"
}

function done(  made) {
	made = "/* Generated from .sql files by tools/embed-sql.awk; do not edit. */\n"
	if (mode == "header")
		printf "%s%s", made, header_of(file, result)
	else if (mode == "registry_h")
		printf "%s%s", made, header_of("statements", "extern const struct statement *const statements_all[];\n" \
		    "extern const size_t statements_count;\n")
	else if (mode == "registry_c")
		printf "%s%s", made "#include \"statements.h\"\n\n/* Statements exceed the 4,095 bytes that ISO C promises. */\n" \
		    "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n" result, \
		    "const struct statement *const statements_all[] = {\n" all "\tNULL\n};\n" \
		    "const size_t statements_count =\n    sizeof(statements_all) / sizeof(statements_all[0]) - 1;\n"
	else if (mode == "prepare" || mode == "names")
		printf "%s", result
	else {
		print "embed-sql.awk: no such mode: " mode > "/dev/stderr"
		exit 1
	}
}
