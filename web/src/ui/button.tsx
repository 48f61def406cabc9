// SPDX-License-Identifier: EUPL-1.2
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "preact";

type Kind = "primary" | "secondary" | "quiet";

const variant: Record<Kind, string> = {
	primary: "primary",
	secondary: "secondary",
	quiet: "tertiary",
};

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: Kind };

/** Something happens here. To go somewhere, LinkButton. */
export function Button({ kind = "primary", type = "button", ...rest }: ButtonProps) {
	return <button {...rest} type={type} class="ds-button" data-variant={variant[kind]} />;
}

type LinkButtonProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; kind?: Kind };

export function LinkButton({ kind = "primary", ...rest }: LinkButtonProps) {
	return <a {...rest} class="ds-button" data-variant={variant[kind]} />;
}
