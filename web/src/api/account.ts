// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract about accounts. Those of the session itself
// are in session.ts.
import { ask, personal } from "./personal";

export const account = {
	account_get: (signal?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/account", { signal }), signal),
};

export type Account = Awaited<ReturnType<typeof account.account_get>>;
