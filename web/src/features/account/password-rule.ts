// SPDX-License-Identifier: EUPL-1.2
// How long the server wants passwords to be; it alone decides, these are for hints.

/** When it is all that protects the account. */
export const LEAST_ALONE = 15;
/** Beside a second factor. */
export const LEAST_BESIDE = 12;
