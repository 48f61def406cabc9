// SPDX-License-Identifier: EUPL-1.2

/** Where to write, as mailto: or https:, when the server has such an address. */
export function contact(): string | undefined {
	const meta = document.querySelector<HTMLMetaElement>('meta[name="conect-contact"]');
	return meta?.content || undefined;
}
