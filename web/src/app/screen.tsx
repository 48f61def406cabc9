// SPDX-License-Identifier: EUPL-1.2
// The frame of every page: what is shown now, what is on its way, and what to
// say when it does not come. A page that is replaced stays until the next one
// is complete, so nothing jumps and nothing typed is lost.
import { type ComponentChildren, type ComponentType, Fragment } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { isAborted } from "../api/problem";
import { t } from "../lib/i18n";
import { Redirect, type ViewProps } from "../lib/page";
import { Skeleton } from "../ui/skeleton";
import type { Book, Shown } from "./loader";
import { keepScroll, markHeader, placeOf, restoreScroll } from "./location";
import { Trouble } from "./trouble";

interface State {
	shown: Shown | undefined;
	error: unknown;
	/** An address that is being fetched. */
	coming: string | undefined;
}

function setTitle(title: string): void {
	document.title = `${title} · ${t("app.name")}`;
}

/** For those who do not see that the page changed. */
function announce(): void {
	const region = document.getElementById("announcer");
	if (region) region.textContent = document.title;
}

/** After going somewhere, reading begins at the heading of what is new. */
function focusHeading(): void {
	const heading = document.querySelector<HTMLElement>("#main h1");
	if (!heading) return;
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
}

interface Going {
	book: Book;
	url: string;
	wasPush: boolean;
	route: (url: string, replace?: boolean) => void;
}

/** The page at the address of the window, and a way to ask for it again. */
function usePage({ book, url, wasPush, route }: Going, first?: Shown): [State, () => void] {
	const [state, setState] = useState<State>({ shown: first, error: undefined, coming: undefined });
	const [attempt, setAttempt] = useState(0);
	const anew = useRef(false);

	useEffect(() => {
		const known = wasPush || anew.current ? undefined : book.lately(url);
		anew.current = false;
		if (known !== undefined) {
			setState({ shown: known, error: undefined, coming: undefined });
			return;
		}
		const given = new AbortController();
		setState((old) => ({ ...old, error: undefined, coming: url }));
		book.load(url, given.signal).then(
			(shown) => setState({ shown, error: undefined, coming: undefined }),
			(error: unknown) => {
				if (error instanceof Redirect) route(error.to, true);
				else if (!isAborted(error)) setState((old) => ({ ...old, error, coming: undefined }));
			},
		);
		return () => given.abort();
	}, [url, attempt]);

	const retry = useCallback(() => {
		anew.current = true;
		setAttempt((n) => n + 1);
	}, []);
	return [state, retry];
}

/**
 * Did the reader go somewhere, or only change what this page shows? Filters
 * and typing leave focus and scroll alone; another page of a list does not.
 */
function hasArrived(from: Shown, to: Shown): boolean {
	if (from.route !== to.route) return true;
	const samePath = from.url.split("?")[0] === to.url.split("?")[0];
	return !samePath || from.input.query.get("cursor") !== to.input.query.get("cursor");
}

/** Title, header, scrolling and focus follow what is shown. */
function useArrival(shown: Shown | undefined, wasPush: boolean): void {
	const before = useRef<Shown | undefined>(undefined);
	useLayoutEffect(() => {
		if (shown === undefined) return;
		const from = before.current;
		before.current = shown;
		if (from === shown) return;
		const place = placeOf(shown.url);
		if (place) markHeader(place, new URL(shown.url, location.origin).search);
		setTitle(shown.page.head(shown.data, shown.input).title);
		if (from === undefined || !hasArrived(from, shown)) return;
		announce();
		if (wasPush) window.scrollTo(0, 0);
		else restoreScroll(shown.url);
		focusHeading();
	}, [shown, wasPush]);
}

function useScrollKeeper(url: string): void {
	useEffect(() => {
		history.scrollRestoration = "manual";
		const keep = () => keepScroll(url);
		addEventListener("scrollend", keep);
		addEventListener("pagehide", keep);
		return () => {
			removeEventListener("scrollend", keep);
			removeEventListener("pagehide", keep);
		};
	}, [url]);
}

interface ScreenProps {
	book: Book;
	first: Shown | undefined;
	/** What stands around every page. */
	Around?: ComponentType<{ children: ComponentChildren }>;
}

export function Screen({ book, first, Around = Fragment }: ScreenProps) {
	const {
		url,
		route,
		wasPush = false,
	} = useLocation() as ReturnType<typeof useLocation> & {
		wasPush?: boolean;
	};
	const [{ shown, error, coming }, retry] = usePage({ book, url, wasPush, route }, first);
	useArrival(shown, wasPush);
	useScrollKeeper(url);

	const wanted = book.routeOf(url);
	const same = shown !== undefined && shown.route === wanted;
	const busy = coming !== undefined;
	const View = shown?.page.View as ComponentType<ViewProps<unknown>> | undefined;
	const failed = error !== undefined;
	const kept = View !== undefined && (!failed || same);
	return (
		<div class="page" aria-busy={busy}>
			{busy && <div class="progress" />}
			{failed && <Trouble error={error} onRetry={retry} alone={!kept} />}
			{kept && shown && (
				<Around>
					<View data={shown.data} input={shown.input} busy={busy} go={route} reload={retry} />
				</Around>
			)}
			{!View && !failed && <Skeleton lines={8} />}
		</div>
	);
}
