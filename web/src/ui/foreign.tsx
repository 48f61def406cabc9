// SPDX-License-Identifier: EUPL-1.2
import { isHungarian } from "../lib/language";

/** A name as it stands in a register, marked when it is Hungarian so that it is read aloud as such. */
export function Foreign({ text }: { text: string }) {
	return <span lang={isHungarian(text) ? "hu" : undefined}>{text}</span>;
}
