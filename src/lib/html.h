/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Text inside HTML and XML: escaping, and where in the markup one stands.
 */
#ifndef LIB_HTML_H
#define LIB_HTML_H

#include "buf.h"

/*
 * As content of an element or of a quoted attribute: & < > " ' are written as
 * references. What no document may hold (control characters but tab and line
 * feed, noncharacters, bytes that are not UTF-8) becomes U+FFFD.
 */
void html_escape(struct buf *b, struct str s);

/* Every byte but the unreserved ones of RFC 3986 as %XX. */
void html_percent(struct buf *b, struct str s);

/*
 * May it stand as the whole of href, src or action? A path of our own, a
 * query, a fragment, or an http(s), mailto or tel address; never a script.
 */
bool html_is_link(struct str s);

/* Where the next byte of a document falls. */
enum html_state {
	HTML_TEXT,    /* between tags; also inside <title> */
	HTML_OPEN,    /* behind a '<' */
	HTML_DECL,    /* inside <!doctype …> or <?xml …?> */
	HTML_COMMENT, /* inside a comment */
	HTML_NAME,    /* inside the name of a tag, opening or closing */
	HTML_TAG,     /* inside a tag, where an attribute may begin */
	HTML_ATTR,    /* inside the name of an attribute */
	HTML_APART,   /* inside a tag; no name may go on here */
	HTML_EQUALS,  /* behind its '=' */
	HTML_DQUOTE,  /* inside its value, quoted by " */
	HTML_SQUOTE,  /* inside its value, quoted by ' */
	HTML_RAW,     /* inside <script> or <style> */
	HTML_BAD      /* not what we write: an unquoted value, a stray '<' */
};

struct html_place {
	enum html_state state;
	char name[24]; /* of the tag, lower case, cut to fit */
	char attr[24]; /* of the attribute */
	bool at_start; /* nothing stands yet in the attribute's value */
	bool closing;  /* the tag is </…> */
	size_t dashes; /* seen in a row, in a comment; also of <!-- */
	size_t raw;    /* bytes of the end tag seen so far, in HTML_RAW */
};

/* At the beginning of a document. */
void html_begin(struct html_place *p);
/* Past this text. False (and HTML_BAD for good) when it is malformed. */
bool html_walk(struct html_place *p, struct str s);
/*
 * May a branch that began at `from` and came to *p be left out? Only in the
 * same state, tag and attribute; an attribute without a value may have been
 * added, and must then be over.
 */
bool html_rejoin(struct html_place *p, const struct html_place *from);
/* Is it the value of an attribute whose value is an address? */
bool html_in_address(const struct html_place *p);

#endif
