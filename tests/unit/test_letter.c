/* SPDX-License-Identifier: EUPL-1.2 */
/* Mails: what templates say, and how they travel. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "mail/message.h"

static struct arena arena;
static const char *const url = "https://conect.example";
static const char *const contact = "ajutor@conect.example";

#define LETTER(name, link, keys) { #name, link, keys },
static const struct {
	const char *name, *link, *keys;
} kinds[] = {
#include "mail/templates.def"
};

static int
begin(void **state)
{
	(void)state;
	arena_init(&arena);
	return (0);
}

static int
end(void **state)
{
	(void)state;
	arena_release(&arena);
	return (0);
}

static const char *
write_letter(const char *name, enum mail_lang lang, const char *data,
    const char *token, struct letter *ret)
{
	json_t *object = json_loads(data, 0, NULL);
	const struct letter_order order = { name, lang, object, token, url,
		contact };
	const char *fault;

	assert_non_null(object);
	fault = letter_write(&arena, &order, ret);
	json_decref(object);
	return (fault);
}

static bool
has(struct str s, const char *part)
{
	return (memmem(s.p, s.n, part, strlen(part)) != NULL);
}

static void
assert_text(struct str got, const char *expected)
{
	assert_string_equal(arena_strdup(&arena, got), expected);
}

static void
every_template_is_there(void **state)
{
	(void)state;
	assert_int_equal(letter_faults(stdout), 0);
}

/* Data that has every key; a moment where one belongs. */
static const char *
data_of(const char *keys)
{
	json_t *data = json_object();
	struct str rest = str_from(keys);
	char *text;
	const char *copy;

	while (rest.n > 0) {
		struct str key = str_cut(&rest, ' ');
		const char *value = "Valoarea <b>&amp;</b>";

		key.n -= key.p[key.n - 1] == '?' ? 1 : 0;
		if (key.n > 3 && memcmp(key.p + key.n - 3, "_at", 3) == 0)
			value = "2026-07-01T10:00:00Z";
		if (key.n > 3 && memcmp(key.p + key.n - 3, "_on", 3) == 0)
			value = "2026-07-01";
		assert_int_equal(json_object_set_new(data,
				     arena_strdup(&arena, key),
				     json_string(value)),
		    0);
	}
	text = json_dumps(data, 0);
	copy = arena_strdup(&arena, str_from(text));
	(free)(text);
	json_decref(data);
	return (copy);
}

static void
each_is_written_in_each_language(void **state)
{
	struct letter letter;

	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		for (int lang = 0; lang < MAIL_LANGS; lang++) {
			const char *fault = write_letter(kinds[i].name,
			    (enum mail_lang)lang, data_of(kinds[i].keys), "tok",
			    &letter);

			if (fault != NULL)
				fail_msg("%s: %s", kinds[i].name, fault);
			assert_true(letter.subject.n > 5);
			assert_true(has(letter.text, url));
			assert_false(has(letter.text, "{"));
			assert_false(has(letter.subject, "{"));
			assert_int_equal(letter.link.n > 0,
			    kinds[i].link != NULL);
		}
	}
}

/* The page from which others learn what to send. */
static void
the_readme_lists_them_all(void **state)
{
	static char readme[32768];
	FILE *file = fopen("src/mail/README.md", "r");
	size_t n;

	(void)state;
	assert_non_null(file);
	n = fread(readme, 1, sizeof(readme) - 1, file);
	readme[n] = '\0';
	(void)fclose(file);
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		struct str rest = str_from(kinds[i].keys), line;
		const char *row = strstr(readme,
		    arena_printf(&arena, "\n| `%s` |", kinds[i].name));
		struct str after;

		if (row == NULL)
			fail_msg("%s is not in src/mail/README.md",
			    kinds[i].name);
		after = str_from(row + 1);
		line = str_cut(&after, '\n');
		while (rest.n > 0) {
			struct str key = str_cut(&rest, ' ');

			if (!has(line,
				arena_printf(&arena, "`%.*s`", (int)key.n,
				    key.p)))
				fail_msg("%s: %.*s is not in its row",
				    kinds[i].name, (int)key.n, key.p);
		}
	}
}

static void
wrong_orders_are_refused(void **state)
{
	struct letter letter;

	(void)state;
	assert_string_equal(write_letter("nonsense", MAIL_RO, "{}", NULL,
				&letter),
	    "there is no such template");
	assert_string_equal(write_letter("password_changed", MAIL_RO, "{}",
				NULL, &letter),
	    "its data lack changed_at");
	assert_null(write_letter("email_taken", MAIL_RO, "{\"a\":\"b\"}", NULL,
	    &letter));
	assert_string_equal(write_letter("password_changed", MAIL_RO,
				"{\"changed_at\":\"ieri\"}", NULL, &letter),
	    "changed_at is no moment");
	assert_string_equal(write_letter("confirm_email", MAIL_RO,
				"{\"expires_at\":\"2026-01-01T00:00:00Z\"}",
				NULL, &letter),
	    "it has no token");
	assert_string_equal(write_letter("suspended", MAIL_RO,
				"{\"ngo_name\":\"A\",\"reason\":\"\"}", NULL,
				&letter),
	    "its data lack reason");
}

static void
values_are_put_in(void **state)
{
	struct letter letter;

	(void)state;
	assert_null(write_letter("refused", MAIL_HU,
	    "{\"registration\":\"a b&c\",\"ngo_name\":\"Egy\\r\\n  Kettő\","
	    "\"reason\":{\"ro\":\"motiv\",\"hu\":\"ok\",\"en\":\"why\"}}",
	    NULL, &letter));
	assert_text(letter.subject, "A kérelmet elutasították: „Egy Kettő”");
	assert_text(letter.link,
	    "https://conect.example/hu/registration?id=a%20b%26c");
	assert_true(has(letter.text, "Indoklás: ok\n\nA döntés"));
	assert_true(has(letter.text, "\n-- \nConect"));

	assert_null(write_letter("confirm_email", MAIL_EN,
	    "{\"expires_at\":\"2026-11-23T08:05:00Z\"}", "T-_0", &letter));
	assert_text(letter.link,
	    "https://conect.example/en/account/confirm#token=T-_0");
	assert_true(has(letter.text,
	    "until 23 November 2026 at 10:05 (Romanian time)."));
}

static void
moment_is(enum mail_lang lang, const char *instant, const char *expected)
{
	struct buf b;

	buf_init(&b, &arena, 200);
	assert_true(moment_instant(&b, lang, str_from(instant)));
	assert_text(buf_view(&b), expected);
}

static void
moments_are_romanian(void **state)
{
	struct buf b;

	(void)state;
	moment_is(MAIL_RO, "2026-11-22T23:30:00Z",
	    "23 noiembrie 2026, ora 01:30 (ora României)");
	moment_is(MAIL_HU, "2026-07-01T10:00:00+02:00",
	    "2026. július 1., 11:00 (romániai idő szerint)");
	/* The clocks change at 01:00 UTC of the last Sundays. */
	moment_is(MAIL_EN, "2026-03-29T00:59:59Z",
	    "29 March 2026 at 02:59 (Romanian time)");
	moment_is(MAIL_EN, "2026-03-29T01:00:00Z",
	    "29 March 2026 at 04:00 (Romanian time)");
	moment_is(MAIL_EN, "2026-10-25T00:59:59Z",
	    "25 October 2026 at 03:59 (Romanian time)");
	moment_is(MAIL_EN, "2026-10-25T01:00:00Z",
	    "25 October 2026 at 03:00 (Romanian time)");
	moment_is(MAIL_EN, "1969-12-31T23:59:59Z",
	    "1 January 1970 at 01:59 (Romanian time)");
	buf_init(&b, &arena, 200);
	assert_true(moment_day(&b, MAIL_HU, STR("2026-03-09")));
	assert_text(buf_view(&b), "2026. március 9.");
	assert_false(moment_day(&b, MAIL_HU, STR("2026-02-30")));
	assert_false(moment_instant(&b, MAIL_HU, STR("2026-02-20")));
}

static void
mailboxes_are_checked(void **state)
{
	static const char *const good[] = { "a@b", "a.b+c@d-e.example",
		"o'neil@x.example", "1@2.ro" };
	static const char *const bad[] = { "", "@", "a@", "@b", "a b@c.example",
		"a@b@c", "a@b.", "a@.b", "a@b..c", ".a@b", "a.@b", "a..b@c",
		"a@-b", "a@b-", "a@b_c", "<a@b>", "a@b>", "a,b@c", "\"a\"@b",
		"a@b\r\nBcc: c@d", "a\n@b", "ă@b.example", "a@ăb.example",
		"a@[127.0.0.1]", "a@b c" };
	char local[80];

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_true(mailbox_is_plain(str_from(good[i])));
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (mailbox_is_plain(str_from(bad[i])))
			fail_msg("%s", bad[i]);
	memset(local, 'a', 65);
	memcpy(local + 65, "@b", 3);
	assert_false(mailbox_is_plain(str_from(local)));
	assert_true(mailbox_is_plain(str_from(local + 1)));
}

static void
senders_are_parsed(void **state)
{
	struct sender sender;

	(void)state;
	assert_true(sender_parse("a@b.example", &sender));
	assert_string_equal(sender.address, "a@b.example");
	assert_int_equal(sender.name.n, 0);
	assert_true(sender_parse("Conect – ONG <a@b.example>", &sender));
	assert_text(sender.name, "Conect – ONG");
	assert_false(sender_parse("Conect <a@b.example", &sender));
	assert_false(sender_parse("A\nB <a@b.example>", &sender));
	assert_false(sender_parse("Conect", &sender));
}

static struct str
message_of(const struct letter *letter, const char *to)
{
	struct sender from;
	struct buf *b = arena_alloc(&arena, sizeof(*b));
	const struct message message = { &from, to,
		"01a20288-1726-71b6-b12e-cc163fb1c141",
		INT64_C(1795000000) * 1000000, MAIL_RO, letter };

	assert_true(sender_parse("Conect <no@conect.example>", &from));
	buf_init(b, &arena, 100000);
	assert_true(message_write(&arena, b, &message));
	return (buf_view(b));
}

/* Every line of the head is one we wrote, however hostile the subject. */
static void
no_header_comes_from_outside(void **state)
{
	static const char *const known[] = { "From: ", " <no@conect",
		"To: ", "Subject: ", " =?utf-8?Q?",
		"Date: ", "Message-ID: ", "Content-Language: ",
		"Auto-Submitted: ", "X-Auto-Response-Suppress: ",
		"MIME-Version: ", "Content-Type: ", " boundary=" };
	static const char *const hostile[] = { "A\\r\\nBcc: x@y.example",
		"A\\nBcc: x@y", "A\\rBcc: x", "\\u2028Bcc: x", "\\u0085Bcc: x",
		"=?utf-8?Q?=0D=0ABcc:_x?=", "A\\u0000Bcc",
		"ăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăăă"
		"\\r\\n\\r\\nbody" };

	(void)state;
	for (size_t i = 0; i < sizeof(hostile) / sizeof(hostile[0]); i++) {
		struct letter letter;
		const char *data = arena_printf(&arena,
		    "{\"ngo\":\"x\",\"ngo_name\":\"%s\"}", hostile[i]);
		json_t *object = json_loads(data, JSON_ALLOW_NUL, NULL);
		const struct letter_order order = { "claim_notice", MAIL_RO,
			object, NULL, url, contact };
		struct str rest;

		assert_null(letter_write(&arena, &order, &letter));
		json_decref(object);
		rest = message_of(&letter, "a@b.example");
		for (;;) {
			struct str line = str_cut(&rest, '\n');
			bool is_known = false;

			assert_true(line.n > 0 && line.p[line.n - 1] == '\r');
			if (line.n == 1)
				break;
			assert_true(line.n <= 79);
			for (size_t k = 0; k < sizeof(known) / sizeof(known[0]);
			     k++)
				is_known |= strncmp(line.p, known[k],
						strlen(known[k])) == 0;
			if (!is_known)
				fail_msg("%.*s", (int)line.n, line.p);
		}
		assert_true(
		    rest.n > 0 && strncmp(rest.p, "--=_01a20288", 12) == 0);
	}
}

static void
messages_are_the_same_each_time(void **state)
{
	struct letter letter;
	struct str one, two;

	(void)state;
	assert_null(write_letter("email_taken", MAIL_RO, "{}", NULL, &letter));
	one = message_of(&letter, "a@b.example");
	two = message_of(&letter, "a@b.example");
	assert_true(str_eq(one, two));
	assert_true(has(one,
	    "\r\nMessage-ID: <01a20288-1726-71b6-b12e-cc163fb1c141@conect."
	    "example>\r\n"));
	assert_true(has(one, "\r\nDate: Wed, 18 Nov 2026 11:06:40 +0000\r\n"));
	assert_true(has(one, "\r\nTo: <a@b.example>\r\n"));
}

/* RFC 8058; of what nobody can end there is nothing. */
static void
some_can_be_ended(void **state)
{
	static const char data[] =
	    "{\"title\":\"a\",\"text\":\"b\",\"sender\":\"c\","
	    "\"recipient_name\":\"d\"%s}";
	struct letter letter;
	struct buf b;
	struct str m;

	(void)state;
	assert_null(write_letter("campaign", MAIL_HU,
	    arena_printf(&arena, data, ",\"unsubscribe\":\"T-_ 0\""), "tok",
	    &letter));
	assert_text(letter.leave,
	    "https://conect.example/hu/unsubscribe#token=T-_%200");
	assert_true(has(letter.text,
	    "\nhttps://conect.example/hu/unsubscribe#token=T-_%200\n"));
	m = message_of(&letter, "a@b.example");
	assert_true(has(m,
	    "\r\nList-Unsubscribe:\r\n "
	    "<https://conect.example/api/v1/campaigns/unsubscribe"
	    "?token=T-_%200>\r\n"
	    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
	buf_init(&b, &arena, 100000);
	markup_write(&b, &letter, MAIL_HU);
	assert_true(has(buf_view(&b),
	    "<a href=\"https://conect.example/hu/unsubscribe#token="));

	assert_null(write_letter("campaign", MAIL_HU,
	    arena_printf(&arena, data, ""), "tok", &letter));
	assert_int_equal(letter.leave.n, 0);
	assert_false(has(letter.text, "unsubscribe"));
	assert_false(has(message_of(&letter, "a@b.example"), "List-"));
}

static void
lines_are_quoted(void **state)
{
	struct buf b;
	struct str rest;

	(void)state;
	buf_init(&b, &arena, 10000);
	quoted_write(&b, STR("a=b \nă\t\n.\n"));
	assert_text(buf_view(&b), "a=3Db=20\r\n=C4=83=09\r\n.\r\n");
	buf_reset(&b);
	quoted_write(&b,
	    STR("0123456789012345678901234567890123456789012345678901234567"
		"8901234567890123ăbcdefghijklmnop"));
	for (rest = buf_view(&b); rest.n > 0;)
		assert_true(str_cut(&rest, '\n').n <= 77);
	assert_true(has(buf_view(&b), "=\r\n"));
}

static void
markup_is_escaped(void **state)
{
	struct letter letter;
	struct buf b;

	(void)state;
	assert_null(write_letter("message", MAIL_EN,
	    "{\"registration\":\"x\",\"ngo_name\":\"<i>\","
	    "\"text\":\"<script>\\nhttps://evil.example\\n\\n-- \\nend\"}",
	    NULL, &letter));
	buf_init(&b, &arena, 100000);
	markup_write(&b, &letter, MAIL_EN);
	assert_false(has(buf_view(&b), "<script"));
	assert_false(has(buf_view(&b), "<i>"));
	assert_true(has(buf_view(&b), "<p>&lt;script&gt;<br>\nhttps://evil"));
	assert_true(has(buf_view(&b),
	    "<a href=\"https://conect.example/en/registration?id=x\">"));
	/* One link, which is ours. */
	assert_null(strstr(strstr(b.p, "<a ") + 1, "<a "));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_template_is_there),
		TEST(each_is_written_in_each_language),
		TEST(the_readme_lists_them_all),
		TEST(wrong_orders_are_refused),
		TEST(values_are_put_in),
		TEST(moments_are_romanian),
		TEST(mailboxes_are_checked),
		TEST(senders_are_parsed),
		TEST(no_header_comes_from_outside),
		TEST(messages_are_the_same_each_time),
		TEST(some_can_be_ended),
		TEST(lines_are_quoted),
		TEST(markup_is_escaped),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
