// SPDX-License-Identifier: EUPL-1.2
// A search field with suggestions: the WAI-ARIA combobox with a list popup.
// Each suggestion is a link, so it opens like one: by click, in a new tab, or
// by Enter when the arrows have chosen it. Focus never leaves the field, and
// Esc closes the list but keeps what was typed.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
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
	suggestions: readonly Suggestion[];
	/** Said when the suggestions change: how many there are. */
	status?: string;
	hint?: string;
	error?: string;
	maxLength?: number;
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
	return {
		active,
		shown: open && suggestions.length > 0,
		show: () => setOpen(true),
		close: () => {
			setOpen(false);
			setActive(NONE);
		},
		move: (by: 1 | -1) => {
			setOpen(true);
			setActive((now) => moved(now, by, suggestions.length));
		},
	};
}

export function Combobox(props: ComboboxProps) {
	const { id, label, value, onInput, onSubmit, suggestions, status, hint, error } = props;
	const list = useList(suggestions);
	const options = useRef<HTMLDivElement>(null);
	const chosen = list.shown ? list.active : NONE;
	const optionId = (i: number) => `${id}-option-${i}`;

	useEffect(() => {
		options.current?.children[chosen]?.scrollIntoView?.({ block: "nearest" });
	}, [chosen]);

	const enter = (event: KeyboardEvent) => {
		const link = options.current?.children[chosen] as HTMLElement | undefined;
		if (link || onSubmit) event.preventDefault();
		list.close();
		if (link) link.click();
		else onSubmit?.(value);
	};
	const arrow = (event: KeyboardEvent, by: 1 | -1) => {
		event.preventDefault();
		if (event.altKey) by === 1 ? list.show() : list.close();
		else if (suggestions.length > 0) list.move(by);
	};
	const leave = (event: KeyboardEvent) => {
		if (!list.shown) return;
		event.preventDefault();
		list.close();
	};
	const keys: Record<string, (event: KeyboardEvent) => void> = {
		ArrowDown: (event) => arrow(event, 1),
		ArrowUp: (event) => arrow(event, -1),
		Enter: enter,
		Escape: leave,
	};
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
					class="ds-input"
					role="combobox"
					aria-autocomplete="list"
					aria-expanded={list.shown}
					aria-controls={`${id}-list`}
					aria-activedescendant={chosen === NONE ? undefined : optionId(chosen)}
					value={value}
					onInput={(e) => {
						list.show();
						onInput(e.currentTarget.value);
					}}
					onKeyDown={(e) => {
						if (!e.isComposing) keys[e.key]?.(e);
					}}
					onBlur={list.close}
					{...describedBy(id, hint, error)}
				/>
				<div
					ref={options}
					id={`${id}-list`}
					role="listbox"
					aria-label={label}
					hidden={!list.shown}
					onMouseDown={(e) => e.preventDefault()}
				>
					{suggestions.map((s, i) => (
						<a
							key={s.id}
							id={optionId(i)}
							role="option"
							aria-selected={i === chosen}
							tabIndex={-1}
							href={s.href}
							onClick={list.close}
						>
							{s.label}
							{s.detail && <small>{s.detail}</small>}
						</a>
					))}
				</div>
				<span class="visually-hidden" role="status">
					{list.shown ? status : ""}
				</span>
			</div>
		</Field>
	);
}
