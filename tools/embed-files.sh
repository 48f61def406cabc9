#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# embed-files.sh TABLE HEADER FILE…: C that holds the files, as TABLE_files and
# TABLE_count, which HEADER declares (lib/embedded.h). Names are relative to the
# root of the sources, where the compiler is started.
set -eu

table=$1
printf '/* Made by tools/embed-files.sh. */\n#include "%s"\n' "$2"
shift 2
n=0
for file; do
	printf '__asm__(".pushsection .rodata\\n%s_%d: .incbin \\"%s\\"\\n%s_%d_end: .byte 0\\n.popsection");\n' \
		"$table" $n "$file" "$table" $n
	printf 'extern const char %s_%d[], %s_%d_end[];\n' "$table" $n "$table" $n
	n=$((n + 1))
done
printf 'const struct embedded %s_files[] = {\n' "$table"
n=0
for file; do
	printf '\t{ "%s", %s_%d, %s_%d_end },\n' "$file" "$table" $n "$table" $n
	n=$((n + 1))
done
printf '};\nconst size_t %s_count = %d;\n' "$table" $n
