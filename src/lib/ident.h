/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Identifiers of Romanian legal persons and places: CIF, number in the
 * national register, number in a court's register, SIRUTA.
 */
#ifndef LIB_IDENT_H
#define LIB_IDENT_H

#include "str.h"

enum ident_error {
	IDENT_OK,
	IDENT_EMPTY,
	IDENT_FORM,        /* not of this kind */
	IDENT_CHECK_DIGIT, /* right form, wrong check digit */
	IDENT_PERSONAL,    /* 13 digits: a CNP, never to be kept or logged */
	IDENT_TOO_LONG
};

/* A stable snake_case word for the problem's `code`, e.g. check_digit. */
const char *ident_error_code(enum ident_error e);

enum {
	CIF_SIZE = 11
};

/* Optional RO (any case), blanks anywhere, 2 to 10 digits of which the first
 * is not 0 and the last is right. ret: the digits alone. */
enum ident_error cif_parse(struct str s, char ret[CIF_SIZE]);

struct national_number {
	char text[20]; /* 3304/A/2026 */
	unsigned int number;
	char letter; /* A to E */
	unsigned int year;
	bool year_doubtful; /* before 1990 or after this year: a slip, kept */
};

/* Blanks around the slashes and lower case are accepted; leading zeros of the
 * number go. */
enum ident_error national_number_parse(struct str s, unsigned int this_year,
    struct national_number *ret);

struct court_number {
	char text[121];      /* at most 30 characters, upper case, no blanks
	                        around '/' and '.' */
	unsigned int number; /* 0 when not certain, as are the next three */
	char part;           /* A associations, B foundations, C federations */
	char section[8];     /* Roman, e.g. I */
	unsigned int year;
};

/* `4/A/I/2026`, `111`, `26/2000`, `32/PJ/2010`, `65/22.05.2012` and what else
 * courts write: any text of 30 characters that has a digit, no forbidden
 * character, and is not a CNP. */
enum ident_error court_number_parse(struct str s, struct court_number *ret);

enum {
	PERSONAL_DIGITS = 13
};

/* Can these thirteen digits be a personal number? Sex, month and day are
 * possible; the check digit is not asked, a mistyped one is personal, too. */
bool ident_is_personal(const char digits[PERSONAL_DIGITS]);
/* Are there thirteen such digits in a row, not more? The same function as
 * conect.has_personal_number. */
bool ident_has_personal(struct str s);

/* 1 to 6 digits, not 0. Membership in the list decides, not this. */
bool siruta_parse(struct str s, int *ret);
/* Is the check digit right? A hint only: 77 real codes fail. */
bool siruta_check(int siruta);

enum ident_scheme {
	IDENT_SCHEME_NONE,
	IDENT_SCHEME_CIF,
	IDENT_SCHEME_NATIONAL_NUMBER,
	IDENT_SCHEME_COURT_NUMBER,
	IDENT_SCHEME_PERSONAL /* do not search, log or keep it; no value */
};

/* cif, national_number, court_number; NULL for the others. */
const char *ident_scheme_name(enum ident_scheme scheme);

/*
 * What a text typed into the search box looks like, and its normal form.
 * Careful with bare digits: only 5 to 10 of them with a right check digit are
 * a CIF, so that years and house numbers stay words. `RO…` and `RO-CUI-…`
 * need a right check digit only.
 */
enum ident_scheme ident_guess(struct str s, unsigned int this_year,
    char ret_value[121]);

#endif
