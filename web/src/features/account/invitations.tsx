// SPDX-License-Identifier: EUPL-1.2
// Those who were invited and have not answered.
import type { Schemas } from "../../api/client";
import { formatInstant } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { roleLabel } from "./roles";

export type Invitation = Schemas["Invitation"];

interface InvitationsProps {
	waiting: Invitation[];
	/** Absent for who may only look. */
	onWithdraw?: ((invitation: Invitation) => void) | undefined;
}

export function Invitations({ waiting, onWithdraw }: InvitationsProps) {
	if (waiting.length === 0) return null;
	const withdraw = t("account.invitation_withdraw");
	return (
		<section class="section">
			<h2>{t("account.invitations_title")}</h2>
			<ul class="entries">
				{waiting.map((invitation) => (
					<li key={invitation.id}>
						<h3>{invitation.email}</h3>
						<p class="row">
							<span>{roleLabel(invitation.role)}</span>
							<span>
								{t("account.invitation_until", { time: formatInstant(invitation.expires_at) })}
							</span>
						</p>
						{onWithdraw && (
							<p class="row">
								<Button
									kind="quiet"
									aria-label={`${withdraw}: ${invitation.email}`}
									onClick={() => onWithdraw(invitation)}
								>
									{withdraw}
								</Button>
							</p>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
