-- SPDX-License-Identifier: EUPL-1.2
--
-- The calendar of the law: which days are legal holidays, which are worked, and
-- when a term ends. In SQL alone, since the database's time decides.

SET LOCAL search_path = conect, extensions;

-- Rules, not days: a day of the year, or so many days from Orthodox Easter.
-- Holidays of other denominations are an employee's own (art. 139 (2^1)) and
-- change no term; nor do days that a Government decision moves.
CREATE TABLE legal_holiday (
	code          text,
	ord           int NOT NULL,
	month         int,
	day           int,
	easter_offset int,
	first_on      date, -- NULL: before the first year of the calendar
	act           text NOT NULL,
	label_ro      text NOT NULL,
	label_hu      text NOT NULL,
	label_en      text NOT NULL,
	CONSTRAINT legal_holiday_code_pk PRIMARY KEY (code),
	CONSTRAINT legal_holiday_code_form CHECK (code ~ '^[a-z][a-z0-9_]{0,39}$'),
	CONSTRAINT legal_holiday_ord_unique UNIQUE (ord) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT legal_holiday_day_rule CHECK ((month IS NULL) = (day IS NULL) AND (month IS NULL) <> (easter_offset IS NULL)),
	CONSTRAINT legal_holiday_day_valid CHECK (make_date(2023, month, day) IS NOT NULL OR month IS NULL)
);
CREATE TRIGGER commit_mark AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON legal_holiday
	FOR EACH STATEMENT EXECUTE FUNCTION commit_mark();
ALTER TABLE legal_holiday ENABLE ALWAYS TRIGGER commit_mark;

-- Meeus's rule for the Julian calendar; thirteen days behind from 1900 to 2099.
CREATE FUNCTION orthodox_easter(year int) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT make_date(year, (114 + d + e) / 31, (114 + d + e) % 31 + 1) + 13
	FROM (SELECT (19 * (year % 19) + 15) % 30 AS d) AS moon
	CROSS JOIN LATERAL (SELECT (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 AS e) AS sunday);

-- The holidays of a year, 2013 to 2099; two may fall on one day.
CREATE FUNCTION public_api.holidays(year int)
RETURNS TABLE (on_day date, code text, ord int, act text, label_ro text, label_hu text, label_en text)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 17 SET search_path = conect, pg_temp AS $$
	SELECT d.on_day, h.code, h.ord, h.act, h.label_ro, h.label_hu, h.label_en
	FROM legal_holiday AS h
	CROSS JOIN LATERAL (SELECT coalesce(make_date(year, h.month, h.day), orthodox_easter(year) + h.easter_offset) AS on_day) AS d
	WHERE year BETWEEN 2013 AND 2099 AND d.on_day >= coalesce(h.first_on, '-infinity')
$$;

-- Monday to Friday and no holiday. A year whose holidays are not known is refused.
CREATE FUNCTION is_working_day(d date) RETURNS boolean LANGUAGE plpgsql STABLE STRICT AS $$
BEGIN
	IF extract(year FROM d) NOT BETWEEN 2013 AND 2099 THEN
		RAISE EXCEPTION 'the calendar has no year %', extract(year FROM d) USING ERRCODE = 'datetime_field_overflow';
	END IF;
	RETURN extract(isodow FROM d) < 6
		AND NOT EXISTS (SELECT FROM public_api.holidays(extract(year FROM d)::int) AS h WHERE h.on_day = d);
END $$;

-- The day itself when it is worked, else the first after it that is. No row of
-- days off is longer than nine.
CREATE FUNCTION working_day_from(d date) RETURNS date LANGUAGE sql STABLE STRICT
RETURN (SELECT min(d + n) FILTER (WHERE is_working_day(d + n)) FROM generate_series(0, 10) AS n);

-- The n-th working day after a day, which is not counted itself; 0 < n <= 1000.
CREATE FUNCTION working_day_after(d date, n int) RETURNS date LANGUAGE sql STABLE STRICT
RETURN (SELECT x.on_day
	FROM (SELECT (d + i) AS on_day FROM generate_series(1, 2 * n + 20) AS i WHERE is_working_day(d + i)) AS x
	ORDER BY x.on_day OFFSET greatest(n, 1) - 1 LIMIT 1);

-- A term of so many days that begins on a day, read in both ways that are met:
-- due_on counts plainly; late_after leaves out the first and the last day and
-- moves from a day off to the next working day (Civil Code, art. 2553, 2554).
-- Nothing is late on or before late_after.
CREATE FUNCTION legal_term(begins date, days int, OUT due_on date, OUT late_after date) LANGUAGE sql STABLE STRICT
BEGIN ATOMIC
	SELECT begins + days, working_day_from(begins + days + 1);
END;
