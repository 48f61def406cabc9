/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Values of an entry as they are written, read into the one form in which
 * they are kept.
 *
 * entry_value is the same function as conect.entry_value in SQL: whoever
 * changes one changes both, and the vectors in tests/data/entry_vectors.tsv.
 */
#ifndef ENTRY_VALUE_H
#define ENTRY_VALUE_H

#include "../lib/arena.h"
#include "../lib/date.h"

/* In the order of their names. */
enum entry_field {
	ENTRY_CIF,
	ENTRY_CONTACT_EMAIL,
	ENTRY_CONTACT_PHONE,
	ENTRY_COUNTY,
	ENTRY_COURT_NAME,
	ENTRY_COURT_NUMBER,
	ENTRY_DOMAIN,
	ENTRY_LOCAL_REF,
	ENTRY_LOCALITY,
	ENTRY_NAME,
	ENTRY_NATIONAL_NUMBER,
	ENTRY_RECORDED_ON,
	ENTRY_SEAT,
	ENTRY_STATUS,
	ENTRY_FIELDS
};

const char *entry_field_name(enum entry_field f);
/* ENTRY_FIELDS when there is none of that name. */
enum entry_field entry_field_parse(struct str name);

struct entry_county {
	struct str code;
	struct str name; /* folded */
};

enum {
	ENTRY_COUNTIES_MAX = 64
};

struct entry_rules {
	struct date last_day; /* on which something can have been recorded */
	struct entry_county counties[ENTRY_COUNTIES_MAX];
	size_t ncounties;
};

/*
 * From the day and the list of counties, `AB alba,AR arad`, which stay the
 * caller's. False when either is not so.
 */
bool entry_rules_read(struct entry_rules *ret, struct str today,
    struct str counties);

/*
 * The value as it is kept, empty when there is none. *ret_fault: NULL, or the
 * code of what is wrong with it; there is no value then.
 */
struct str entry_value(struct arena *a, const struct entry_rules *rules,
    enum entry_field f, struct str given, const char **ret_fault);

/*
 * A cell of a table without what a spreadsheet, or an export of ours, has put
 * before it; a day as people write it (5.3.2024) as 2024-03-05.
 */
struct str entry_cell(struct arena *a, enum entry_field f, struct str cell);

#endif
