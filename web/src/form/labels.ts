// SPDX-License-Identifier: EUPL-1.2

/** What people call the fields of a form, by their names in the contract. */
export type Labels = Readonly<Record<string, string>>;
