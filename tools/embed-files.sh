#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# embed-files.sh FILE…: C that holds the files, for src/page/embedded.h. Names
# are relative to the root of the sources, where the compiler is started.
set -eu

printf '/* Made by tools/embed-files.sh. */\n#include "page/embedded.h"\n'
n=0
for file; do
	printf '__asm__(".pushsection .rodata\\nembedded_%d: .incbin \\"%s\\"\\nembedded_%d_end: .byte 0\\n.popsection");\n' \
		$n "$file" $n
	printf 'extern const char embedded_%d[], embedded_%d_end[];\n' $n $n
	n=$((n + 1))
done
printf 'const struct embedded embedded_files[] = {\n'
n=0
for file; do
	printf '\t{ "%s", embedded_%d, embedded_%d_end },\n' "$file" $n $n
	n=$((n + 1))
done
printf '};\nconst size_t embedded_count = %d;\n' $n
