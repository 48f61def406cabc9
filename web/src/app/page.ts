// SPDX-License-Identifier: EUPL-1.2
export * from "../lib/page";
