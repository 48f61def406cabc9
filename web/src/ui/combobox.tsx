// SPDX-License-Identifier: EUPL-1.2
// A search field with suggestions: the WAI-ARIA combobox with a list popup.
// Each suggestion is a link, so it opens like one: by click, in a new tab, or
// by Enter when the arrows have chosen it. Focus never leaves the field, and
// Esc closes the list but keeps what was typed.
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { describedBy, Field } from "./field";

export interface Suggestion {
	id: string;
	label: string;
	detail?: string;
	href: string;
}

export interface ComboboxProps {
	id: string;
	label: string;
	/** Of the field, for the form around it. */
	name?: string;
	value: string;
	onInput: (value: string) => void;
	/** Enter with no suggestion chosen. Without it the surrounding form is submitted. */
	onSubmit?: (value: string) => void;
	/** A suggestion is taken over into the form, in place of its page being opened. */
	onChoose?: (chosen: Suggestion) => void;
	suggestions: readonly Suggestion[];
	/** Said when the suggestions change: how many there are. */
	status?: string;
	hint?: string;
	error?: string;
	maxLength?: number;
	required?: boolean;
}

const NONE = -1;

/** The next index when an arrow is pressed; both ends lead back to the field. */
function moved(active: number, by: 1 | -1, count: number): number {
	if (active === NONE) return by === 1 ? 0 : count - 1;
	const next = active + by;
	return next < 0 || next >= count ? NONE : next;
}

/** Which suggestion is chosen, and whether the list is open. */
function useList(suggestions: readonly Suggestion[]) {
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(NONE);
	const names = suggestions.map((s) => s.id).join("\n");
	// A new list begins without a choice.
	useLayoutEffect(() => setActive(NONE), [names]);
	const shown = open && suggestions.length > 0;
	return {
		active: shown ? active : NONE,
		shown,
		show: () => setOpen(true),
		close: () => {
			setOpen(false);
			setActive(NONE);
		},
		move: (by: 1 | -1) => {
			setOpen(true);
			if (suggestions.length > 0) setActive((now) => moved(now, by, suggestions.length));
		},
	};
}

type List = ReturnType<typeof useList>;

/** What the keys do; all others are for the field. `link` is the chosen suggestion. */
function keysOf(props: ComboboxProps, list: List, link: () => HTMLElement | undefined) {
	const arrow = (event: KeyboardEvent, by: 1 | -1) => {
		event.preventDefault();
		if (!event.altKey) list.move(by);
		else if (by === 1) list.show();
		else list.close();
	};
	const keys: Record<string, (event: KeyboardEvent) => void> = {
		ArrowDown: (event) => arrow(event, 1),
		ArrowUp: (event) => arrow(event, -1),
		Enter: (event) => {
			const chosen = link();
			if (chosen || props.onSubmit) event.preventDefault();
			list.close();
			if (chosen) chosen.click();
			else props.onSubmit?.(props.value);
		},
		Escape: (event) => {
			if (!list.shown) return;
			event.preventDefault();
			list.close();
		},
	};
	return (event: KeyboardEvent) => {
		if (!event.isComposing) keys[event.key]?.(event);
	};
}

function Options({ props, list }: { props: ComboboxProps; list: List }) {
	const choose = (event: MouseEvent, chosen: Suggestion) => {
		list.close();
		// With a key held it opens in another tab, as a link does.
		if (!props.onChoose || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		// Nor does the page go there.
		event.stopPropagation();
		props.onChoose(chosen);
	};
	return (
		<div
			id={`${props.id}-list`}
			class="options"
			role="listbox"
			aria-label={props.label}
			hidden={!list.shown}
			onMouseDown={(e) => e.preventDefault()}
		>
			{props.suggestions.map((s, i) => (
				<a
					key={s.id}
					id={`${props.id}-option-${i}`}
					role="option"
					aria-selected={i === list.active}
					tabIndex={-1}
					href={s.href}
					onClick={(e) => choose(e, s)}
				>
					{s.label}
					{s.detail && <small>{s.detail}</small>}
				</a>
			))}
		</div>
	);
}

export function Combobox(props: ComboboxProps) {
	const { id, label, value, onInput, status, hint, error } = props;
	const list = useList(props.suggestions);
	const optionId = list.active === NONE ? undefined : `${id}-option-${list.active}`;
	const link = () => (optionId ? (document.getElementById(optionId) ?? undefined) : undefined);

	useEffect(() => {
		if (optionId) document.getElementById(optionId)?.scrollIntoView?.({ block: "nearest" });
	}, [optionId]);

	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<div class="combobox">
				<input
					type="text"
					autocomplete="off"
					autocapitalize="off"
					spellcheck={false}
					enterkeyhint="search"
					inputMode="search"
					id={id}
					name={props.name}
					maxLength={props.maxLength}
					required={props.required}
					class="ds-input"
					role="combobox"
					aria-autocomplete="list"
					aria-expanded={list.shown}
					aria-controls={`${id}-list`}
					aria-activedescendant={optionId}
					value={value}
					onInput={(e) => {
						list.show();
						onInput(e.currentTarget.value);
					}}
					onKeyDown={keysOf(props, list, link)}
					onBlur={list.close}
					{...describedBy(id, hint, error)}
				/>
				<Options props={props} list={list} />
				<span class="visually-hidden" role="status">
					{list.shown ? status : ""}
				</span>
			</div>
		</Field>
	);
}
