// SPDX-License-Identifier: EUPL-1.2
// Generated from openapi/ by tools/gen.mjs; do not edit.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Sends a link to the address, which confirms it (24 hours). The answer is the same whether the address has an account or not; whoever owns it learns which from the mail. Until it is confirmed, signing up again replaces what was given before.
         */
        post: operations["account_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the address of a new account
         * @description Takes the token of the link in the mail, once. After that one can sign in.
         */
        post: operations["account_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a new password
         * @description Sends a link to the address, good for 30 minutes. The answer is the same whether the address has an account or not.
         */
        post: operations["password_reset_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password
         * @description Takes the token of the link in the mail, once. Every session of the account is ended. The second factor stays.
         */
        post: operations["password_reset_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description The account of this session, what it may do, and what is missing: `second_factor_setup` when its role or an office needs a second factor that was not yet set up, `second_factor` when there is one but this session was begun without it. 401 when nobody is signed in.
         */
        get: operations["session_get"];
        put?: never;
        /**
         * Sign in
         * @description Sets the cookie `__Host-sid`. An account with a second factor needs `code`, too: six digits of the authenticator, or one of the recovery codes. Without it, and only after a right password, the answer is 401 with the code `second_factor_needed`; then send the same again with `code`.
         *
         *     After five failures in a row each further try has to wait, twice as long each time, up to 15 minutes: 429 with `Retry-After`. After a hundred only a new password helps. A browser that has signed in before has a count of its own.
         */
        post: operations["session_create"];
        /**
         * Sign out
         * @description Ends this session and takes the cookie away.
         */
        delete: operations["session_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the password or the second factor once more
         * @description What matters (keys, address, second factor, staff, export, erasure) asks that one of them was given within the last ten minutes; without it the answer is 403 with the code `step_up_required`. The session gets a new cookie. Wrong answers count as at signing in.
         */
        post: operations["session_step_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's account
         * @description What is kept about the person, without secrets.
         */
        get: operations["account_get"];
        put?: never;
        post?: never;
        /**
         * Erase one's account
         * @description At once and for good. Address, name, password, second factor, keys, memberships and drafts go, with the files of drafts; registrations that wait are withdrawn. What was submitted and decided, messages and the log stay, without whose they were; so do the entries of organisations. Offices end; a designation that waits is withdrawn. Refused with `last_administrator` while somebody else is a member of an organisation that would be left without an administrator.
         */
        delete: operations["account_delete"];
        options?: never;
        head?: never;
        /**
         * Change one's name, language or what one is written to about
         * @description Merge patch (RFC 7396): what is absent stays, `null` removes the name.
         */
        patch: operations["account_update"];
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's password
         * @description Needs the current one. All other sessions are ended; this one gets a new cookie.
         */
        post: operations["account_password_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's address
         * @description Sends a link to the new address (24 hours). The old one stays until it is confirmed, and is told then. The answer is the same whether the new address has an account or not.
         */
        post: operations["account_email_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm one's new address
         * @description Takes the token of the link in the mail, once. Every session of the account is ended; sign in with the new address.
         */
        post: operations["account_email_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second factor
         * @description A new secret for an authenticator program (RFC 6238). It counts once a code of it was confirmed; until then one that was set up before stays in force.
         */
        post: operations["totp_create"];
        /**
         * Give up the second factor
         * @description Recovery codes go with it, and every other session is ended. Refused with `second_factor_mandatory` to staff.
         */
        delete: operations["totp_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the second factor
         * @description Takes a code of the new secret; from then on it is asked at signing in. Answers with ten recovery codes. All other sessions are ended; this one gets a new cookie and counts as begun with the second factor.
         */
        post: operations["totp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes
         * @description Ten new ones; the old ones stop working. Refused with `second_factor_absent` when no second factor was set up.
         */
        post: operations["recovery_code_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one is signed in
         * @description The sessions of the account, newest first. Always whole.
         */
        get: operations["session_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out elsewhere
         * @description Ends one of one's sessions; the next request of it is 401.
         */
        delete: operations["session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is kept about one's account
         * @description A copy of one's data (Regulation (EU) 2016/679, articles 15 and 20) as JSON. Secrets are left out; of keys and sessions it says that they exist.
         */
        get: operations["account_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of one's programs
         * @description Newest first, with what is revoked or has expired in the last 30 days. Always whole.
         */
        get: operations["key_list"];
        put?: never;
        /**
         * Make a key for a program
         * @description Sent as `Authorization:` `Bearer` and the key. It does what its scopes name, as the account it belongs to, and never what needs a second factor. An account has at most ten.
         */
        post: operations["key_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description At once; the next request with it is 401.
         */
        delete: operations["key_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/keys/{key}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a key
         * @description A new key with the same name, scopes and length of life. The old one goes on working for `overlap_hours`, so that programs can change without a gap.
         */
        post: operations["key_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description For those who look after the staff. Newest first.
         */
        get: operations["user_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Colleagues who were invited
         * @description Invitations that wait for an answer, oldest first. Always whole.
         */
        get: operations["user_invitation_list"];
        put?: never;
        /**
         * Invite a colleague
         * @description Sends a link to the address (72 hours). Whoever follows it gets the role, which counts once a second factor was set up.
         */
        post: operations["user_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give or take a role, suspend, reinstate
         * @description Sessions of the account are ended. Nobody changes their own (`own_account`), and the last administrator of the service stays (`last_administrator`).
         */
        patch: operations["user_update"];
        trace?: never;
    };
    "/api/v1/users/{id}/totp-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a lost second factor away
         * @description Two administrators, neither of them its owner, have to ask for it within 24 hours. The first answer is 202, the second 200; its owner is told by mail and sets up a new one at the next signing in.
         */
        post: operations["totp_reset_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file to a registration
         * @description The body is the file itself: PDF, ODT, ODS, DOCX, JPEG or PNG of up to 10 MB. Its type is decided by its content; the name is for people only and gets the ending of that type. Files with macros or scripts are refused; what stands behind the end of a picture is dropped.
         *     A registration holds up to 20 files and 60 MB, an account sends up to 200 MB in 24 hours. The same file of the same kind sent again is the same attachment (200). It can be done while the registration can be edited.
         */
        post: operations["attachment_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a file is
         * @description What is known of a file. Its owner's side and reviewers see it. So do, of a document given along with a request to be recorded, officers of that authority.
         */
        get: operations["attachment_get"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description It is gone at once. A registration's files can be deleted while it can be edited.
         */
        delete: operations["attachment_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file
         * @description The bytes, to be saved. No browser shows them or runs anything in them in the name of this site.
         */
        get: operations["attachment_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an NGO's documents
         * @description Statutes and reports that the NGO made public, newest first. At most twenty with each approval.
         */
        get: operations["document_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a document is
         * @description What is known of a public document of an NGO.
         */
        get: operations["document_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a document
         * @description The bytes, to be saved.
         */
        get: operations["document_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search and list authorities
         * @description Public authorities and institutions with a fiscal code, and those above them.
         */
        get: operations["authority_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one authority
         * @description Everything public about an authority.
         */
        get: operations["authority_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the legal holidays of a year
         * @description The days on which, by the Labour Code, nobody works, with the act each follows from. Saturdays and Sundays that are no holidays are not listed. Two holidays may fall on one day.
         *
         *     Not in the list, since they change no legal term: days off of single denominations, and working days that the Government moves for its own staff.
         */
        get: operations["holiday_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List campaigns
         * @description Newest first: for the staff all, for people of a prefecture those of that prefecture.
         */
        get: operations["campaign_list"];
        put?: never;
        /**
         * Write a campaign
         * @description A draft. An administrator of the service writes to the whole country or to some counties; so does who represents the General Secretariat of the Government, also by a key of it; the representative of a prefecture writes to its own county, whatever counties are given. Organisations are written to through their administrators here; who has opted out is left out and counted (`opted_out`).
         */
        post: operations["campaign_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a campaign from its mail
         * @description With the token of the link, without an account, for half a year; once more changes nothing.
         */
        post: operations["campaign_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opt out of campaigns from a mail
         * @description With the token of the link, without an account; the account is not written to by campaigns any more, until it says otherwise (`PATCH /api/v1/account`). Programs of mail use this address, which each such mail names (RFC 8058): whatever body they send is not read. Once more changes nothing.
         */
        post: operations["campaign_unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a campaign
         * @description With how many would get it (a draft) or what became of each, by county.
         */
        get: operations["campaign_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft of a campaign
         * @description Only a draft. null takes a text or the condition away.
         */
        patch: operations["campaign_update"];
        trace?: never;
    };
    "/api/v1/campaigns/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who gets a campaign
         * @description By name. Of a draft: who would get it now, and who has no address here; of what was sent: what became of each.
         */
        get: operations["campaign_recipient_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a campaign
         * @description The recipients are those of this moment; the mails leave a little later. A prefecture sends one in seven days (`campaign_limit`); one that nobody could get is refused (`campaign_empty`).
         */
        post: operations["campaign_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a campaign
         * @description Nobody else is written to; what was sent can still be acknowledged. A draft that is closed is never sent.
         */
        post: operations["campaign_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what changes
         * @description Every change of public records in the order in which it became visible, without gaps; a deletion is an entry too. Keep `page.next`; it is never null here, and later brings what came after. An empty list means that nothing did. To keep a copy, take all lists once, then follow from a cursor taken before.
         */
        get: operations["change_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many authorities have declared a unit or a register here
         * @description By county or by kind of authority. Counted are the kinds that art. 51(1) of O.G. 26/2000 names, and prefectures by their practice; `basis` says which. The figures tell what was declared in this service: an authority without an entry may well have a unit and a register elsewhere, and `entries` are those of registers kept here. Always whole.
         */
        get: operations["coverage_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/coverage/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each authority has declared here, and what is missing
         * @description Every authority that counts, by name, with the contact point of its unit. Missing means: not declared in this service.
         */
        get: operations["coverage_authority_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/coverage/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The work plan: the same, with whether the authority has people here
         * @description For the staff; for people of a prefecture that of their own county, whatever county is asked for; for people of other authorities an empty list. Says whether there are a representative and officers, never who they are.
         */
        get: operations["coverage_plan_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of a register that is kept here
         * @description In the order of their numbers (2 before 10), without those that were removed. `ngo` is the organisation of the catalogue that an entry means, when that is sure. Where to reach an organisation and its street address are for the authority alone.
         */
        get: operations["entry_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/entries/{local_ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one entry
         * @description What everybody may see of it.
         */
        get: operations["entry_get"];
        /**
         * Write an entry
         * @description Makes it, or writes it whole; what is absent is empty. The same again changes nothing (200), so a program may repeat it as it likes. What says something else than the entry that there is needs the version in `If-Match`, or `If-Match: *` for whichever there is. One that was removed comes back.
         *
         *     Numbers and codes are checked and brought into one form; with a wrong one nothing is written. The organisation of the catalogue is looked for at once.
         */
        put: operations["entry_put"];
        post?: never;
        /**
         * Remove an entry
         * @description It is kept with the reason, and no longer shown. Its address answers 410 with the reason; written again, it is back.
         */
        delete: operations["entry_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/entries/{local_ref}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which organisation an entry means
         * @description What was proposed is right (`confirm`) or wrong (`reject`: it is not proposed again); it is this one (`set`, with `ngo`); it is none of the catalogue (`none`); as the rules find (`rule`), which also takes an earlier decision back. What a person has said no rule changes. With `confirm` and `reject`, `ngo` may name the one that was seen: if it is another meanwhile, 409.
         */
        post: operations["entry_match_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A register as the authority keeps it
         * @description All that is known of each entry, also before the register is published, with how it was matched and why. In the order of their numbers.
         */
        get: operations["ledger_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/ledger-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands in a register
         * @description How many entries it has and how they are matched, which states the authority uses, and the number that would come next.
         */
        get: operations["ledger_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/ledger/{local_ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An entry as the authority keeps it
         * @description All that is known of it, also when it was removed.
         */
        get: operations["ledger_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of entries
         * @description Newest first.
         */
        get: operations["entry_import_list"];
        put?: never;
        /**
         * Send a file of entries
         * @description CSV (commas, semicolons or tabs; UTF-8, UTF-16 as spreadsheets write it, Windows-1250 or ISO-8859-2) or a workbook (XLSX, its first sheet) of up to 10 MB and 200,000 rows. A row of titles says which column is what; they are understood in Romanian, Hungarian and English, and a person can correct it. It is read in a moment: `state` goes from `received` to `ready` or `failed`. Then `counts` and the rows say what would become of it, and nothing is written until it is applied.
         *
         *     With `dry_run=false` it is applied at once, if no row is wrong.
         */
        post: operations["entry_import_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/imports/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far a file is
         * @description How its columns were understood, and how many rows are what.
         */
        get: operations["entry_import_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say which column is what
         * @description By the titles of the columns; null is a column that is not read; a title that the file has not makes it fail (`unknown_column`) until null is said of it. The file is then read anew. As long as it is kept: until it is applied, or for a week.
         */
        patch: operations["entry_import_update"];
        trace?: never;
    };
    "/api/v1/registers/{id}/imports/{n}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of a file, compared
         * @description What would become of each (or became), with what it was before. `not_seen` are entries that the file has not; they stay as they are.
         */
        get: operations["entry_import_row_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/imports/{n}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a file
         * @description New and changed rows are written, all in one transaction; wrong ones are passed over, and what the file has not stays. If the register has changed since it was compared, it is compared anew and waits (`ready`, note `register_changed`).
         */
        post: operations["entry_import_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/imports/{n}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the last file
         * @description Each row is as it was before it was applied; what was changed by hand since is left, and counted as `kept`.
         */
        post: operations["entry_import_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Registers of authorities that an organisation is in
         * @description Of those that are kept here and published; registers that authorities keep on their own sites are not looked through. Always whole.
         */
        get: operations["ngo_register_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the counties
         * @description The 41 counties and Bucharest, with how many organisations and authorities have their seat there. Always whole.
         */
        get: operations["county_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counties/{code}/localities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the localities of a county
         * @description Municipalities, towns, communes and their villages, by name.
         */
        get: operations["county_localities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/localities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search and list localities
         * @description Names repeat widely; the county and the unit above tell namesakes apart.
         */
        get: operations["locality_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/localities/{siruta}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one locality
         * @description By its SIRUTA code, as it stands in the seat of an organisation.
         */
        get: operations["locality_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the courts
         * @description The courts of the country. First-instance courts keep the registers of associations and foundations, tribunals those of federations. Always whole.
         */
        get: operations["court_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/ngos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations one is a member of
         * @description By name. Always whole.
         */
        get: operations["account_ngo_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members of an organisation's account
         * @description Who may write for the organisation, and who was invited. Seen by its members and by the staff. Always whole.
         */
        get: operations["member_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member, or leave
         * @description Administrators remove others; everybody may leave. The last administrator has to name another first (`last_administrator`).
         */
        delete: operations["member_delete"];
        options?: never;
        head?: never;
        /**
         * Change a member's role
         * @description The last administrator stays one (`last_administrator`).
         */
        patch: operations["member_update"];
        trace?: never;
    };
    "/api/v1/ngos/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody to write for the organisation
         * @description Sends a link to the address (72 hours), which may have an account or not. A new invitation replaces the one before.
         */
        post: operations["member_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description One that waits for an answer. Its link then answers as one that has expired (`token_invalid`).
         */
        delete: operations["member_invitation_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a colleague's invitation back
         * @description One that waits for an answer. Its link then answers as one that has expired (`token_invalid`).
         */
        delete: operations["user_invitation_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Takes the token of the link in the mail, once. It belongs to the account with the address that was invited; when there is none, `password` makes one (`password_needed` without it). Then sign in.
         */
        post: operations["invitation_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search and list organisations
         * @description Finds by name, former name and any identifier (CIF with or without RO, register number, court number). Exact and prefix matches come first.
         */
        get: operations["ngo_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count organisations by county, form, state and field
         * @description Takes the filters of ngo_list and says how the result divides. Each facet is counted with all filters applied but its own.
         */
        get: operations["ngo_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest organisations while typing
         * @description Organisations whose name, without words such as asociația, begins with q; or whose identifier is q.
         */
        get: operations["ngo_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find organisations by one identifier
         * @description A national register number need not be unique, so the answer is a list; it is empty when nothing has this identifier. A value that cannot be such an identifier is 400, with the fault in errors.
         */
        get: operations["ngo_lookup"];
        put?: never;
        /**
         * Find organisations by up to 100 identifiers
         * @description Changes nothing; POST only because the question is long. Answers stand in the order of the questions. Values that cannot be such identifiers are 422, all of them listed in errors.
         */
        post: operations["ngo_lookup_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one organisation
         * @description Everything public about an organisation, and where each value comes from.
         */
        get: operations["ngo_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit one's own organisation
         * @description Fields that need no review (profile-fields) are public at once; the others wait in a change that is submitted for review, while what was approved stays public. The answer says which went where.
         */
        patch: operations["ngo_update"];
        trace?: never;
    };
    "/api/v1/designations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's designations
         * @description What one has said of being designated to represent an authority, and what became of it. Newest first, always whole.
         */
        get: operations["designation_list"];
        put?: never;
        /**
         * Begin to ask to represent an authority
         * @description A draft. Add the act that designates you (`POST /api/v1/designations/{id}/attachments`), then submit it. One that is open for the same authority is answered as it is (200). Refused with `already_officer` to who represents the authority.
         */
        post: operations["designation_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a designation
         * @description What was said, what is missing, what became of it and what can be done next. Staff see it once it was submitted.
         */
        get: operations["designation_get"];
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description With its files. What was submitted is withdrawn instead.
         */
        delete: operations["designation_delete"];
        options?: never;
        head?: never;
        /**
         * Change a draft
         * @description What is absent stays. Refused with `designation_open` when another is open for the authority.
         */
        patch: operations["designation_update"];
        trace?: never;
    };
    "/api/v1/designations/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a designation
         * @description Staff of the service validate it. It needs a file of the act that designates the person; what is missing is listed in errors (`designation_incomplete`).
         */
        post: operations["designation_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a designation
         * @description While it waits for a decision.
         */
        post: operations["designation_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the act that designates a representative
         * @description The body is the file itself: PDF, ODT, ODS, DOCX, JPEG or PNG of up to 10 MB, looked at as the files of a registration are. Only its sender and those who review see it; it is deleted 30 days after the decision. The same file sent again is the same attachment (200).
         */
        post: operations["designation_attachment_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's offices
         * @description Authorities one represents or is an officer of, by name. By a key of an authority only that one. Always whole.
         */
        get: operations["account_office_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List authorities that have people here
         * @description By name, for the staff of the service: who represents each, since when, how many officers and working keys it has.
         */
        get: operations["office_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People of an authority
         * @description Its representative and its officers, and who was invited. Seen by them and by the staff of the service, never public; the designation of a representative by the staff and the representative alone. Always whole.
         */
        get: operations["officer_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/officers/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an officer, or leave
         * @description The representative revokes officers; everybody may leave. At once, and with it the keys they made there.
         */
        delete: operations["officer_delete"];
        options?: never;
        head?: never;
        /**
         * Change an officer's competences
         * @description By the representative. Counts from the next request, of sessions and of keys. The representative has every competence, and none to change.
         */
        patch: operations["officer_update"];
        trace?: never;
    };
    "/api/v1/authorities/{id}/officers/{account}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an office
         * @description By the administrators of the service, of a representative or an officer, with the reason, which the person is told. At once, and with it the keys made there and the invitations of a representative.
         */
        post: operations["office_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite an officer
         * @description By the representative. Sends a link to the address (72 hours), which may have an account or not; it is accepted by `POST /api/v1/invitations/accept`. A new invitation replaces the one before. The office counts once the person has a second factor.
         */
        post: operations["officer_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an officer's invitation back
         * @description One that waits for an answer. Its link then answers as one that has expired (`token_invalid`).
         */
        delete: operations["officer_invitation_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell of an authority's unit for relations with organisations
         * @description The structure of O.G. nr. 26/2000, art. 51: where an organisation turns to. Public at once. An office's address and telephone, never a person's. It is a part of what the authority shows: `If-Match` names the version of the authority, and the `ETag` is its next. By the representative and by officers with the competence information or registers.
         */
        put: operations["unit_put"];
        post?: never;
        /**
         * Withdraw an authority's unit
         * @description It is public no longer. `If-Match` names the version of the authority.
         */
        delete: operations["unit_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of an authority's programs
         * @description The representative and the staff of the service see all, an officer their own. Newest first, with what is revoked or has expired in the last 30 days. Always whole.
         */
        get: operations["authority_key_list"];
        put?: never;
        /**
         * Make a key for an authority's program
         * @description It serves this authority and no other, acts as who made it as far as their competences reach, and ends with their office. A person has at most ten for an authority.
         */
        post: operations["authority_key_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key of an authority
         * @description At once; the next request with it is 401. The representative and the administrators of the service revoke any, an officer their own.
         */
        delete: operations["authority_key_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/keys/{key}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a key of an authority
         * @description One's own. A new key with the same name, scopes and length of life; the old one goes on working for `overlap_hours`.
         */
        post: operations["authority_key_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * To the home page in the reader's language
         * @description Redirects by Accept-Language.
         */
        get: operations["home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The home page
         * @description What the service is, the search form, and how many organisations each county has.
         */
        get: operations["home_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/ngos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search organisations, as a page
         * @description The answer of ngo_list with its facets.
         */
        get: operations["ngo_list_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/ngos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organisation, as a page
         * @description The answer of ngo_get.
         */
        get: operations["ngo_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search authorities, as a page
         * @description The answer of authority_list.
         */
        get: operations["authority_list_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/authorities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One authority, as a page
         * @description The answer of authority_get.
         */
        get: operations["authority_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coverage of the counties, as a page
         * @description The figures of coverage_list and, when anything is asked for, the answer of coverage_authority_list.
         */
        get: operations["coverage_authority_list_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search registers of authorities, as a page
         * @description The answer of register_list.
         */
        get: operations["register_list_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/registers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One register of an authority, as a page
         * @description The answer of register_get and, of a register that is kept here, that of entry_list.
         */
        get: operations["register_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/registers/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A register that is kept here, to be printed
         * @description Whose register it is, its legal basis, as of when, and its entries in the order of their numbers: in parts of up to 2,000, the next one by its link.
         */
        get: operations["register_print_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/vocabularies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Vocabularies, as a page
         * @description The answer of vocabulary_list.
         */
        get: operations["vocabulary_list_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/vocabularies/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vocabulary, as a page
         * @description The answer of vocabulary_get.
         */
        get: operations["vocabulary_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{lang}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed, as a page
         * @description The answer of change_list.
         */
        get: operations["change_list_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/robots.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What crawlers may read
         * @description RFC 9309; names the sitemap.
         */
        get: operations["robots_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every page, for crawlers
         * @description Without part, the index of the parts (sitemaps.org). A part of organisations begins with the one it is named after and has 2,000 at most.
         */
        get: operations["sitemap_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/recording-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Before asking to be recorded, see what would be given
         * @description The public values of the profile and the documents the organisation has here, as the authority would get them, and what the authority has told of itself: its unit for relations with NGOs and its registers. `received` says whether somebody here can take the request, `open` which request waits for an answer already.
         */
        get: operations["recording_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests to be recorded
         * @description Those of one's organisations, and of the authorities one is an officer of with the competence `registers`; for the staff, all.
         */
        get: operations["recording_request_list"];
        put?: never;
        /**
         * Ask an authority to be recorded
         * @description The public values of the profile, as they are now, and the documents named (all the organisation has here when `documents` is absent) go along: nothing is typed again. One request of an organisation to an authority is open at a time (`recording_open`). An authority without an officer here cannot receive it (`authority_not_here` names its unit, if it has one).
         */
        post: operations["recording_request_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a request to be recorded
         * @description With all that was given along. Its documents are read as files (`/api/v1/attachments/{id}/content`) by the authority while it is open and thirty days after its answer.
         */
        get: operations["recording_request_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-requests/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a request
         * @description Needs the competence `registers`. The organisation is told.
         */
        post: operations["recording_request_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-requests/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the organisation is recorded
         * @description Under which number and since when. Needs the competence `registers`. The organisation is told. In a register that is kept here, which the organisation asked for or, where it named none, `register` says, it also gets its entry, with what it gave, at once; a number that is another's is refused (`number_taken` in `errors`).
         */
        post: operations["recording_request_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a request
         * @description With the reason, which the organisation is told. Needs the competence `registers`.
         */
        post: operations["recording_request_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a request
         * @description While it has no answer. The authority is told, and no longer reads its documents.
         */
        post: operations["recording_request_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recording-requests/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the messages of a request
         * @description Oldest first: what the organisation and the authority wrote to each other. The staff reads them.
         */
        get: operations["recording_message_list"];
        put?: never;
        /**
         * Write to the other side of a request
         * @description While it has no answer; the other side is told by mail. The authority (competence `registers`) may ask for a completion (`asks`): the request then waits for the organisation until that writes, and counts as acknowledged. The indicative term goes on. The organisation may give further documents of those it has here. At most fifty messages of a person on a request a day (`daily_limit`).
         */
        post: operations["recording_message_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search and list the registers that authorities keep of NGOs
         * @description Registers of associations, foundations and federations (O.G. nr. 26/2000, art. 51–52), as authorities declared them. It is no complete list of those there are, and a register says nothing beyond what its authority recorded.
         */
        get: operations["register_list"];
        put?: never;
        /**
         * Propose a register of one's authority
         * @description It waits for a decision (`proposed`) and is public once it is approved. The address is kept in one form: http or https, a host of the internet at large, no user name, no port but 80 and 443. An authority declares an address once (`register_known`). An administrator may propose for an authority that has no people here yet, and does not decide it.
         */
        post: operations["register_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count registers by county
         * @description Takes the filters of register_list and says how the result divides by the county of the authority. The counts are made without the filter of the county; registers of authorities without a county count in `total` alone.
         */
        get: operations["register_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one register of an authority
         * @description As the authority declared it. `title` is in the language asked for, where the authority gave one, else in Romanian.
         */
        get: operations["register_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a register of one's authority
         * @description Any part of it; null takes a value away. A new address of a public register waits for a decision in `proposed_url`, while the old one stays; everything else is public at once. What is kept here and what is linked do not become each other while it is public.
         */
        patch: operations["register_update"];
        trace?: never;
    };
    "/api/v1/registers/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a refused register again
         * @description After it was put right.
         */
        post: operations["register_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a register of one's authority
         * @description For good. If it was public, its address answers 410 from then on, with the reason.
         */
        post: operations["register_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the registers of one's authorities
         * @description Proposed, refused and withdrawn ones among them, with what waits and what may be done. Without `authority`, those of all authorities one has an office in; of an administrator, those they proposed themselves. Always whole.
         */
        get: operations["account_register_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{id}/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the registers of one authority
         * @description By title. Always whole.
         */
        get: operations["authority_register_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whether the address of a register works
         * @description The address of each register that is public is looked at about once a day, as long as its site lets robots in. `state` is *ok*; *warning* when the last checks failed, the certificate ends within 21 days or the page has moved for good; *broken* after failures on at least three different days, until the next success; *unknown* when nothing was checked yet, robots are not wanted, or the register is hosted here. `why` has a code for each reason.
         */
        get: operations["register_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registers/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the checks of a register's address
         * @description Every check of the last 400 days, newest first.
         */
        get: operations["register_check_list"];
        put?: never;
        /**
         * Ask for a check of a register's address
         * @description The address is looked at soon, but not more often than once in 15 minutes; asked again before, it is looked at when they are over. For those who keep the registers of the authority, and for the staff.
         */
        post: operations["register_check_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Before registering: what is known of a number, a CIF or a name
         * @description Changes nothing; POST only so that what is asked stays out of addresses. Says what the national register knows, whether the organisation is in the catalogue already (then it can be claimed), which names are like it and why, and which words of the name the law speaks of (O.G. 26/2000, art. 7): a warning, never a refusal.
         */
        post: operations["registration_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the registrations of oneself and of one’s organisations
         * @description Last touched first.
         */
        get: operations["registration_list"];
        put?: never;
        /**
         * Begin a registration
         * @description A draft filled with what the register knows. For an organisation of the catalogue (by id, CIF or number) it is a claim, for one's own a change, else a new entry. If one for the same is open already, that one is answered (200): nothing typed is lost.
         */
        post: operations["registration_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a registration
         * @description Everything typed, what is missing and why it is asked, where it differs from the catalogue, what can be done next.
         */
        get: operations["registration_get"];
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description With its files. What was submitted is withdrawn instead.
         */
        delete: operations["registration_delete"];
        options?: never;
        head?: never;
        /**
         * Change a draft
         * @description Any part of the fields; null takes a value away. A missing value is no fault until it is submitted. Texts are brought into one form (comma-below letters, E.164, https).
         */
        patch: operations["registration_update"];
        trace?: never;
    };
    "/api/v1/registrations/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a registration
         * @description Needs a confirmed e-mail address, all required fields, the declaration of mandate and, but for a change, a document that proves it. What is missing is listed in errors. After changes were requested, the answer is submitted the same way.
         */
        post: operations["registration_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a registration
         * @description As long as it is not decided.
         */
        post: operations["registration_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask that a refusal be looked at again
         * @description Another reviewer than the one who refused decides.
         */
        post: operations["registration_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the messages of a registration
         * @description Oldest first. Who reads them has read them. Notes among reviewers are theirs alone.
         */
        get: operations["message_list"];
        put?: never;
        /**
         * Write a message
         * @description Between the applicant and the reviewers; the other side is told by mail.
         */
        post: operations["message_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a registration
         * @description Oldest first; reviewers have no names here.
         */
        get: operations["registration_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entry as the public will see it
         * @description As ngo_get would answer if it were approved now. Changes nothing.
         */
        get: operations["registration_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The fields of a profile
         * @description The one table from which forms, what is missing and what is public are made. Always whole.
         */
        get: operations["profile_field_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything an organisation says of itself
         * @description For its members and for reviewers: the values of all fields, also those that are not public, and what waits for a decision.
         */
        get: operations["profile_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that an entry is still true
         * @description Once a year its owner is asked; everybody sees when that was last done.
         */
        post: operations["ngo_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an entry from the yearly mail
         * @description With the token of the link; it works once and needs no sign-in.
         */
        post: operations["ngo_confirm_by_mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of an entry
         * @description Newest first, each with what it changed of the one before; public values only, personal data never.
         */
        get: operations["ngo_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reported wrong values and their answers
         * @description Newest first. What was proposed is shown once it was found right.
         */
        get: operations["correction_list"];
        put?: never;
        /**
         * Report a wrong value
         * @description Anybody may; somebody of the staff answers. The e-mail address is for the answer and never shown.
         */
        post: operations["correction_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what waits for a decision
         * @description One list of all kinds, oldest first. Without `state` it has what is open (waiting or assigned). `facets` on the first page counts what the filters give, each count without its own filter, so that it says what else waits.
         */
        get: operations["review_item_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one item with everything its decision needs
         * @description What changed field by field beside the register's value, the checks and their results, organisations that may be the same, documents, messages, earlier decisions, and what whoever asks may do.
         */
        get: operations["review_item_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an item, give it back, give it to another
         * @description `assignee` is the account of a reviewer, or null to give the item back to all. A reviewer takes what nobody has and gives away what is theirs; an administrator gives anything to anybody.
         */
        post: operations["review_item_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an item
         * @description What was submitted becomes public, with who checked it, when and against what. Checks that failed must each be named in `acknowledged`. Nobody approves what they submitted or last edited, or what concerns an organisation they are a member of. A reported wrong value is put right; `text` is then the public answer.
         */
        post: operations["review_item_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse an item
         * @description With a reason of the vocabulary and a text; the legal article is the vocabulary's. A refusal may be appealed once, and whoever refused does not decide the appeal. Nothing is deleted.
         */
        post: operations["review_item_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}/request-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for changes
         * @description Gives the item back to who sent it, with a text and a comment for each field that is wanted otherwise. A reported wrong value is approved or refused, never given back (`state_conflict`).
         */
        post: operations["review_item_request_changes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a note for reviewers
         * @description Seen by staff only, also after the decision.
         */
        post: operations["review_note_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide up to 100 items with one reason
         * @description Each item is decided wholly or not at all, as if it had been sent alone; the answer says of each what became of it. 200 does not mean that all were decided.
         */
        post: operations["review_item_decide_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reasons a decision may have
         * @description A public vocabulary; `legal` names the article where there is one. Always whole.
         */
        get: operations["review_reason_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how the queue is doing
         * @description What waits and since when, how long decisions took, how many were taken each day and what became of appeals. Figures by reviewer are for administrators only; `reviewers` is null for others.
         */
        get: operations["review_statistics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List merges
         * @description Which entries were merged into which, newest first, and until when each merge can be undone.
         */
        get: operations["merge_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge an organisation's entry into another
         * @description What belongs to the entry (members, registrations, documents, rows of registers) goes to the one named in `into`; its address then leads there. Can be undone for 30 days. Not by a member of one of the two (`conflict_of_interest`). With `dry_run` nothing is done and the answer says what would move and what contradicts.
         */
        post: operations["ngo_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge
         * @description Within 30 days. Everything that the merge moved goes back to where it was, and the old address has its own entry again. Not by a member of one of the two (`conflict_of_interest`).
         */
        post: operations["merge_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend an entry
         * @description It is listed no more and its address answers 410 with the reason, until it is reinstated. Not by its members (`conflict_of_interest`).
         */
        post: operations["ngo_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate an entry
         * @description A suspended or archived entry is public again, as it was. Not by its members (`conflict_of_interest`).
         */
        post: operations["ngo_reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ngos/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive an entry
         * @description For an organisation that was struck off or dissolved, or that asked for it. Its address answers 410 with the reason, and the feed of changes tells of it. Nothing is deleted. Not by its members (`conflict_of_interest`).
         */
        post: operations["ngo_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the server running?
         * @description Answers without touching the database.
         */
        get: operations["health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can the server do its work?
         * @description True while the database answers.
         */
        get: operations["health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description To callers on the same machine or with the operator's token; to others there is nothing here.
         */
        get: operations["metrics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is running
         * @description Version of the server and of the API.
         */
        get: operations["version_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract
         * @description The OpenAPI 3.1 document the server checks requests against.
         */
        get: operations["openapi_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that can go wrong
         * @description The catalogue of problems, and of the faults inside them, in three languages.
         */
        get: operations["problem_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One thing that can go wrong
         * @description What a problem's type address leads to.
         */
        get: operations["problem_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/security.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to report a weakness
         * @description As RFC 9116.
         */
        get: operations["security_txt_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vocabularies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the vocabularies
         * @description Which lists of codes there are, their version and source. Always whole.
         */
        get: operations["vocabulary_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vocabularies/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one vocabulary
         * @description All codes of a vocabulary in their order, with labels.
         */
        get: operations["vocabulary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description County by its vehicle plate code.
         * @enum {string}
         */
        CountyCode: "AB" | "AR" | "AG" | "BC" | "BH" | "BN" | "BT" | "BV" | "BR" | "BZ" | "CS" | "CJ" | "CT" | "CV" | "DB" | "DJ" | "GL" | "GJ" | "HR" | "HD" | "IL" | "IS" | "IF" | "MM" | "MH" | "MS" | "NT" | "OT" | "PH" | "SM" | "SJ" | "SB" | "SV" | "TR" | "TM" | "TL" | "VS" | "VL" | "VN" | "B" | "CL" | "GR";
        /** @description A name in the three languages of the service. */
        Label: {
            /** @description Romanian */
            ro: string;
            /** @description Hungarian */
            hu: string;
            /** @description English */
            en: string;
        };
        /** @description Where this page stands in its list. */
        Page: {
            /** @description Cursor of the next page; null at the end */
            next: string | null;
            /** @description Cursor of the previous page; null at the beginning */
            prev: string | null;
            /** @description How many items a page holds at most; null for a list that always comes whole */
            limit: number | null;
            /** @description How many items the filters give in all; only when `count` asked for it */
            total?: number;
        };
        /** @description What was refused or failed (RFC 9457). */
        Problem: {
            /**
             * Format: uri
             * @description Address of the page that explains this code
             */
            type: string;
            /** @description What happened, in the language of Content-Language */
            title: string;
            /** @description The HTTP status */
            status: number;
            /** @description What to do about it, in the language of Content-Language */
            detail: string;
            /** @description Stable name of the problem, one of /problems */
            code: string;
            /** @description The same as the header X-Request-Id */
            request_id: string;
            /** @description Every fault that was found */
            errors?: components["schemas"]["Violation"][];
        };
        /** @description One fault of a request. */
        Violation: {
            /**
             * @description Where the fault is
             * @enum {string}
             */
            in: "query" | "path" | "header" | "body";
            /** @description Name of the parameter or header; when in is not body */
            parameter?: string;
            /** @description JSON pointer (RFC 6901) into the body; when in is body */
            pointer?: string;
            /** @description Stable name of the fault, one of the violations of /problems */
            code: string;
            /** @description The fault in words, in the language of Content-Language */
            detail: string;
            /** @description The nearest valid name or value */
            nearest?: string;
        };
        /**
         * Format: email
         * @description E-mail address
         */
        Email: string;
        /** @description The password as it is */
        Password: string;
        /** @description At least 15 characters, any. Common passwords and those that only repeat something are refused (`password_common`). */
        NewPassword: string;
        /** @description At least 15 characters, any; 12 are enough when the account has a second factor or a role of the service, else fewer than 15 are refused (`password_too_short`). Common passwords and those that only repeat something are refused (`password_common`). */
        NextPassword: string;
        /** @description Six digits of the authenticator, or a recovery code */
        SecondFactorCode: string;
        /** @description What stands behind `#token=` in the link of the mail */
        Token: string;
        /** @description What colleagues see; never public */
        PersonName: string;
        /**
         * @description Language of mails
         * @enum {string}
         */
        Lang: "ro" | "hu" | "en";
        /**
         * @description account: none in the service itself
         * @enum {string}
         */
        Role: "account" | "reviewer" | "sgg_admin" | "auditor";
        /**
         * @description What a key may be used for
         * @enum {string}
         */
        Scope: "account:read" | "campaign:write" | "member:read" | "ngo:write" | "recording:read" | "recording:write" | "register:read" | "register:write" | "registration:read" | "registration:write";
        /** @description Where a mail was sent, if it was. */
        MailSent: {
            /** @description The address as it was given */
            email: string;
        };
        /** @description Whose session it is. */
        AccountCard: {
            /**
             * Format: uuid
             * @description Identifier of the account
             */
            id: string;
            /** @description Address to sign in with */
            email: string;
            /** @description What colleagues see */
            name: string | null;
            lang: components["schemas"]["Lang"];
        };
        /** @description An organisation that an account is a member of. */
        NgoRole: {
            /**
             * Format: uuid
             * @description Identifier of the organisation
             */
            id: string;
            /** @description Its name */
            name: string | null;
            role: components["schemas"]["MemberRole"];
        };
        /** @description Who is signed in and what they may do. */
        Session: {
            /**
             * Format: uuid
             * @description Identifier of the session
             */
            id: string;
            account: components["schemas"]["AccountCard"];
            /** @description The role as it counts now */
            role: components["schemas"]["Role"];
            /** @description The role of the account; it counts at level 2 only */
            role_given: components["schemas"]["Role"];
            /**
             * @description 2: begun with the second factor
             * @enum {integer}
             */
            level: 1 | 2;
            /** @description Has the account one? */
            second_factor: boolean;
            /** @description What has to be done for the role and the offices to count */
            missing: ("second_factor_setup" | "second_factor")[];
            /**
             * Format: date-time
             * @description Until when what asks for a step-up is allowed without a new one
             */
            stepped_up_until: string;
            /**
             * Format: date-time
             * @description When the session ends if nothing is done
             */
            idle_until: string;
            /**
             * Format: date-time
             * @description When it ends in any case
             */
            expires_at: string;
            /** @description Organisations the account is a member of */
            ngos: components["schemas"]["NgoRole"][];
            /** @description Authorities the account works for */
            offices: components["schemas"]["OfficeCard"][];
        };
        /** @description A browser that is signed in. */
        SessionCard: {
            /**
             * Format: uuid
             * @description Identifier of the session
             */
            id: string;
            /** @description Browser and system, such as Firefox, Linux */
            device: string;
            /** @description The one that asks */
            current: boolean;
            /**
             * Format: date-time
             * @description When it was begun
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute
             */
            seen_at: string;
            /**
             * Format: date-time
             * @description When it ends in any case
             */
            expires_at: string;
        };
        /** @description An account, as its owner sees it. */
        Account: {
            /**
             * Format: uuid
             * @description Identifier of the account
             */
            id: string;
            /** @description To be named in If-Match, as "v3" */
            version: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            created_at: string;
            /** @description Address to sign in with */
            email: string;
            /** @description A new address that waits to be confirmed */
            email_waiting: string | null;
            /** @description What colleagues see */
            name: string | null;
            lang: components["schemas"]["Lang"];
            /** @description Do letters of campaigns come to it? */
            campaigns: boolean;
            role: components["schemas"]["Role"];
            /** @description Was one set up? */
            second_factor: boolean;
            /** @description How many recovery codes were not yet used */
            recovery_codes_left: number;
            /**
             * Format: date-time
             * @description When the password was last changed
             */
            password_set_at: string | null;
            /**
             * Format: date-time
             * @description When somebody last signed in
             */
            signed_in_at: string | null;
        };
        /** @description What an authenticator program needs. */
        TotpSecret: {
            /** @description The secret in base32, to be typed */
            secret: string;
            /** @description The same as otpauth address, to be drawn as a QR code in the page */
            uri: string;
        };
        /** @description Codes to be kept in a safe place. */
        RecoveryCodes: {
            /** @description Each good once */
            recovery_codes: string[];
        };
        /** @description All that is kept about an account. */
        AccountExport: {
            /**
             * Format: date-time
             * @description When the copy was made
             */
            made_at: string;
            /** @description Account, sessions, keys, memberships, offices, designations, log, mails and what other subjects add: registrations, attachments (with the addresses of their contents), messages and notes, corrections, decisions */
            parts: Record<string, never>;
        };
        /** @description A key of a program. */
        Key: {
            /** @description The eight characters that name it; they stand in the key, too */
            id: string;
            /** @description What it is for */
            name: string;
            /** @description What it may do */
            scopes: string[];
            /**
             * Format: date-time
             * @description When it was made
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ends
             */
            expires_at: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute
             */
            last_used_at: string | null;
            /**
             * Format: date-time
             * @description When it was revoked or will stop working after a rotation
             */
            revoked_at: string | null;
            /** @description The key that took its place */
            replaced_by: string | null;
        };
        /** @description A new key. */
        NewKey: {
            key: components["schemas"]["Key"];
            /** @description The key itself, to be sent as bearer token */
            secret: string;
        };
        /** @description An account, as administrators see it. */
        User: {
            /**
             * Format: uuid
             * @description Identifier of the account
             */
            id: string;
            /** @description To be named in If-Match */
            version: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            created_at: string;
            /** @description Its address */
            email: string;
            /** @description What colleagues see */
            name: string | null;
            role: components["schemas"]["Role"];
            /**
             * @description suspended: signing in and keys are refused
             * @enum {string}
             */
            state: "active" | "suspended";
            /** @description Was one set up? */
            second_factor: boolean;
            /**
             * Format: date-time
             * @description When somebody last signed in
             */
            signed_in_at: string | null;
            /**
             * Format: uuid
             * @description The administrator who asked to take the second factor away
             */
            totp_reset_asked_by: string | null;
            /**
             * Format: date-time
             * @description When that was
             */
            totp_reset_asked_at: string | null;
        };
        /** @description How far the removal of a second factor has come. */
        TotpReset: {
            /**
             * @description asked: a second administrator has to ask, too
             * @enum {string}
             */
            state: "asked" | "done";
            /**
             * Format: uuid
             * @description The first administrator
             */
            asked_by: string;
            /**
             * Format: date-time
             * @description When the first asked
             */
            asked_at: string;
        };
        /** @description A file as it is. */
        FileBytes: string;
        /**
         * @description What a file is for.
         * @enum {string}
         */
        AttachmentKind: "mandate_proof" | "statute" | "report" | "other";
        /** @description What is said of a file to anybody who may read it. */
        FileBase: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /** @description What it is for */
            kind: string;
            /** @description What it is called */
            name: string;
            /** @description Media type by content */
            type: string;
            /** @description Bytes */
            size: number;
            /** @description Of its bytes */
            sha256: string;
        };
        /** @description A file of a registration, of an NGO or of a designation. */
        Attachment: components["schemas"]["FileBase"] & {
            /**
             * @description What it belongs to
             * @enum {string}
             */
            object_type: "registration" | "ngo" | "designation";
            /**
             * Format: uuid
             * @description Identifier of that
             */
            object_id: string;
            /**
             * @description Who may read it once approved
             * @enum {string}
             */
            visibility: "private" | "public";
            /** @description What to know before trusting it: part of it is encrypted, other files are within it */
            flags: ("encrypted" | "embedded_files")[];
            /** @description False: its bytes are deleted, what was decided on them stays */
            available: boolean;
            /**
             * Format: date-time
             * @description When it was added
             */
            created_at: string;
        };
        /** @description A public document of an NGO. */
        Document: components["schemas"]["FileBase"] & {
            /**
             * Format: uuid
             * @description Identifier of the NGO
             */
            ngo: string;
            /**
             * Format: date-time
             * @description When it became public
             */
            published_at: string;
        };
        /** @description The documents of an NGO. */
        DocumentList: {
            /** @description Newest first */
            items: components["schemas"]["Document"][];
        };
        /**
         * @description Kind of authority (vocabulary authority_kind).
         * @enum {string}
         */
        AuthorityKindCode: "presedintie" | "parlament" | "guvern" | "minister" | "autoritate_centrala" | "autoritate_autonoma" | "justitie" | "prefectura" | "consiliu_judetean" | "primarie" | "serviciu_deconcentrat" | "alta";
        /** @description What the list and the page of an authority share. */
        AuthorityBase: {
            /**
             * Format: uuid
             * @description Identifier in this registry; never changes
             */
            id: string;
            /** @description Rises by one with each change */
            version: number;
            /**
             * Format: date-time
             * @description When it last changed here
             */
            updated_at: string;
            /** @description Name */
            name: string;
            /** @description Code of vocabulary authority_kind */
            kind: string;
            /** @description Fiscal identification code without RO */
            cif: string | null;
            /** @description County of the seat, by plate code */
            county: string | null;
            /** @description SIRUTA code of the locality of the seat */
            locality_siruta: number | null;
            /** @description Locality of the seat */
            locality: string | null;
        };
        /** @description An authority in short. */
        AuthorityCard: components["schemas"]["AuthorityBase"] & {
            /**
             * Format: uuid
             * @description Identifier of the authority above it
             */
            parent: string | null;
        };
        /** @description Everything public about an authority. */
        Authority: components["schemas"]["AuthorityBase"] & {
            /** @description The authority above it */
            parent: components["schemas"]["AuthorityRef"] | null;
            /** @description Address of the seat as published */
            address: string | null;
            /** @description All identifiers */
            identifiers: components["schemas"]["Identifier"][];
            /** @description The published list it was taken from */
            source: string | null;
            /** @description What that list is */
            source_list: components["schemas"]["SourceList"] | null;
            /** @description Its structure for relations with organisations (O.G. nr. 26/2000, art. 51), as it tells of it; null when it does not */
            unit: components["schemas"]["Unit"] | null;
        };
        /** @description A published list that records were taken from. */
        SourceList: {
            /** @description Title, as published */
            title: string;
            /** @description Who publishes it */
            publisher: string;
            /**
             * Format: date
             * @description Day of the copy that was taken
             */
            captured_on: string;
        };
        /** @description An authority by name. */
        AuthorityRef: {
            /**
             * Format: uuid
             * @description Identifier of the authority
             */
            id: string;
            /** @description Name of the authority */
            name: string;
        };
        /** @description A page of authorities. */
        AuthorityPage: {
            /** @description Authorities */
            items: components["schemas"]["AuthorityCard"][];
            page: components["schemas"]["Page"];
        };
        /** @description A day that the law makes free. */
        Holiday: {
            /**
             * Format: date
             * @description The day
             * @example 2027-04-30
             */
            on: string;
            /**
             * @description What is kept; the same in every year
             * @example good_friday
             */
            code: string;
            /** @description Its name in three languages. */
            name: {
                /** @description In Romanian */
                ro: string;
                /** @description In Hungarian */
                hu: string;
                /** @description In English */
                en: string;
            };
            /**
             * @description The article it follows from, and the law that added it
             * @example Codul muncii, art. 139 alin. (1), Legea 64/2018
             */
            act: string;
        };
        /**
         * @description State of a campaign.
         * @enum {string}
         */
        CampaignState: "draft" | "sent" | "closed";
        /**
         * @description What became of it: no_address, there was none; opted_out, there are people and all would rather not; waiting, the mail is to leave; bounced, it did not arrive; cancelled, the campaign was closed before.
         * @enum {string}
         */
        CampaignRecipientState: "waiting" | "sent" | "acknowledged" | "bounced" | "no_address" | "opted_out" | "cancelled";
        /** @description Recipients by what became of them; of a draft, who would be. */
        CampaignCounts: {
            /** @description All */
            total: number;
            /** @description To be sent */
            waiting: number;
            /** @description Sent and not acknowledged */
            sent: number;
            /** @description Acknowledged */
            acknowledged: number;
            /** @description Did not arrive */
            bounced: number;
            /** @description Without an address here */
            no_address: number;
            /** @description Whose people would rather not */
            opted_out: number;
            /** @description Not sent any more */
            cancelled: number;
        };
        /** @description A campaign in short. */
        CampaignCard: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /** @description Rises by one with each change */
            version: number;
            /**
             * Format: date-time
             * @description When it last changed
             */
            updated_at: string;
            /** @description Subject of the mail */
            title: string;
            state: components["schemas"]["CampaignState"];
            /**
             * Format: uuid
             * @description The prefecture that writes; null: the General Secretariat
             */
            authority: string | null;
            /** @description Its name */
            sender: string | null;
            /**
             * @description To whom
             * @enum {string}
             */
            audience: "authorities" | "ngos";
            /** @description Empty: all */
            counties: string[];
            /** @description Of authorities; empty: all that count */
            kinds: string[];
            /**
             * @description Only those that have not declared this here
             * @enum {string|null}
             */
            missing: "unit" | "register" | "both" | null;
            /**
             * Format: date-time
             * @description When it was sent
             */
            sent_at: string | null;
            /**
             * Format: date-time
             * @description When it was closed
             */
            closed_at: string | null;
            counts: components["schemas"]["CampaignCounts"];
        };
        /** @description A campaign. */
        Campaign: components["schemas"]["CampaignCard"] & {
            /** @description The text */
            text_ro: string;
            /** @description The same in Hungarian */
            text_hu: string | null;
            /** @description The same in English */
            text_en: string | null;
            /** @description What the caller may do */
            can: ("edit" | "send" | "close")[];
            /** @description By county; those of none last */
            progress: {
                /** @description County, by plate code */
                county: string | null;
                /** @description Recipients */
                total: number;
                /** @description Those that acknowledged */
                acknowledged: number;
            }[];
        };
        /** @description A campaign to be written. */
        CampaignNew: {
            /**
             * Format: uuid
             * @description In the name of this prefecture; absent: of the only one the caller represents, or of the service
             */
            authority?: string | null;
            /** @description Subject of the mail */
            title: string;
            /** @description The text, plain */
            text_ro: string;
            /** @description The same in Hungarian, for who reads Hungarian */
            text_hu?: string | null;
            /** @description The same in English */
            text_en?: string | null;
            /**
             * @description To whom; organisations: those with people here
             * @enum {string}
             */
            audience?: "authorities" | "ngos";
            /** @description Empty: all, with the central authorities */
            counties?: components["schemas"]["CountyCode"][];
            /** @description Of authorities; empty: all that count */
            kinds?: components["schemas"]["AuthorityKindCode"][];
            /**
             * @description Only those that have not declared this here
             * @enum {string|null}
             */
            missing?: "unit" | "register" | "both" | null;
        };
        /** @description What changes in a draft. */
        CampaignPatch: {
            /** @description Subject of the mail */
            title?: string;
            /** @description The text, plain */
            text_ro?: string;
            /** @description The same in Hungarian, for who reads Hungarian */
            text_hu?: string | null;
            /** @description The same in English */
            text_en?: string | null;
            /**
             * @description To whom; organisations: those with people here
             * @enum {string}
             */
            audience?: "authorities" | "ngos";
            /** @description Empty: all, with the central authorities */
            counties?: components["schemas"]["CountyCode"][];
            /** @description Of authorities; empty: all that count */
            kinds?: components["schemas"]["AuthorityKindCode"][];
            /**
             * @description Only those that have not declared this here
             * @enum {string|null}
             */
            missing?: "unit" | "register" | "both" | null;
        };
        /** @description The link of a mail. */
        CampaignToken: {
            /** @description What stands behind # in it */
            token: string;
        };
        /** @description What was acknowledged. */
        CampaignAcknowledged: {
            /** @description Subject of the mail */
            title: string;
            /** @description Who wrote it */
            sender: {
                /** @description In Romanian */
                ro: string;
                /** @description In Hungarian */
                hu: string;
                /** @description In English */
                en: string;
            };
            /** @description To whom */
            recipient: string;
            /**
             * Format: date-time
             * @description When it was first acknowledged
             */
            acknowledged_at: string;
        };
        /** @description An authority or an organisation that is written to. */
        CampaignRecipient: {
            /**
             * Format: uuid
             * @description Identifier of the authority or organisation
             */
            id: string;
            /** @description Its name */
            name: string;
            /** @description County, by plate code */
            county: string | null;
            /**
             * @description unit: the address of its unit; people: those who act for it here; null: there is no address that may be written to
             * @enum {string|null}
             */
            via: "unit" | "people" | null;
            state: components["schemas"]["CampaignRecipientState"];
            /**
             * Format: date-time
             * @description When the mail was made
             */
            sent_at: string | null;
            /**
             * Format: date-time
             * @description When it was acknowledged
             */
            acknowledged_at: string | null;
        };
        /**
         * @description Type of a record.
         * @enum {string}
         */
        ChangeType: "ngo" | "authority" | "register";
        /** @description One change of one record. */
        Change: {
            /** @description Number of the change. Not in feed order and not without holes: order is that of the feed */
            seq: number;
            /**
             * Format: date-time
             * @description When it was made
             */
            at: string;
            /** @description Type of the record: ngo, authority or register */
            type: string;
            /**
             * Format: uuid
             * @description Identifier of the record
             */
            id: string;
            /** @description Version of the record after the change */
            version: number;
            /**
             * @description What was done; after delete the record answers 410
             * @enum {string}
             */
            operation: "create" | "update" | "delete";
            /** @description Name of the record as it is now, whatever it was at the change; null once it was removed */
            name: string | null;
            /**
             * Format: uuid
             * @description Only with delete: the record it was merged into, if it was and still is
             */
            replaced_by: string | null;
        };
        /** @description What the authorities of a county, or of a kind, have declared in this service. */
        CoverageRow: {
            /** @description County, by plate code; null: the central authorities, or grouped by kind */
            county: string | null;
            /** @description Code of vocabulary authority_kind, when grouped by it */
            kind: string | null;
            /** @description Why the kind counts: the words of the law, or the practice */
            basis: string | null;
            /** @description How many there are */
            authorities: number;
            /** @description Of them with a unit */
            with_unit: number;
            /** @description Of them with a published register */
            with_register: number;
            /** @description Of them with a register whose address does not answer */
            broken: number;
            /** @description Of them with registers whose newest declared update is older than twelve months */
            stale: number;
            /** @description Of them with neither unit nor register */
            without: number;
            /** @description Entries in their published registers that are kept in this service: recorded here, not all there are. Counted every ten minutes */
            entries: number;
            /** @description Organisations of the catalogue that these entries surely mean, each once; null: not counted for several kinds, or several counties, together */
            organisations: number | null;
        };
        /** @description What an authority has declared in this service. Null: not declared. */
        CoverageAuthority: {
            /**
             * Format: uuid
             * @description Identifier of the authority
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Code of vocabulary authority_kind */
            kind: string;
            /** @description County, by plate code; null: an authority of the whole country */
            county: string | null;
            /** @description Locality of the seat */
            locality: string | null;
            /**
             * @description What was not declared here; null: nothing is missing
             * @enum {string|null}
             */
            missing: "unit" | "register" | "both" | null;
            /** @description The unit for relations with NGOs */
            unit_name: string | null;
            /** @description Its e-mail address */
            unit_email: string | null;
            /** @description Its telephone */
            unit_phone: string | null;
            /** @description Its postal address */
            unit_address: string | null;
            /** @description Its page */
            unit_url: string | null;
            /**
             * Format: date-time
             * @description When the authority last changed this
             */
            unit_updated_at: string | null;
            /** @description Its published registers, broken ones among them */
            registers: number;
            /** @description Those whose address does not answer */
            broken: number;
            /** @description Those that are kept in this service */
            hosted: number;
            /** @description Entries in those: recorded here, not all there are. Counted every ten minutes */
            entries: number;
            /** @description Organisations of the catalogue that these entries surely mean, each once */
            organisations: number;
            /**
             * Format: date
             * @description The newest day of update of its registers, as declared
             */
            last_update_on: string | null;
            /** @description That day is more than twelve months past */
            stale: boolean;
        };
        /** @description A page of authorities with what they have declared. */
        CoveragePage: {
            /** @description Authorities */
            items: components["schemas"]["CoverageAuthority"][];
            page: components["schemas"]["Page"];
        };
        /** @description An authority of the work plan. */
        CoveragePlanned: components["schemas"]["CoverageAuthority"] & {
            /** @description Has a representative here */
            has_representative: boolean;
            /** @description Has officers here */
            has_officers: boolean;
        };
        /** @description A page of the work plan. */
        CoveragePlanPage: {
            /** @description Authorities */
            items: components["schemas"]["CoveragePlanned"][];
            page: components["schemas"]["Page"];
        };
        /**
         * @description How sure it is whom an entry means: sure, proposed for a person to decide, rejected (a person said that it is none of the catalogue), or nobody was found.
         * @enum {string}
         */
        MatchState: "sure" | "proposed" | "rejected" | "none";
        /** @description What an entry says. */
        EntryBase: {
            /** @description The number that the authority gave it */
            local_ref: string;
            /** @description Rises by one with each change of what it says */
            version: number;
            /**
             * Format: date-time
             * @description When what it says last changed
             */
            updated_at: string;
            /**
             * Format: date
             * @description Day on which it was recorded
             */
            recorded_on: string | null;
            /** @description Name of the organisation as the authority writes it */
            name: string;
            /** @description Fiscal identification code without RO */
            cif: string | null;
            /** @description Number in the national register */
            national_number: string | null;
            /** @description Number in the register of a court */
            court_number: string | null;
            /** @description The court, as the authority writes it */
            court_name: string | null;
            /** @description County of the seat, by plate code */
            county: string | null;
            /** @description Locality of the seat as the authority writes it */
            locality: string | null;
            /** @description Field of activity, in the words of the authority */
            domain: string | null;
            /** @description State, in the words of the authority */
            status: string | null;
        };
        /** @description An entry of a register that an authority keeps here. */
        Entry: components["schemas"]["EntryBase"] & {
            /**
             * Format: uuid
             * @description The organisation of the catalogue that it means, when that is sure
             */
            ngo: string | null;
        };
        /** @description A page of entries. */
        EntryPage: {
            /** @description Entries */
            items: components["schemas"]["Entry"][];
            page: components["schemas"]["Page"];
        };
        /** @description An entry with all that the authority knows of it. */
        LedgerEntry: components["schemas"]["EntryBase"] & {
            /** @description Street and number of the seat; never public */
            seat: string | null;
            /** @description Address of the organisation; never public */
            contact_email: string | null;
            /** @description Telephone of the organisation; never public */
            contact_phone: string | null;
            /**
             * Format: date-time
             * @description When it was removed
             */
            removed_at: string | null;
            /** @description Why it was removed */
            removed_reason: string | null;
            match_state: components["schemas"]["MatchState"];
            /** @description What was found equal or different when it was matched */
            match_reasons: components["schemas"]["MatchReason"][];
            /** @description A person said so; no rule changes it */
            match_decided: boolean;
            /** @description The organisation that it means or may mean */
            ngo: components["schemas"]["MatchedNgo"] | null;
        };
        /** @description A register that is kept here, at a glance. */
        LedgerSummary: {
            /** @description The register */
            register: {
                /**
                 * Format: uuid
                 * @description Identifier of the register
                 */
                id: string;
                /** @description Title in the language asked for */
                title: string;
                /** @description How far it is: proposed, published, broken, refused or withdrawn */
                state: string;
                authority: components["schemas"]["AuthorityRef"];
            };
            /** @description Entries that were not removed */
            entries: number;
            /** @description Entries that were removed */
            removed: number;
            /** @description How many of them are matched how */
            matches: {
                /** @description The organisation is known */
                sure: number;
                /** @description A person has to decide */
                proposed: number;
                /** @description It is none of the catalogue */
                rejected: number;
                /** @description Nobody was found */
                none: number;
            };
            /** @description States in the words of the authority, most frequent first */
            statuses: {
                /** @description The words */
                status: string;
                /** @description How many entries have it */
                count: number;
            }[];
            /** @description The number that would come next, as the authority has numbered until now; null when that cannot be told */
            next_ref: string | null;
        };
        /**
         * @description What was found when an entry was compared with an organisation: the number is the same, the name is the same, was an earlier one, is written nearly so or is another; the place is the same or another; the numbers contradict each other; several organisations fit.
         * @enum {string}
         */
        MatchReason: "cif" | "national_number" | "court_number" | "name" | "former_name" | "similar_name" | "name_differs" | "county" | "county_differs" | "locality" | "locality_differs" | "cif_differs" | "national_number_differs" | "several";
        /** @description An organisation of the catalogue, to be recognised by. */
        MatchedNgo: {
            /**
             * Format: uuid
             * @description Identifier of the organisation
             */
            id: string;
            /** @description Its name */
            name: string;
            /** @description County of the seat, by plate code */
            county: string | null;
            /** @description Locality of the seat */
            locality: string | null;
            /** @description Fiscal identification code */
            cif: string | null;
            /** @description Number in the national register */
            national_number: string | null;
        };
        /** @description An entry as it is written. */
        EntryWrite: {
            /** @description Day on which it was recorded, YYYY-MM-DD */
            recorded_on?: string | null;
            /** @description Name of the organisation */
            name: string;
            /** @description Fiscal identification code, with or without RO */
            cif?: string | null;
            /** @description Number in the national register */
            national_number?: string | null;
            /** @description Number in the register of a court */
            court_number?: string | null;
            /** @description The court */
            court_name?: string | null;
            /** @description County of the seat: plate code or name */
            county?: string | null;
            /** @description Locality of the seat */
            locality?: string | null;
            /** @description Street and number of the seat */
            seat?: string | null;
            /** @description Field of activity */
            domain?: string | null;
            /** @description Address of the organisation, not of a person */
            contact_email?: string | null;
            /** @description Telephone of the organisation, not of a person */
            contact_phone?: string | null;
            /** @description State */
            status?: string | null;
        };
        /** @description Whom an entry means. */
        EntryMatch: {
            /**
             * @description What is decided
             * @enum {string}
             */
            decision: "confirm" | "reject" | "set" | "none" | "rule";
            /**
             * Format: uuid
             * @description Identifier of the organisation
             */
            ngo?: string;
        };
        /** @description An entry of an organisation in a register of an authority. */
        NgoRegister: {
            /** @description The register */
            register: {
                /**
                 * Format: uuid
                 * @description Identifier of the register
                 */
                id: string;
                /** @description Title in Romanian */
                title_ro: string;
                /** @description Title in Hungarian */
                title_hu: string | null;
                /** @description Title in English */
                title_en: string | null;
            };
            authority: components["schemas"]["AuthorityRef"];
            /** @description The number that the authority gave it */
            local_ref: string;
            /**
             * Format: date
             * @description Day on which it was recorded
             */
            recorded_on: string | null;
            /** @description By what it is known that the entry means this organisation; empty when a person said so alone */
            match_reasons: components["schemas"]["MatchReason"][];
            /** @description An officer of the authority said so */
            match_decided: boolean;
        };
        /** @description A file of entries. */
        EntryImport: {
            /** @description Its number in the register */
            n: number;
            /** @description Rises by one with each change */
            version: number;
            /**
             * Format: date-time
             * @description When it was sent
             */
            created_at: string;
            /** @description What the file is called */
            name: string;
            /** @description Bytes */
            size: number;
            /**
             * @description How far it is
             * @enum {string}
             */
            state: "received" | "reading" | "ready" | "failed" | "applying" | "applied" | "undoing" | "undone";
            /** @description Why it failed: unreadable, empty, too_large, too_many_rows, unknown_column (a title that was named and is not there), old_workbook (XLS), protected (by a password), macros (it holds some), or what is wrong with the CSV (quote_open, text_after_quote, field_too_long, row_too_long, too_many_columns, nul) */
            problem: string | null;
            /** @description Where in the file that is, if it is at a place */
            problem_at: {
                /** @description The line */
                line: number | null;
                /** @description The title of the column */
                column: string | null;
            } | null;
            /** @description register_changed: it was compared anew */
            note: string | null;
            /** @description Whether it was only to be looked at */
            dry_run: boolean;
            /** @description The columns and what each was taken for */
            columns: {
                /** @description Its title */
                title: string;
                /** @description The field, or null: it is not read */
                field: string | null;
            }[];
            /** @description How many rows are what */
            counts: {
                /** @description All */
                rows: number;
                /** @description Entries to be made */
                new: number;
                /** @description Entries to be changed */
                changed: number;
                /** @description Entries as they are */
                same: number;
                /** @description Rows with a fault; they are passed over */
                wrong: number;
                /** @description Of which it is not sure whom they mean */
                unmatched: number;
                /** @description Entries that the file has not; they stay */
                not_seen: number;
                /** @description When it was undone: entries left as somebody had changed them since */
                kept: number;
            };
            /** @description What can be done with it */
            can: ("map" | "apply" | "undo")[];
            /**
             * Format: date-time
             * @description When it was applied
             */
            applied_at: string | null;
            /**
             * Format: date-time
             * @description When it was undone
             */
            undone_at: string | null;
        };
        /** @description A row of a file, compared with the register. */
        EntryImportRow: {
            /** @description The line of the file */
            line: number | null;
            /**
             * @description What becomes of it
             * @enum {string}
             */
            kind: "new" | "changed" | "same" | "wrong" | "not_seen";
            /** @description The number */
            local_ref: string | null;
            /** @description What it would say */
            after: components["schemas"]["EntryFields"] | null;
            /** @description What the entry said */
            before: components["schemas"]["EntryFields"] | null;
            /** @description What is wrong */
            problems: {
                /** @description The field */
                field: string;
                /** @description A violation (/problems), required, or duplicate: several rows have the number */
                code: string;
                /** @description What stands there, shortened; null for what must not be repeated */
                given: string | null;
            }[];
            /** @description How it is matched, as MatchState */
            match_state: string | null;
            /** @description What was found equal or different */
            match_reasons: components["schemas"]["MatchReason"][];
            /** @description The organisation that it means or may mean */
            ngo: components["schemas"]["MatchedNgo"] | null;
        };
        /** @description What an entry says, all as text. */
        EntryFields: {
            /** @description The number */
            local_ref: string | null;
            /** @description Day on which it was recorded */
            recorded_on: string | null;
            /** @description Name */
            name: string | null;
            /** @description Fiscal code */
            cif: string | null;
            /** @description Number in the national register */
            national_number: string | null;
            /** @description Number in the register of a court */
            court_number: string | null;
            /** @description The court */
            court_name: string | null;
            /** @description County */
            county: string | null;
            /** @description Locality */
            locality: string | null;
            /** @description Street and number */
            seat: string | null;
            /** @description Field of activity */
            domain: string | null;
            /** @description Address of the organisation */
            contact_email: string | null;
            /** @description Telephone of the organisation */
            contact_phone: string | null;
            /** @description State */
            status: string | null;
        };
        /** @description A county. */
        County: {
            code: components["schemas"]["CountyCode"];
            /** @description ISO 3166-2 code */
            iso: string;
            /** @description SIRUTA code of the county */
            siruta: number;
            name: components["schemas"]["Label"];
            /** @description Development region */
            region: string;
            /** @description NUTS 3 code */
            nuts3: string | null;
            /** @description Organisations with their seat there */
            ngo_count: number;
            /** @description Authorities with their seat there */
            authority_count: number;
        };
        /** @description A locality or the unit it belongs to, from the national SIRUTA list. */
        Locality: {
            /** @description SIRUTA code */
            siruta: number;
            /** @description Name */
            name: string;
            county: components["schemas"]["CountyCode"];
            /** @description SIRUTA code of the unit above */
            parent_siruta: number | null;
            /** @description Name of the unit above */
            parent_name: string | null;
            /** @description Type as in SIRUTA (TIP), such as 1 county municipality, 3 commune, 23 village */
            kind: number;
            /** @description Whether it counts as urban */
            urban: boolean | null;
        };
        /** @description A court. */
        CourtCard: {
            /** @description Code of the court */
            code: string;
            /** @description Name of the court */
            name: string;
            kind: components["schemas"]["CourtKindCode"];
            /** @description County where it sits */
            county: components["schemas"]["CountyCode"] | null;
        };
        /**
         * @description Kind of court (vocabulary court_kind).
         * @enum {string}
         */
        CourtKindCode: "judecatorie" | "tribunal" | "tribunal_specializat" | "tribunal_militar" | "curte_apel" | "curte_militara_apel";
        /** @description A page of localities. */
        LocalityPage: {
            /** @description Localities */
            items: components["schemas"]["Locality"][];
            page: components["schemas"]["Page"];
        };
        /**
         * @description ngo_editor writes for the organisation, ngo_admin also looks after its members
         * @enum {string}
         */
        MemberRole: "ngo_editor" | "ngo_admin";
        /** @description An organisation that an account is a member of. */
        NgoMembership: {
            /**
             * Format: uuid
             * @description Identifier of the organisation
             */
            id: string;
            /** @description Its name */
            name: string | null;
            role: components["schemas"]["MemberRole"];
            /**
             * Format: date-time
             * @description Member since
             */
            since: string;
            /** @description How many members there are */
            members: number;
        };
        /** @description A person who may write for an organisation. */
        Member: {
            /**
             * Format: uuid
             * @description Identifier of the account
             */
            account: string;
            /** @description Its address */
            email: string;
            /** @description The person's name */
            name: string | null;
            role: components["schemas"]["MemberRole"];
            /**
             * Format: date-time
             * @description Member since
             */
            since: string;
            /** @description The one who asks */
            me: boolean;
        };
        /** @description An invitation that waits for an answer. */
        Invitation: {
            /**
             * Format: uuid
             * @description Identifier of the invitation
             */
            id: string;
            /** @description Address that was invited */
            email: string;
            /**
             * @description The role that was offered
             * @enum {string}
             */
            role: "ngo_editor" | "ngo_admin" | "reviewer" | "sgg_admin" | "auditor";
            /**
             * Format: date-time
             * @description Until when the link is good
             */
            expires_at: string;
        };
        /** @description What an invitation gave. */
        Accepted: {
            /** @description Address of the account */
            email: string;
            /**
             * @description The role that was given
             * @enum {string}
             */
            role: "ngo_editor" | "ngo_admin" | "officer" | "reviewer" | "sgg_admin" | "auditor";
            /**
             * Format: uuid
             * @description The organisation, or null when the role is another
             */
            ngo: string | null;
            /**
             * Format: uuid
             * @description The authority, or null when the role is another
             */
            authority: string | null;
            /** @description Was the account made now? */
            created: boolean;
        };
        /**
         * @description Field of activity (vocabulary domain).
         * @enum {string}
         */
        DomainCode: "cultura" | "sport" | "recreere" | "educatie" | "cercetare" | "sanatate" | "social" | "dizabilitati" | "copii_tineret" | "urgente" | "mediu" | "animale" | "dezvoltare" | "economie_sociala" | "drepturi" | "civic" | "minoritati" | "juridic" | "filantropie" | "international" | "religie" | "profesional" | "agricultura" | "digital" | "altele";
        /**
         * @description Legal form (vocabulary legal_form).
         * @enum {string}
         */
        LegalFormCode: "asociatie" | "fundatie" | "federatie" | "uniune" | "asociatie_religioasa" | "persoana_juridica_straina" | "alta";
        /**
         * @description State in the register (vocabulary register_status).
         * @enum {string}
         */
        RegisterStatusCode: "inregistrat" | "in_lichidare" | "dizolvata" | "radiata" | "necunoscut";
        /**
         * @description Kind of identifier: number in the national register, number in the court's register, fiscal code, or org-id.guide identifier.
         * @enum {string}
         */
        IdentifierScheme: "national_number" | "court_number" | "cif" | "org_id";
        /** @description An organisation in short. */
        NgoCard: {
            /**
             * Format: uuid
             * @description Identifier in this registry; never changes
             */
            id: string;
            /** @description Rises by one with each change */
            version: number;
            /**
             * Format: date-time
             * @description When it last changed here
             */
            updated_at: string;
            /** @description Name, with comma-below ș and ț whatever the source used */
            name: string;
            /** @description Code of vocabulary legal_form */
            legal_form: string;
            /** @description Code of vocabulary register_status: the state in the national register */
            status: string;
            /** @description Whether the Government recognised it as of public utility */
            public_utility: boolean | null;
            /** @description Whether it is a branch of another organisation */
            is_branch: boolean | null;
            /** @description Number in the national register of NGOs, as number/letter/year. Not unique: branches may share it */
            national_number: string | null;
            /** @description Number in the special register of the court */
            court_number: string | null;
            /** @description Fiscal identification code without RO */
            cif: string | null;
            /**
             * Format: date
             * @description Day of entry in the register
             */
            registered_on: string | null;
            /** @description County of the seat, by plate code */
            county: string | null;
            /** @description Locality of the seat */
            locality: string | null;
            /** @description SIRUTA code of the locality when it is certain */
            locality_siruta: number | null;
            /** @description Fields of activity: codes of vocabulary domain */
            domains: string[];
            /**
             * Format: date
             * @description Day of the first copy of the register that no longer had it; null while it is there. Nothing is deleted for being absent
             */
            not_seen_since: string | null;
        };
        /** @description Everything public about an organisation. */
        Ngo: components["schemas"]["NgoCard"] & {
            /** @description Earlier names */
            former_names: string[];
            /** @description The court that keeps the entry, when recognised */
            court: components["schemas"]["CourtRef"] | null;
            /** @description The court as the register writes it */
            court_name: string | null;
            /** @description Purpose as in the register. Names of persons and places are blanked by its publisher */
            purpose: string | null;
            /** @description Doubts about the data: codes of vocabulary data_flag */
            flags: string[];
            /**
             * Format: date-time
             * @description When it was first recorded here
             */
            created_at: string;
            /** @description All identifiers */
            identifiers: components["schemas"]["Identifier"][];
            /** @description Source of each value by property name */
            provenance: {
                [key: string]: components["schemas"]["Provenance"];
            };
            /** @description The entry in the official register it was taken from; null when it is not from a register */
            register: components["schemas"]["RegisterSource"] | null;
            /** @description What it says of itself; null while nobody speaks for it here */
            profile: components["schemas"]["ProfilePublic"] | null;
            /** @description What was checked of it: unverified, number_matched, documents_checked or mismatch */
            verification: string;
            /**
             * Format: date-time
             * @description When its owner last said that it is true
             */
            confirmed_at: string | null;
            /** @description fresh; due: not confirmed for a year; stale: for a year and a half; null while nobody speaks for it here */
            freshness: string | null;
        };
        /** @description A court. */
        CourtRef: {
            /** @description Code of the court */
            code: string;
            /** @description Name of the court */
            name: string;
        };
        /** @description An identifier of an organisation or authority. */
        Identifier: {
            /** @description national_number, court_number, cif or org_id (org-id.guide, RO-CUI-…) */
            scheme: string;
            /** @description The identifier */
            value: string;
        };
        /** @description Where a value comes from. */
        Provenance: {
            /** @description register: copied from an official register; declared: stated by the organisation */
            source: string;
            /** @description Which register */
            register?: string | null;
            /**
             * Format: date
             * @description Day of the copy the value was taken from
             */
            captured_on?: string | null;
            /**
             * Format: date
             * @description Day on which staff of SGG checked it
             */
            checked_on?: string;
            /** @description register or documents: what it was checked against */
            checked_against?: string;
        };
        /** @description The entry of an official register, exactly as published. */
        RegisterSource: {
            /** @description Which register */
            register: string;
            /**
             * Format: date
             * @description Day of the latest copy that had the entry
             */
            captured_on: string;
            /**
             * Format: date
             * @description Day of the first copy that had the entry
             */
            snapshot_first_on: string;
            /**
             * Format: date
             * @description Day of the first later copy without the entry
             */
            not_seen_since: string | null;
            /** @description SHA-256 of the file of the latest copy */
            file_sha256: string;
            /** @description Column title → text, exactly as published */
            raw: {
                [key: string]: string | null;
            };
        };
        /** @description A page of organisations. */
        NgoPage: {
            /** @description Organisations */
            items: components["schemas"]["NgoCard"][];
            page: components["schemas"]["Page"];
            /** @description Only when q itself found nothing and other words were searched instead */
            corrected?: {
                /** @description What was typed, folded */
                from: string;
                /** @description What was searched */
                to: string;
            };
            /**
             * @description What page.total is; only when count asked for it
             * @enum {string}
             */
            total_is?: "exact" | "estimate";
        };
        /** @description Enough of an organisation to choose it. */
        NgoSuggestion: {
            /**
             * Format: uuid
             * @description Identifier in this registry
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description County by plate code */
            county: string | null;
            /** @description Locality of the seat */
            locality: string | null;
            /** @description Code of vocabulary register_status */
            status: string;
        };
        /** @description How many of each value. */
        FacetCounts: {
            /** @description The value; null where it is not known */
            value: string | boolean | null;
            /** @description How many have it */
            count: number;
        }[];
        /** @description How a search divides. */
        NgoFacets: {
            /** @description How many organisations the filters give */
            total: number;
            /** @description True when counting stopped at a limit: the figures are then lower bounds */
            capped: boolean;
            /** @description Counts by property */
            facets: {
                county: components["schemas"]["FacetCounts"];
                legal_form: components["schemas"]["FacetCounts"];
                status: components["schemas"]["FacetCounts"];
                domain: components["schemas"]["FacetCounts"];
                public_utility: components["schemas"]["FacetCounts"];
            };
        };
        /** @description One identifier and what has it. */
        NgoLookup: {
            /** @description As asked */
            scheme: string;
            /** @description As asked */
            value: string;
            /** @description The identifier in its normal form */
            normalized: string;
            /** @description Organisations with this identifier */
            matches: components["schemas"]["NgoCard"][];
        };
        /** @description Identifiers to look for. */
        NgoLookupRequest: {
            /** @description The identifiers */
            items: {
                scheme: components["schemas"]["IdentifierScheme"];
                /** @description The identifier as people write it */
                value: string;
            }[];
        };
        /**
         * @description What an officer is for: transparency of decisions, information on the authority, funding, registers
         * @enum {string}
         */
        Competence: "transparency" | "information" | "funding" | "registers";
        /** @description What the officer is for */
        Competences: components["schemas"]["Competence"][];
        /** @description An authority that somebody works for. */
        OfficeAuthority: {
            /**
             * Format: uuid
             * @description Identifier of the authority
             */
            id: string;
            /** @description Its name */
            name: string;
            /** @description Code of vocabulary authority_kind */
            kind: string;
            /** @description County of the seat, by plate code */
            county: string | null;
        };
        /** @description What somebody said of being designated, in short. */
        DesignationCard: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /** @description To be named in If-Match */
            version: number;
            /**
             * Format: date-time
             * @description When it last changed
             */
            updated_at: string;
            authority: components["schemas"]["OfficeAuthority"];
            /** @description What the person is there */
            position: string;
            /** @description Number and day of the act that designates them */
            act: string;
            /**
             * @description How far it has come
             * @enum {string}
             */
            state: "draft" | "submitted" | "in_review" | "approved" | "refused" | "withdrawn";
            /**
             * Format: date-time
             * @description When it was submitted
             */
            submitted_at: string | null;
            /**
             * Format: date-time
             * @description When it was decided or withdrawn
             */
            decided_at: string | null;
        };
        /** @description What somebody said of being designated. */
        Designation: components["schemas"]["DesignationCard"] & {
            /**
             * Format: date-time
             * @description When it was begun
             */
            created_at: string;
            /** @description Why it was refused (vocabulary review_reason) */
            reason_code: string | null;
            /** @description What the reviewer wrote */
            reason: string | null;
            /** @description What it needs before it can be submitted */
            missing: "designation_act"[];
            /** @description What can be done now */
            can: ("edit" | "submit" | "delete" | "withdraw")[];
            /** @description Its files, oldest first */
            documents: components["schemas"]["Attachment"][];
        };
        /**
         * @description representative: speaks for the authority and looks after its officers
         * @enum {string}
         */
        OfficeRole: "officer" | "representative";
        /** @description An authority that an account works for. */
        OfficeCard: {
            /**
             * Format: uuid
             * @description Identifier of the authority
             */
            id: string;
            /** @description Its name */
            name: string;
            role: components["schemas"]["OfficeRole"];
            /** @description Of an officer; a representative has all */
            competences: components["schemas"]["Competence"][];
        };
        /** @description An office of an account. */
        Office: components["schemas"]["OfficeAuthority"] & {
            role: components["schemas"]["OfficeRole"];
            /** @description Of an officer; a representative has all */
            competences: components["schemas"]["Competence"][];
            /**
             * Format: date-time
             * @description Since when
             */
            since: string;
            /** @description How many people work for the authority */
            people: number;
        };
        /** @description A person who works for an authority. */
        Officer: {
            /**
             * Format: uuid
             * @description Identifier of the account
             */
            account: string;
            /** @description Its address */
            email: string;
            /** @description The person's name */
            name: string | null;
            role: components["schemas"]["OfficeRole"];
            /** @description Of an officer; a representative has all */
            competences: components["schemas"]["Competence"][];
            /**
             * Format: date-time
             * @description Since when
             */
            since: string;
            /** @description Has the account one? Without it the office does not count */
            second_factor: boolean;
            /** @description The one who asks */
            me: boolean;
            /** @description By which the representative was validated; null to other officers and where none was made here */
            designation: {
                /**
                 * Format: uuid
                 * @description Identifier of the designation
                 */
                id: string;
                /** @description What the person is there */
                position: string;
                /** @description Number and day of the act that designates them */
                act: string;
                /**
                 * Format: date-time
                 * @description When it was validated
                 */
                decided_at: string | null;
            } | null;
        };
        /** @description An authority that has people here. */
        OfficeSummary: components["schemas"]["OfficeAuthority"] & {
            /** @description Name of who represents it, or the address; null: nobody does */
            representative: string | null;
            /**
             * Format: date-time
             * @description Since when
             */
            since: string | null;
            /** @description How many officers it has */
            officers: number;
            /** @description How many keys of it work */
            keys: number;
        };
        /** @description An invitation to an authority that waits for an answer. */
        OfficeInvitation: {
            /**
             * Format: uuid
             * @description Identifier of the invitation
             */
            id: string;
            /** @description Address that was invited */
            email: string;
            /** @description What was offered */
            competences: components["schemas"]["Competence"][];
            /**
             * Format: date-time
             * @description Until when the link is good
             */
            expires_at: string;
        };
        /** @description The structure of an authority for relations with organisations, as the authority tells of it. */
        Unit: {
            /** @description What it is called */
            name: string;
            /** @description Its e-mail address */
            email: string | null;
            /** @description Its telephone (E.164) */
            phone: string | null;
            /** @description Where it is */
            address: string | null;
            /** @description Its page */
            url: string | null;
            /**
             * Format: date-time
             * @description When this was last told
             */
            updated_at: string;
        };
        /** @description A key of an authority's program. */
        AuthorityKey: components["schemas"]["Key"] & {
            /** @description Who made it and as whom it acts */
            by: string;
            /** @description Was it who asks? */
            mine: boolean;
        };
        /**
         * @description Where a request stands.
         * @enum {string}
         */
        RecordingState: "sent" | "acknowledged" | "recorded" | "refused" | "withdrawn";
        /** @description A request to be recorded, in short. */
        RecordingCard: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /** @description Rises with each change */
            version: number;
            /** @description sent, acknowledged, recorded, refused or withdrawn */
            state: string;
            /** @description Whose turn it is: authority, or ngo when that was asked for a completion and has not written since; null: it was answered or withdrawn */
            waits_for: string | null;
            /**
             * Format: uuid
             * @description The organisation that asks
             */
            ngo: string;
            /** @description Its name */
            ngo_name: string;
            /**
             * Format: uuid
             * @description The authority that is asked
             */
            authority: string;
            /** @description Its name */
            authority_name: string;
            /**
             * Format: uuid
             * @description In which of its registers; null: it chooses
             */
            register: string | null;
            /** @description Its title, in the language of the answer if it has one */
            register_title: string | null;
            /**
             * Format: date-time
             * @description When it was sent
             */
            sent_at: string;
            /**
             * Format: date-time
             * @description When the authority acknowledged it
             */
            acknowledged_at: string | null;
            /**
             * Format: date-time
             * @description When the authority asked for the completion that it waits for; the term goes on meanwhile
             */
            asked_at: string | null;
            /**
             * Format: date-time
             * @description When it was answered or withdrawn
             */
            decided_at: string | null;
            /**
             * Format: date
             * @description Indicative term (O.G. 27/2002): thirty days, counted plainly
             */
            due_on: string;
            /**
             * Format: date
             * @description The same term without its first and last day, moved to the next working day: nothing is overdue on or before it
             */
            late_after: string;
            /** @description Without an answer after `late_after` */
            overdue: boolean;
            /** @description Number in the register of the authority */
            local_ref: string | null;
            /**
             * Format: date
             * @description Since when it is recorded
             */
            recorded_on: string | null;
        };
        /** @description A request to be recorded, with all that was given. */
        RecordingRequest: components["schemas"]["RecordingCard"] & {
            /** @description Fields it wants to be recorded in: codes of vocabulary domain */
            domains: string[];
            /** @description What the organisation wrote */
            message: string | null;
            /** @description In which language */
            lang: string;
            /** @description Why it was refused */
            reason: string | null;
            profile: components["schemas"]["ProfileValues"];
            names: components["schemas"]["ValueNames"];
            /** @description Documents given along */
            documents: components["schemas"]["RecordingDocument"][];
            /** @description Documents of the organisation that may still be given with a message; of its own people alone */
            further: components["schemas"]["RecordingDocument"][];
            /** @description Registers kept here in which who answers can record an organisation that named none */
            registers: {
                /**
                 * Format: uuid
                 * @description Identifier
                 */
                id: string;
                /** @description Title, in the language of the answer if it has one */
                title: string;
            }[];
            /** @description What who asks can do: acknowledge, record, refuse, ask (for a completion), withdraw, message */
            can: string[];
        };
        /** @description A document given along. */
        RecordingDocument: {
            /**
             * Format: uuid
             * @description Identifier of the file
             */
            id: string;
            /** @description What it is for */
            kind: string;
            /** @description What it is called */
            name: string;
            /** @description Media type by content */
            type: string;
            /** @description Bytes */
            size: number;
            /** @description False: the organisation has deleted it since */
            available: boolean;
        };
        /** @description What one side of a request wrote to the other. */
        RecordingMessage: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description ngo or authority */
            by: string;
            /** @description Whether who asks wrote it */
            mine: boolean;
            /** @description Asks for a completion */
            asks: boolean;
            /** @description The message */
            text: string;
            /** @description Documents given with it */
            documents: components["schemas"]["RecordingDocument"][];
        };
        /** @description A message to the other side. */
        RecordingMessageNew: {
            /** @description The message */
            text: string;
            /** @description Of the authority: asks for a completion */
            asks?: boolean;
            /** @description Of the organisation: which of its files go along */
            documents?: string[];
        };
        /** @description The structure of an authority for relations with NGOs (O.G. 26/2000, art. 51). */
        RecordingUnit: {
            /** @description Name */
            name: string;
            /** @description Address for mail */
            email: string | null;
            /** @description Telephone */
            phone: string | null;
            /** @description Where it is */
            address: string | null;
            /** @description Page */
            url: string | null;
        };
        /** @description What would be given to an authority, and what it tells of itself. */
        RecordingPreview: {
            /**
             * Format: uuid
             * @description The organisation
             */
            ngo: string;
            /** @description Its name */
            ngo_name: string;
            /**
             * Format: uuid
             * @description The authority
             */
            authority: string;
            /** @description Its name */
            authority_name: string;
            /** @description Whether the authority has an officer here who can receive a request */
            received: boolean;
            /**
             * Format: uuid
             * @description A request that waits for its answer already
             */
            open: string | null;
            /** @description Its unit for relations with NGOs; null: it has told of none */
            unit: components["schemas"]["RecordingUnit"] | null;
            /** @description Its registers that are public */
            registers: {
                /**
                 * Format: uuid
                 * @description Identifier
                 */
                id: string;
                /** @description Title, in the language of the answer if it has one */
                title: string;
                /** @description web_page, pdf, spreadsheet, or hosted: kept here */
                form: string;
                /** @description Where it is */
                url: string | null;
                /** @description County to which it is limited */
                county: string | null;
                /** @description Fields to which it is limited */
                domains: string[];
            }[];
            /**
             * Format: date
             * @description Indicative term, if it were sent today
             */
            due_on: string;
            /**
             * Format: date
             * @description After which day it would be late
             */
            late_after: string;
            profile: components["schemas"]["ProfileValues"];
            names: components["schemas"]["ValueNames"];
            /** @description Documents the organisation has here */
            documents: components["schemas"]["RecordingDocument"][];
        };
        /** @description A request to be recorded. */
        RecordingNew: {
            /**
             * Format: uuid
             * @description The organisation that asks
             */
            ngo: string;
            /**
             * Format: uuid
             * @description The authority that is asked
             */
            authority: string;
            /**
             * Format: uuid
             * @description In which of its registers; absent: it chooses
             */
            register?: string;
            /** @description Fields it wants to be recorded in: codes of vocabulary domain */
            domains?: string[];
            /** @description What the authority should know */
            message?: string;
            /** @description Which of the organisation's files go along; absent: all it has here */
            documents?: string[];
        };
        /** @description Under which number an organisation is recorded. */
        RecordingRecorded: {
            /** @description Number in the register of the authority */
            local_ref: string;
            /**
             * Format: date
             * @description Since when; not a day to come
             */
            recorded_on: string;
            /**
             * Format: uuid
             * @description Of those of `registers` of the request, where the organisation named none; absent: in none that is kept here
             */
            register?: string;
        };
        /** @description Why a request is refused. */
        RecordingRefused: {
            /** @description The reason */
            text: string;
        };
        /** @description How a search of registers divides. */
        RegisterFacets: {
            /** @description How many registers the filters give */
            total: number;
            /** @description Counts by property */
            facets: {
                county: components["schemas"]["FacetCounts"];
            };
        };
        /**
         * @description How a register is kept: a page, a PDF, a spreadsheet, or here (hosted).
         * @enum {string}
         */
        RegisterForm: "web_page" | "pdf" | "spreadsheet" | "hosted";
        /**
         * @description State of a register that is public: published, or broken while its address has failed for days.
         * @enum {string}
         */
        RegisterShownState: "published" | "broken";
        /**
         * @description How often it is brought up to date, as declared.
         * @enum {string|null}
         */
        RegisterRhythm: "continuous" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "irregular" | null;
        /** @description The authority that keeps it, in short. */
        RegisterAuthority: {
            /**
             * Format: uuid
             * @description Identifier of the authority
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Code of vocabulary authority_kind */
            kind: string;
            /** @description County of the seat, by plate code */
            county: string | null;
            /** @description Locality of the seat */
            locality: string | null;
        };
        /** @description What a register says, wherever it is read. */
        RegisterBase: {
            /**
             * Format: uuid
             * @description Identifier; never changes
             */
            id: string;
            /** @description Rises by one with each change */
            version: number;
            /**
             * Format: date-time
             * @description When it last changed here
             */
            updated_at: string;
            /** @description Title in the language asked for, else in Romanian */
            title: string;
            /** @description Title in Romanian */
            title_ro: string;
            /** @description Title in Hungarian */
            title_hu: string | null;
            /** @description Title in English */
            title_en: string | null;
            authority: components["schemas"]["RegisterAuthority"];
            /** @description Where the authority keeps it; null when it is kept here (form hosted) */
            url: string | null;
            /** @description How it is kept: web_page, pdf, spreadsheet or hosted */
            form: string;
            /** @description The article, as the authority cites it */
            legal_basis: string;
            /** @description County it is limited to; null: as far as its authority reaches */
            county: string | null;
            /** @description Fields it is limited to (vocabulary domain); empty: all */
            domains: string[];
            /** @description The structure that keeps it */
            contact_name: string | null;
            /** @description Its e-mail address */
            contact_email: string | null;
            /** @description Its telephone, E.164 */
            contact_phone: string | null;
            /** @description How often it is brought up to date, as declared: continuous, monthly, quarterly, half_yearly, yearly, irregular */
            rhythm: string | null;
            /**
             * Format: date
             * @description When it was last brought up to date, as declared
             */
            last_update_on: string | null;
        };
        /** @description A register in the directory. */
        RegisterCard: components["schemas"]["RegisterBase"] & {
            state: components["schemas"]["RegisterShownState"];
            /**
             * Format: date-time
             * @description When it became public
             */
            published_at: string;
            /** @description Whether its address works: ok, warning, broken or unknown, as in RegisterLight */
            health: string;
            /** @description Why, as in RegisterLight */
            health_why: string[];
            /**
             * Format: date-time
             * @description When it was last looked at
             */
            checked_at: string | null;
        };
        /** @description Everything public about a register. */
        Register: components["schemas"]["RegisterCard"];
        /** @description A register as its authority sees it, with what waits. */
        RegisterOwn: components["schemas"]["RegisterBase"] & {
            /**
             * @description Where it stands: proposed → published ↔ broken → withdrawn, or refused
             * @enum {string}
             */
            state: "proposed" | "published" | "broken" | "refused" | "withdrawn";
            /**
             * Format: date-time
             * @description When it became public
             */
            published_at: string | null;
            /** @description Whether its address works: ok, warning, broken or unknown, as in RegisterLight */
            health: string;
            /** @description Why, as in RegisterLight */
            health_why: string[];
            /**
             * Format: date-time
             * @description When it was last looked at
             */
            checked_at: string | null;
            /**
             * Format: date-time
             * @description When it was proposed
             */
            created_at: string;
            /** @description New address that waits for a decision */
            proposed_url: string | null;
            /** @description Why it, or its last new address, was refused; one of /review-reasons */
            reason_code: string | null;
            /** @description The same in words; of a withdrawn one, why */
            reason: string | null;
            /** @description What whoever asks may do with it */
            can: ("edit" | "submit" | "retire")[];
            /**
             * Format: date-time
             * @description Since when something of it waits for a decision
             */
            waiting_since: string | null;
        };
        /** @description A register that is proposed. */
        RegisterNew: {
            /**
             * Format: uuid
             * @description The authority that keeps it
             */
            authority: string;
            /** @description Title in Romanian */
            title_ro: string;
            /** @description Title in Hungarian */
            title_hu?: string | null;
            /** @description Title in English */
            title_en?: string | null;
            /** @description Where it is kept; null or absent when it is kept here (form hosted) */
            url?: string | null;
            form: components["schemas"]["RegisterForm"];
            /** @description The article, as the authority cites it; art. 51–52 of O.G. nr. 26/2000 when absent */
            legal_basis?: string;
            /** @description County it is limited to; null: as far as its authority reaches */
            county?: components["schemas"]["CountyCode"] | null;
            /** @description Fields it is limited to; empty: all */
            domains?: components["schemas"]["DomainCode"][];
            /** @description The structure that keeps it; not a person */
            contact_name?: string | null;
            /** @description Its e-mail address; public */
            contact_email?: string | null;
            /** @description Its telephone; public */
            contact_phone?: string | null;
            rhythm?: components["schemas"]["RegisterRhythm"];
            /**
             * Format: date
             * @description When it was last brought up to date; not later than today
             */
            last_update_on?: string | null;
        };
        /** @description What changes of a register; null takes a value away. */
        RegisterPatch: {
            /** @description Title in Romanian */
            title_ro?: string;
            /** @description Title in Hungarian */
            title_hu?: string | null;
            /** @description Title in English */
            title_en?: string | null;
            /** @description Where it is kept; null or absent when it is kept here (form hosted) */
            url?: string | null;
            form?: components["schemas"]["RegisterForm"];
            /** @description The article, as the authority cites it */
            legal_basis?: string;
            /** @description County it is limited to; null: as far as its authority reaches */
            county?: components["schemas"]["CountyCode"] | null;
            /** @description Fields it is limited to; empty: all */
            domains?: components["schemas"]["DomainCode"][];
            /** @description The structure that keeps it; not a person */
            contact_name?: string | null;
            /** @description Its e-mail address; public */
            contact_email?: string | null;
            /** @description Its telephone; public */
            contact_phone?: string | null;
            rhythm?: components["schemas"]["RegisterRhythm"];
            /**
             * Format: date
             * @description When it was last brought up to date; not later than today
             */
            last_update_on?: string | null;
        };
        /** @description How a check ended: *ok*; *robots*: the site does not want robots there; *bad_address*: no web address, or one with a user or at another port; *not_public*: it leads to an address that is not public; *no_name*: the name leads nowhere; *no_answer*: nobody answers; *too_slow*: the time was over; *tls*: the certificate is not valid; *not_http*: what came is no web answer; *refused*: a status that is no success; *circle*: too many redirects. */
        CheckResult: string;
        /** @description Whether the address of a register works, in short. */
        RegisterLight: {
            /** @description ok, warning, broken or unknown */
            state: string;
            /** @description Codes of the reasons: of a CheckResult, or not_checked, hosted, certificate (it ends within 21 days), moved (for good) */
            why: string[];
            /**
             * Format: date-time
             * @description When it was last looked at
             */
            checked_at: string | null;
        };
        /** @description What the last checks of a register's address say. */
        RegisterHealth: components["schemas"]["RegisterLight"] & {
            /** @description How the last check ended, as in CheckResult */
            result: string | null;
            /** @description HTTP status of its last answer */
            status: number | null;
            /**
             * Format: date-time
             * @description When it last succeeded
             */
            last_ok_at: string | null;
            /**
             * Format: date-time
             * @description The first failure since then
             */
            failing_since: string | null;
            /** @description How many there were since then */
            failures: number;
            /**
             * Format: date-time
             * @description When the certificate of the site ends
             */
            certificate_until: string | null;
            /**
             * Format: date-time
             * @description When other content than before was last seen
             */
            changed_at: string | null;
            /**
             * Format: date-time
             * @description Not before this instant will it be looked at again; null for a register that is hosted here
             */
            next_check_at: string | null;
        };
        /** @description One look at the address of a register. */
        RegisterCheck: {
            /**
             * Format: uuid
             * @description Identifier of the check
             */
            id: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            at: string;
            result: components["schemas"]["CheckResult"];
            /** @description HTTP status of the last answer */
            status: number | null;
            /** @description Where the last answer came from, or was to come from */
            final_url: string;
            /** @description How many were followed */
            redirects: number;
            /**
             * Format: date-time
             * @description When the certificate ends
             */
            certificate_until: string | null;
            /** @description Type of the content, as the server says */
            content_type: string | null;
            /** @description Bytes that were read, 8 MiB at most; 0 when it was as before */
            size: number | null;
            /** @description Of the content that was read, or that is known and did not change */
            sha256: string | null;
            /** @description Whether it is other content than before; null when there was nothing to compare */
            changed: boolean | null;
            /** @description How long it took */
            seconds: number;
        };
        /** @description A page of checks. */
        RegisterCheckPage: {
            /** @description Checks, newest first */
            items: components["schemas"]["RegisterCheck"][];
            page: components["schemas"]["Page"];
        };
        /** @description What was asked for. */
        RegisterCheckAsked: {
            /**
             * Format: date-time
             * @description When it will be looked at, at the earliest
             */
            next_check_at: string;
        };
        /**
         * @description Where a registration is on its way.
         * @enum {string}
         */
        RegistrationState: "draft" | "submitted" | "in_review" | "changes_requested" | "approved" | "refused" | "appealed" | "withdrawn";
        /** @description What to look up. */
        RegistrationCheck: {
            /** @description Number in the national register */
            national_number?: string;
            /** @description Fiscal code, with or without RO */
            cif?: string;
            /** @description Name */
            name?: string;
        };
        /** @description A word of the name that the law speaks of. Never a refusal by itself. */
        NameWarning: {
            /** @description public_body, national or professional_body */
            code: string;
            /** @description The word, folded */
            word: string;
            /** @description Which article */
            article: string;
            /** @description What it means, in the language of the request */
            text: string;
        };
        /** @description What is known. */
        RegistrationChecked: {
            /** @description What was looked up, in its normal form */
            asked: {
                /** @description Number in the national register */
                national_number?: string;
                /** @description Fiscal code */
                cif?: string;
                /** @description Name */
                name?: string;
            };
            /** @description Organisations of the catalogue that have this CIF or number */
            matches: {
                /** @description The organisation */
                ngo: {
                    /**
                     * Format: uuid
                     * @description Identifier
                     */
                    id: string;
                    /** @description Name */
                    name: string;
                    /** @description Code of vocabulary legal_form */
                    legal_form?: string;
                    /** @description Code of vocabulary register_status */
                    status?: string;
                    /** @description County of the seat */
                    county?: string | null;
                    /** @description Locality of the seat */
                    locality?: string | null;
                    /** @description Number in the national register */
                    national_number?: string | null;
                    /** @description Fiscal code */
                    cif?: string | null;
                    /**
                     * Format: date
                     * @description Day of entry in the register
                     */
                    registered_on?: string | null;
                    /** @description Whether it is a branch */
                    is_branch?: boolean | null;
                };
                /** @description What it has in common: cif, national_number */
                by: string[];
                /** @description The register that has it */
                register: {
                    /** @description Which register */
                    register?: string;
                    /**
                     * Format: date
                     * @description Day of the latest copy that had it
                     */
                    captured_on?: string;
                } | null;
                /** @description Whether somebody speaks for it here already */
                claimed: boolean;
            }[];
            /** @description Organisations with a name like it, most alike first */
            similar: {
                ngo: components["schemas"]["NgoCard"];
                /** @description same_name: the very name; same_words: but for words such as asociația; similar_name: nearly */
                why: string;
                /** @description From 0 to 1 */
                likeness: number;
                /** @description Whether somebody speaks for it here already */
                claimed: boolean;
            }[];
            /** @description Words of the name */
            warnings: components["schemas"]["NameWarning"][];
        };
        /** @description Whom the registration is of. */
        RegistrationBegin: {
            /**
             * Format: uuid
             * @description An organisation of the catalogue
             */
            ngo?: string;
            /** @description Number in the national register */
            national_number?: string;
            /** @description Fiscal code, with or without RO */
            cif?: string;
            /** @description Name of a new one */
            name?: string;
        };
        /** @description What changes in a draft. */
        RegistrationPatch: {
            data?: components["schemas"]["ProfileEdit"];
            /**
             * @description Language of mails about it
             * @enum {string}
             */
            language?: "ro" | "hu" | "en";
        };
        /** @description Why a refusal should be looked at again. */
        RegistrationAppeal: {
            /** @description The reasons */
            text: string;
        };
        /** @description A registration in short. */
        RegistrationCard: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /** @description Rises with each change */
            version: number;
            /**
             * Format: date-time
             * @description Last change
             */
            updated_at: string;
            /** @description new, claim or change */
            kind: string;
            /**
             * Format: uuid
             * @description The organisation, if it is in the catalogue
             */
            ngo: string | null;
            state: components["schemas"]["RegistrationState"];
            /** @description Name as typed */
            name: string | null;
            /** @description How much is missing */
            missing: number;
            /** @description Messages not read yet */
            unread: number;
        };
        /** @description An entry on its way into the catalogue. */
        Registration: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /** @description Rises with each change */
            version: number;
            /**
             * Format: date-time
             * @description When it was begun
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Last change
             */
            updated_at: string;
            /** @description new: not in the catalogue yet; claim: it is, without this owner; change: to an entry of one’s own */
            kind: string;
            /**
             * Format: uuid
             * @description The organisation, if it is in the catalogue
             */
            ngo: string | null;
            state: components["schemas"]["RegistrationState"];
            /** @description Language of mails about it */
            lang: string;
            /** @description Name as typed */
            name: string | null;
            data: components["schemas"]["ProfileValues"];
            base: components["schemas"]["ProfileValues"];
            /** @description Source of each value that was not typed */
            provenance: {
                [key: string]: components["schemas"]["Provenance"];
            };
            /** @description What keeps it from being submitted */
            missing: {
                /** @description Field, or mandate_proof */
                field: string;
                /** @description Section of the form, or documents */
                section: string;
                /** @description Name of the field */
                label: string;
                /** @description Why it is asked */
                why: string;
            }[];
            /** @description Where it differs from the catalogue */
            differences: {
                /** @description Field */
                field: string;
                /** @description Value in the catalogue */
                catalogue: unknown;
                /** @description Value in the draft */
                yours: unknown;
            }[];
            names: components["schemas"]["ValueNames"];
            /** @description Words of the name */
            warnings: components["schemas"]["NameWarning"][];
            /** @description Changes requested: field → what is asked */
            asked: {
                [key: string]: string;
            };
            /** @description Reason of the last decision (review-reasons) */
            reason_code: string | null;
            /** @description Its words */
            reason: string | null;
            /** @description What may be done now: edit, submit, delete, withdraw, appeal, message */
            can: string[];
            /** @description While it waits */
            queue: {
                /**
                 * Format: date-time
                 * @description Since when
                 */
                since: string;
                /** @description How many wait since longer */
                ahead: number;
            } | null;
            /**
             * Format: date-time
             * @description When it was submitted
             */
            submitted_at: string | null;
            /**
             * Format: date-time
             * @description When it was decided
             */
            decided_at: string | null;
            /** @description Messages not read yet */
            unread: number;
            /** @description Its files */
            documents: components["schemas"]["Attachment"][];
        };
        /** @description Something that happened to a registration. */
        RegistrationEvent: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description created, submitted, in_review, changes_requested, approved, refused, appealed, withdrawn, message */
            event: string;
            /** @description applicant or reviewer */
            by: string;
            /** @description Which submission */
            round: number | null;
            /** @description Reason of a decision */
            reason_code: string | null;
            /** @description Its words */
            reason: string | null;
            /** @description Changes requested: field → what is asked */
            asked: {
                [key: string]: string;
            } | null;
        };
        /** @description A message. */
        Message: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description The message */
            text: string;
            /** @description applicant or reviewer */
            by: string;
            /** @description Whether who asks wrote it */
            mine: boolean;
            /** @description applicant, or reviewers: a note among them */
            audience: string;
            /** @description Whether the other side has read it */
            read: boolean;
        };
        /** @description A message. */
        MessageNew: {
            /** @description The message */
            text: string;
        };
        /** @description A field of a profile. */
        ProfileField: {
            /** @description Name of the field */
            code: string;
            /** @description identity, contact, place, activity, about, people, network, interest, consent */
            section: string;
            /** @description text, block (of several lines), texts, email, phone, url, urls, boolean, year, date, code, codes, counties, siruta, court, cif, national_number, court_number */
            type: string;
            /** @description Vocabulary of a code */
            vocabulary: string | null;
            /** @description yes, no, or number: the number of the national register or that of a court with the court and the day */
            required: string;
            /** @description public; members: of the organisation, and reviewers; review: its author and reviewers until it is decided */
            visibility: string;
            /** @description The field by which its owner makes it public */
            public_if: string | null;
            /** @description Data of a natural person */
            personal: boolean;
            /** @description Whether an edit waits for a decision */
            reviewed: boolean;
            /** @description Characters of a value at most */
            max_length: number | null;
            /** @description Values at most */
            max_items: number | null;
            label: components["schemas"]["Label"];
            why: components["schemas"]["Label"];
        };
        /** @description Everything an organisation says of itself. */
        ProfileWhole: {
            /**
             * Format: uuid
             * @description The organisation
             */
            ngo: string;
            /** @description Its version */
            version: number;
            data: components["schemas"]["ProfileValues"];
            names: components["schemas"]["ValueNames"];
            /**
             * Format: date-time
             * @description When it was last confirmed
             */
            confirmed_at: string | null;
            /** @description fresh, due or stale */
            freshness: string | null;
            /** @description unverified, number_matched, documents_checked or mismatch */
            verification: string;
            /** @description The change that waits for a decision */
            waiting: {
                /**
                 * Format: uuid
                 * @description Identifier of the registration
                 */
                registration: string;
                state: components["schemas"]["RegistrationState"];
                data: components["schemas"]["ProfileValues"];
            } | null;
        };
        /** @description What became of an edit. */
        ProfileEdited: {
            /**
             * Format: uuid
             * @description The organisation
             */
            ngo: string;
            /** @description Its version now */
            version: number;
            /** @description Fields that are public at once */
            live: string[];
            /** @description Fields that wait for a decision */
            review: string[];
            /**
             * Format: uuid
             * @description The change they wait in
             */
            registration: string | null;
        };
        /** @description What changes in a profile. */
        ProfilePatch: {
            data: components["schemas"]["ProfileEdit"];
        };
        /** @description An entry that was confirmed. */
        Confirmation: {
            /**
             * Format: uuid
             * @description The organisation
             */
            ngo: string;
            /** @description Its version now */
            version: number;
            /** @description Its name */
            name: string;
            /**
             * Format: date-time
             * @description When
             */
            confirmed_at: string;
            /** @description fresh */
            freshness: string;
        };
        /** @description The token of a link. */
        ConfirmByMail: {
            /** @description The token */
            token: string;
        };
        /** @description A version of an entry. */
        NgoVersion: {
            /** @description Version */
            version: number;
            /**
             * Format: date-time
             * @description Since when
             */
            at: string;
            /** @description import, approved, edited, confirmed, corrected, merged, suspended, reinstated, archived */
            why: string;
            /** @description What differs from the version before */
            changes: {
                /** @description Field */
                field: string;
                /** @description Value before */
                before: unknown;
                /** @description Value since */
                after: unknown;
            }[];
            names: components["schemas"]["ValueNames"];
        };
        /** @description What localities (SIRUTA) and courts are called that stand here by their codes */
        ValueNames: {
            /** @description Field */
            field: string;
            /** @description The code as text */
            value: string;
            /** @description Its name */
            name: string;
            /** @description Unit a locality belongs to, unless that is the county */
            parent: string | null;
            /** @description Its county */
            county: components["schemas"]["CountyCode"] | null;
        }[];
        /** @description A value that somebody says is wrong. */
        Correction: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /** @description Which field */
            field: string;
            /** @description open, accepted or refused */
            state: string;
            /**
             * Format: date-time
             * @description When it was reported
             */
            created_at: string;
            /** @description What was proposed, once it was accepted */
            value: string | null;
            /** @description The answer */
            answer: string | null;
            /**
             * Format: date-time
             * @description When it was answered
             */
            answered_at: string | null;
        };
        /** @description A value that is wrong. */
        CorrectionNew: {
            /** @description Which field (profile-fields); a public one */
            field: string;
            /** @description What should stand there; this or note */
            value?: string;
            /** @description What is wrong */
            note?: string;
            /** @description Where that can be seen */
            source?: string;
            /** @description Where the answer goes; never shown */
            email?: string;
        };
        /** @description Values by field, null to take one away. Whatever is wrong with them, a field that is not known or a value of another type among it, is told at once. */
        ProfileEdit: components["schemas"]["ProfileValues"] | Record<string, never>;
        /** @description Values by field (profile-fields). */
        ProfileValues: {
            /** @description Name */
            name?: string | null;
            /** @description Common or short name */
            popular_name?: string | null;
            /** @description Former names */
            former_names?: string[] | null;
            /** @description Legal form */
            legal_form?: string | null;
            /** @description Number in the national register */
            national_number?: string | null;
            /** @description Number in the court register */
            court_number?: string | null;
            /** @description Court that keeps the register */
            court?: string | null;
            /** @description Day of registration */
            registered_on?: string | null;
            /** @description Fiscal identification code (CIF) */
            cif?: string | null;
            /** @description Is a branch */
            is_branch?: boolean | null;
            /** @description Organisation the branch belongs to */
            parent_name?: string | null;
            /** @description Year founded */
            founded_year?: number | null;
            /** @description Recognised as of public utility */
            public_utility?: boolean | null;
            /** @description Government decision (number/year) */
            public_utility_act?: string | null;
            /** @description E-mail address of the organisation */
            email?: string | null;
            /** @description Telephone of the organisation */
            phone?: string | null;
            /** @description Website */
            website?: string | null;
            /** @description Other pages (social networks) */
            links?: string[] | null;
            /** @description Contact person. Not public */
            contact_name?: string | null;
            /** @description Role of the contact person. Not public */
            contact_role?: string | null;
            /** @description E-mail of the contact person. Not public */
            contact_email?: string | null;
            /** @description Telephone of the contact person. Not public */
            contact_phone?: string | null;
            /** @description Locality of the seat */
            locality_siruta?: number | null;
            /** @description Address of the seat. Public only if address_public is true */
            address?: string | null;
            /** @description The address may be published. Not public */
            address_public?: boolean | null;
            /** @description Mailing address. Not public */
            postal_address?: string | null;
            /** @description Area of activity */
            area?: string | null;
            /** @description Counties where it works */
            area_counties?: string[] | null;
            /** @description Domains of activity */
            domains?: string[] | null;
            /** @description Expertise */
            expertise?: string[] | null;
            /** @description Beneficiaries */
            beneficiaries?: string[] | null;
            /** @description Languages of work */
            languages?: string[] | null;
            /** @description Accreditation for social services */
            social_service_licence?: string | null;
            /** @description Gives grants */
            gives_grants?: boolean | null;
            /** @description Looks for volunteers */
            seeks_volunteers?: boolean | null;
            /** @description What volunteers do */
            volunteer_needs?: string | null;
            /** @description What it does, in short */
            short_description?: string | null;
            /** @description About the organisation */
            description?: string | null;
            /** @description Page for donations */
            donation_url?: string | null;
            /** @description Page for redirecting income tax */
            tax_share_url?: string | null;
            /** @description Activity and financial reports */
            report_urls?: string[] | null;
            /** @description Legal representative. Public only if representative_public is true */
            representative_name?: string | null;
            /** @description Role of the legal representative. Public only if representative_public is true */
            representative_role?: string | null;
            /** @description End of the mandate. Public only if representative_public is true */
            representative_until?: string | null;
            /** @description The name of the representative may be published. Not public */
            representative_public?: boolean | null;
            /** @description Federations and coalitions */
            federations?: string[] | null;
            /** @description International organisations */
            international_memberships?: string[] | null;
            /** @description Branches */
            branches?: string[] | null;
            /** @description Consultations: domains of interest. Not public */
            interest_domains?: string[] | null;
            /** @description Consultations: counties of interest. Not public */
            interest_counties?: string[] | null;
            /** @description I declare that I am entitled to register the organisation. Not public */
            mandate_declared?: boolean | null;
            /** @description Explanation of the mandate. Not public */
            mandate_note?: string | null;
            /** @description I want news by e-mail. Not public */
            newsletter?: boolean | null;
        };
        /** @description What an organisation says of itself and everybody may see. */
        ProfilePublic: {
            /** @description Common or short name */
            popular_name?: string | null;
            /** @description Organisation the branch belongs to */
            parent_name?: string | null;
            /** @description Year founded */
            founded_year?: number | null;
            /** @description Government decision (number/year) */
            public_utility_act?: string | null;
            /** @description E-mail address of the organisation */
            email?: string | null;
            /** @description Telephone of the organisation */
            phone?: string | null;
            /** @description Website */
            website?: string | null;
            /** @description Other pages (social networks) */
            links?: string[] | null;
            /** @description Address of the seat. Public only if address_public is true */
            address?: string | null;
            /** @description Area of activity */
            area?: string | null;
            /** @description Counties where it works */
            area_counties?: string[] | null;
            /** @description Expertise */
            expertise?: string[] | null;
            /** @description Beneficiaries */
            beneficiaries?: string[] | null;
            /** @description Languages of work */
            languages?: string[] | null;
            /** @description Accreditation for social services */
            social_service_licence?: string | null;
            /** @description Gives grants */
            gives_grants?: boolean | null;
            /** @description Looks for volunteers */
            seeks_volunteers?: boolean | null;
            /** @description What volunteers do */
            volunteer_needs?: string | null;
            /** @description What it does, in short */
            short_description?: string | null;
            /** @description About the organisation */
            description?: string | null;
            /** @description Page for donations */
            donation_url?: string | null;
            /** @description Page for redirecting income tax */
            tax_share_url?: string | null;
            /** @description Activity and financial reports */
            report_urls?: string[] | null;
            /** @description Legal representative. Public only if representative_public is true */
            representative_name?: string | null;
            /** @description Role of the legal representative. Public only if representative_public is true */
            representative_role?: string | null;
            /** @description End of the mandate. Public only if representative_public is true */
            representative_until?: string | null;
            /** @description Federations and coalitions */
            federations?: string[] | null;
            /** @description International organisations */
            international_memberships?: string[] | null;
            /** @description Branches */
            branches?: string[] | null;
        };
        /**
         * @description What is to be decided: a new entry, a claim of one, a change of one, a reported wrong value; who represents an authority; a register of an authority or its new address.
         * @enum {string}
         */
        ReviewKind: "registration" | "claim" | "change" | "correction" | "designation" | "register";
        /**
         * @description State of an item.
         * @enum {string}
         */
        ReviewStateFilter: "waiting" | "assigned" | "changes_requested" | "approved" | "refused" | "withdrawn" | "all";
        /** @description An item in short. */
        ReviewCard: {
            /**
             * Format: uuid
             * @description Identifier of the item
             */
            id: string;
            /** @description Rises with each change; a decision names the one it saw */
            version: number;
            /** @description registration, claim, change, correction, designation or register */
            kind: string;
            /** @description waiting, assigned, changes_requested, approved, refused or withdrawn */
            state: string;
            /** @description Whether it is the appeal of a refusal */
            appeal: boolean;
            /** @description How often the same was submitted */
            round: number;
            /**
             * Format: uuid
             * @description The organisation it concerns, if it has an entry
             */
            ngo: string | null;
            /**
             * Format: uuid
             * @description The authority it concerns: of a designation or a register
             */
            authority: string | null;
            /**
             * Format: uuid
             * @description The registration it decides; null for other kinds
             */
            registration: string | null;
            /** @description Name of the organisation or of the authority; title of the register */
            name: string | null;
            /** @description County of the seat by plate code */
            county: string | null;
            /**
             * Format: date-time
             * @description Since when it waits
             */
            waiting_since: string;
            /**
             * Format: date-time
             * @description When it was decided
             */
            decided_at: string | null;
            /**
             * Format: uuid
             * @description Account of the reviewer who has it
             */
            assignee: string | null;
            /** @description Name of that reviewer */
            assignee_name: string | null;
            /** @description How many checks failed */
            checks_failed: number;
        };
        /** @description An item with everything its decision needs. */
        ReviewItem: components["schemas"]["ReviewCard"] & {
            /** @description What whoever asks may do now: assign, approve, refuse, request_changes, note */
            allowed: string[];
            /** @description Why whoever asks may not decide: submitted (by them), edited (last, by them), member (of the organisation), office (in the authority), decided_before (they refused what is appealed), involved, role; null when they may */
            barred: string | null;
            /** @description Who sent it; null when they left no account */
            submitted_by: components["schemas"]["Person"] | null;
            /** @description What would change */
            changes: components["schemas"]["ReviewChange"][];
            names: components["schemas"]["ValueNames"];
            /** @description What was checked by itself */
            checks: components["schemas"]["ReviewCheck"][];
            /** @description Entries that may be the same organisation */
            duplicates: components["schemas"]["ReviewDuplicate"][];
            /** @description Other open items about the same organisation, such as a second claim */
            related: components["schemas"]["ReviewCard"][];
            /** @description Files that belong to it */
            documents: components["schemas"]["ReviewDocument"][];
            /** @description Messages with the applicant and notes among reviewers, oldest first */
            messages: components["schemas"]["ReviewMessage"][];
            /** @description Decisions on this and on earlier items of the same registration or organisation, newest first */
            decisions: components["schemas"]["ReviewDecision"][];
            /** @description The reported value; null for other kinds */
            correction: components["schemas"]["ReviewCorrection"] | null;
            /** @description Who is to represent which authority; null for other kinds */
            designation: components["schemas"]["ReviewDesignation"] | null;
            /** @description The register as it was declared; null for other kinds */
            register: components["schemas"]["ReviewRegister"] | null;
        };
        /** @description A person with an account, for colleagues. */
        Person: {
            /**
             * Format: uuid
             * @description Account
             */
            id: string;
            /** @description Name */
            name: string | null;
            /** @description Was the account erased? Then it has no name any more */
            erased: boolean;
        };
        /** @description One field and its values. */
        ReviewChange: {
            /** @description Code of the field (profile fields) */
            field: string;
            /** @description Section of the profile */
            section: string;
            /** @description The value that is public now; null when there is none */
            before: unknown;
            /** @description The value that was submitted */
            after: unknown;
            /** @description Whether the two differ */
            changed: boolean;
            /** @description The value of the national register; null when it has none */
            register: unknown;
            /** @description Where the submitted value comes from: register or declared */
            source: string | null;
            /** @description Whether it is personal data */
            personal: boolean;
            /** @description Who sees it: public, members or review */
            visibility: string;
            /** @description Whether a change of it needs a decision */
            reviewed: boolean;
        };
        /** @description One check and its result. */
        ReviewCheck: {
            /** @description What was checked: register, cif, name, duplicates, rivals, mandate_document, email_domain, changes; of registers and designations others */
            code: string;
            /** @description ok, warning, failed or unknown; a failed one must be acknowledged to approve */
            result: string;
            /** @description What it found */
            detail: {
                [key: string]: unknown;
            };
        };
        /** @description An entry that may be the same organisation. */
        ReviewDuplicate: {
            /**
             * Format: uuid
             * @description The other entry
             */
            id: string;
            /** @description Its name */
            name: string;
            /** @description Why it may be the same: cif, national_number, name … */
            reasons: string[];
            /** @description Both side by side */
            facts: components["schemas"]["ReviewFact"][];
        };
        /** @description One fact of two entries. */
        ReviewFact: {
            /** @description Which fact */
            field: string;
            /** @description As submitted */
            here: string | null;
            /** @description As the other entry has it */
            there: string | null;
        };
        /** @description A file that belongs to the item; see attachments. */
        ReviewDocument: {
            /**
             * Format: uuid
             * @description Identifier of the attachment
             */
            id: string;
            /** @description What it is: mandate_proof, statute, report, other */
            kind: string;
            /** @description Name of the file */
            name: string;
            /** @description Media type */
            type: string;
            /** @description Bytes */
            size: number;
            /** @description Whether its content is still kept */
            available: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A message or a note. */
        ReviewMessage: {
            /**
             * Format: uuid
             * @description Identifier
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was written
             */
            at: string;
            /** @description Who reads it: applicant (both sides) or reviewers */
            audience: string;
            /** @description Whether a reviewer wrote it */
            by_staff: boolean;
            /** @description Who wrote it; null when the account is gone */
            author: components["schemas"]["Person"] | null;
            /** @description What it says */
            text: string;
        };
        /** @description A decision that was taken. */
        ReviewDecision: {
            /**
             * Format: uuid
             * @description The item it was taken on
             */
            item: string;
            /** @description Kind of that item */
            kind: string;
            /** @description Which submission it was */
            round: number;
            /** @description Whether it decided an appeal */
            appeal: boolean;
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description approved, refused, changes_requested or withdrawn */
            decision: string;
            /** @description Code of /review-reasons */
            reason: string | null;
            /** @description Legal article of the reason */
            legal: string | null;
            /** @description What the applicant was told */
            text: string | null;
            /** @description Comments by field */
            fields: {
                [key: string]: string;
            };
            /** @description Who decided */
            reviewer: components["schemas"]["Person"] | null;
            /** @description Failed checks that were accepted */
            acknowledged: string[];
        };
        /** @description A reported wrong value. */
        ReviewCorrection: {
            /**
             * Format: uuid
             * @description Identifier of the correction
             */
            id: string;
            /** @description Code of the field */
            field: string;
            /** @description The value that is public now */
            current: unknown;
            /** @description The value of the national register; null when it has none */
            register: unknown;
            /** @description The value that is said to be right */
            proposed: unknown;
            /** @description What the reporter wrote */
            explanation: string | null;
            /** @description Where the reporter has it from */
            evidence: string | null;
            /** @description Whether the reporter left an address for the answer */
            contactable: boolean;
            /** @description The public answer, once there is one */
            answer: string | null;
        };
        /** @description What somebody says of their designation. */
        ReviewDesignation: {
            /**
             * Format: uuid
             * @description Identifier of the designation
             */
            id: string;
            /**
             * Format: uuid
             * @description The authority
             */
            authority: string;
            /** @description Its name */
            authority_name: string;
            /** @description What the person is there */
            position: string;
            /** @description Number and day of the act that designates them */
            act: string;
            /** @description Who represents it now and would do so no longer */
            representative: components["schemas"]["Person"] | null;
            /** @description Its declared unit for relations with NGOs */
            unit: {
                /** @description Name of the unit */
                name: string;
                /** @description Its e-mail address */
                email: string | null;
                /** @description Its page */
                url: string | null;
            } | null;
        };
        /** @description A register of an authority, as it was declared. */
        ReviewRegister: {
            /**
             * Format: uuid
             * @description Identifier of the register
             */
            id: string;
            /**
             * Format: uuid
             * @description The authority that keeps it
             */
            authority: string;
            /** @description Its name */
            authority_name: string;
            /** @description Title in Romanian */
            title_ro: string;
            /** @description Title in Hungarian */
            title_hu: string | null;
            /** @description Title in English */
            title_en: string | null;
            /** @description Its address; null when it is kept here */
            url: string | null;
            /** @description The address that is to take its place */
            proposed_url: string | null;
            /** @description web_page, pdf, spreadsheet or hosted */
            form: string;
            /** @description The article, as the authority cites it */
            legal_basis: string;
            /** @description To which county it is limited, by plate code */
            county: string | null;
            /** @description To which domains it is limited; empty: all */
            domains: string[];
            /** @description The structure that keeps it */
            contact_name: string | null;
            /** @description Its e-mail address */
            contact_email: string | null;
            /** @description Its telephone */
            contact_phone: string | null;
            /** @description How often it is brought up to date */
            rhythm: string | null;
            /**
             * Format: date
             * @description When it last was, as declared
             */
            last_update_on: string | null;
            /** @description proposed, published or broken; of a new address: that of the register */
            state: string;
        };
        /** @description What became of one item of several. */
        ReviewOutcome: {
            /**
             * Format: uuid
             * @description Identifier of the item
             */
            id: string;
            /** @description Whether it was decided */
            decided: boolean;
            /** @description Its state now; null when there is no such item */
            state: string | null;
            /** @description Its version now */
            version: number | null;
            /** @description Code of /problems when it was not decided */
            problem: string | null;
            /** @description What stood in the way: checks to be acknowledged, who decided it and when */
            detail: string | null;
        };
        /** @description A reason a decision may have. */
        ReviewReason: {
            /** @description Stable code */
            code: string;
            /** @description Which acts it may explain: refuse, request_changes, reject (a correction), suspend, reinstate, archive, merge, refuse_designation, refuse_register */
            applies_to: string[];
            /** @description Legal article where there is one */
            legal: string | null;
            label: components["schemas"]["Label"];
            /** @description What it means where the label is not enough */
            note: components["schemas"]["Note"];
        };
        /** @description A text in the three languages of the service; null where there is none. */
        Note: {
            /** @description Romanian */
            ro: string | null;
            /** @description Hungarian */
            hu: string | null;
            /** @description English */
            en: string | null;
        };
        /** @description Figures of the queue. */
        ReviewStatistics: {
            /** @description How many days back, today included */
            days: number;
            /** @description What waits, by kind */
            waiting: {
                /** @description Kind of item */
                kind: string;
                /** @description How many wait */
                count: number;
                /** @description Of these for less than 3 days */
                under_3_days: number;
                /** @description From 3 to 7 days */
                under_7_days: number;
                /** @description From 7 to 30 days */
                under_30_days: number;
                /** @description For 30 days or more */
                over_30_days: number;
                /**
                 * Format: date-time
                 * @description Since when the oldest waits
                 */
                oldest_at: string;
            }[];
            /** @description How long it took from submission to the decision, by kind */
            time_to_decision: {
                /** @description Kind of item */
                kind: string;
                /** @description How many were decided */
                decided: number;
                /** @description Half took no longer */
                median_hours: number;
                /** @description Nine of ten took no longer */
                p90_hours: number;
            }[];
            /** @description Decisions by day (Romanian time), newest first; days without one are left out */
            days_decided: {
                /**
                 * Format: date
                 * @description The day
                 */
                day: string;
                /** @description Approvals */
                approved: number;
                /** @description Refusals */
                refused: number;
                /** @description Requests for changes */
                changes_requested: number;
            }[];
            /** @description Appeals */
            appeals: {
                /** @description That wait now */
                waiting: number;
                /** @description Approved in these days */
                approved: number;
                /** @description Refused in these days */
                refused: number;
            };
            /** @description Decisions by reviewer; null unless an administrator asks */
            reviewers: {
                /**
                 * Format: uuid
                 * @description Account
                 */
                reviewer: string;
                /** @description Name */
                name: string | null;
                /** @description How many in these days */
                decisions: number;
            }[] | null;
        };
        /** @description A merge of two entries. */
        Merge: {
            /**
             * Format: uuid
             * @description Identifier of the merge
             */
            id: string;
            /**
             * Format: uuid
             * @description The entry that was merged
             */
            ngo: string;
            /** @description Its name */
            name: string;
            /**
             * Format: uuid
             * @description The entry that stays
             */
            into: string;
            /** @description Its name */
            into_name: string;
            /** @description Code of /review-reasons */
            reason: string;
            /**
             * Format: date-time
             * @description When
             */
            merged_at: string;
            /**
             * Format: date-time
             * @description Until when it can be undone
             */
            undo_until: string;
            /**
             * Format: date-time
             * @description When it was undone
             */
            undone_at: string | null;
        };
        /** @description What was merged, or would be. */
        MergeResult: {
            /**
             * Format: uuid
             * @description Identifier of the merge; null when it was only asked
             */
            merge: string | null;
            /**
             * Format: uuid
             * @description The entry that is merged
             */
            ngo: string;
            /**
             * Format: uuid
             * @description The entry that stays
             */
            into: string;
            /** @description How much goes to the entry that stays */
            moves: {
                /** @description Members that it did not have */
                members: number;
                /** @description Registrations and their items */
                registrations: number;
                /** @description Files */
                attachments: number;
                /** @description Rows of registers */
                register_entries: number;
                /** @description Reported values */
                corrections: number;
            };
            /** @description Facts in which the two differ; those of the entry that stays hold */
            conflicts: {
                /** @description Which fact */
                field: string;
                /** @description As the merged entry has it */
                ngo: string | null;
                /** @description As the other has it */
                into: string | null;
            }[];
        };
        /** @description State of an entry. */
        NgoState: {
            /**
             * Format: uuid
             * @description Identifier of the organisation
             */
            id: string;
            /** @description Its version now */
            version: number;
            /** @description published, suspended or archived */
            state: string;
            /** @description Code of /review-reasons; null while it is published */
            reason: string | null;
            /**
             * Format: date-time
             * @description Since when
             */
            since: string;
        };
        /** @description State of the server. */
        Health: {
            /**
             * @description Always up; otherwise the answer is a problem
             * @constant
             */
            status: "up";
        };
        /** @description The server can do its work. */
        Readiness: {
            /**
             * @description Always up; otherwise the answer is a problem
             * @constant
             */
            status: "up";
            /** @description Version of the database's schema */
            schema: number;
        };
        /** @description A problem of the catalogue. */
        ProblemEntry: {
            /** @description Stable name */
            code: string;
            /** @description HTTP status it comes with */
            status: number;
            title: components["schemas"]["Label"];
            detail: components["schemas"]["Label"];
        };
        /** @description A fault of the catalogue. */
        ViolationEntry: {
            /** @description Stable name */
            code: string;
            message: components["schemas"]["Label"];
        };
        /** @description A vocabulary in short. */
        VocabularyCard: {
            /** @description Name of the vocabulary; also of the property that uses it */
            name: string;
            /** @description Rises with each change of the vocabulary */
            version: number;
            /**
             * Format: date
             * @description Day of the last change
             */
            updated_on: string;
            /** @description Where the list comes from */
            source: string;
            /** @description Terms under which it may be used */
            licence: string;
            /** @description Number of terms */
            count: number;
            title: components["schemas"]["Label"];
        };
        /** @description A vocabulary and its terms. */
        Vocabulary: components["schemas"]["VocabularyCard"] & {
            /** @description The terms, in their order */
            terms: components["schemas"]["Term"][];
        };
        /** @description A code and its labels. */
        Term: {
            /** @description Stable code */
            code: string;
            label: components["schemas"]["Label"];
            /** @description What the term means, where the label is not enough; in the language of the request */
            note: string | null;
            /** @description Group of the International Classification of Non-profit Organisations (vocabulary icnpo_group); only in domain */
            icnpo?: string | null;
        };
    };
    responses: {
        /** @description The answer is still the one named in If-None-Match. No body. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter is unknown, repeated or not as the contract asks, or the cursor is not one of ours for these filters. */
        InvalidParameters: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing public at this address. */
        NotFound: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `Accept` admits none of the formats of this answer. */
        NotAcceptable: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record existed and was removed; a fault `removed` in `errors` says why when that is public. */
        Gone: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in, or the session or the key no longer holds. */
        Unauthenticated: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Who asks may not do this: the role (`forbidden`), the second factor (`second_factor_required`), the time of the last proof (`step_up_required`), the scope of the key (`scope_missing`), or a request of another site (`cross_site`). */
        Forbidden: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A browser sent this from a page of another site. */
        CrossSite: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody changed it since the version named in `If-Match`. Read it again and decide anew. */
        VersionConflict: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The change names no version: send `If-Match`. */
        VersionRequired: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It cannot be done in the state things are in, or the same `Idempotency-Key` is still being answered. */
        Conflict: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The address has used up the quota that `RateLimit-Policy` names. Nothing was done; try again after `Retry-After` seconds. */
        RateLimited: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON, or there is a query parameter. */
        MalformedJson: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is over the limit of 64 KiB. */
        BodyTooLarge: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not of a type that the operation takes, or is compressed. `Accept-Post` or `Accept-Patch` names what is taken. */
        UnsupportedMediaType: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "Accept-Post": components["headers"]["Accept-Post"];
                "Accept-Patch": components["headers"]["Accept-Patch"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is JSON but breaks the contract; every fault is listed with its JSON pointer. */
        InvalidBody: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database is away, too slow, or the service has too much to do. Nothing was done; try again after `Retry-After` seconds. */
        ServiceUnavailable: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other refusal or failure. The catalogue is at /problems. */
        Problem: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The same question as the contract writes it. Browsers send empty fields of forms and repeat names; both, and what others append to shared links, are taken out. */
        PageTidied: {
            headers: {
                Location: components["headers"]["Location"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter is unknown or not as the contract asks; the page says which. */
        PageInvalid: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description There is nothing public at this address. */
        PageNotFound: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description The record existed and was removed; the page says why when that is public. */
        PageGone: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description The database is away or the service has too much to do. The page offers to try again. */
        PageUnavailable: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description More requests came from this address than a minute allows. The page says when to try again. */
        PageLimited: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "Retry-After": components["headers"]["Retry-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description Any other refusal or failure, as a page. */
        PageProblem: {
            headers: {
                "Content-Language": components["headers"]["Content-Language"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "API-Version": components["headers"]["API-Version"];
                Vary: components["headers"]["Vary"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description Number of this request in our logs; tell it to us when something went wrong.
         * @example 019b2f7c5d4e7a318c1f6b2e9d3a4c5f
         */
        "X-Request-Id": string;
        /**
         * @description How long the answer may be kept.
         * @example public, max-age=60
         */
        "Cache-Control": string;
        /**
         * @description Name of this very state of the answer, for If-None-Match.
         * @example "v3-json"
         */
        ETag: string;
        /**
         * @description The next and previous page as absolute addresses (RFC 8288): rel next, prev. Absent when there is neither.
         * @example <https://conect.example/api/v1/ngos?cursor=b3BhY3Vl>; rel="next"
         */
        Link: string;
        /**
         * @description Language of the words in the answer.
         * @example ro
         */
        "Content-Language": "ro" | "hu" | "en";
        /**
         * @description Request headers the answer depends on.
         * @example Accept-Language, Accept-Encoding
         */
        Vary: string;
        /**
         * @description The content types that the body of a POST may have.
         * @example application/json
         */
        "Accept-Post": "application/json" | "application/octet-stream";
        /**
         * @description The content types that the body of a PATCH may have.
         * @example application/json, application/merge-patch+json
         */
        "Accept-Patch": "application/json, application/merge-patch+json";
        /**
         * @description Full version of the API and the server.
         * @example 0.1.0
         */
        "API-Version": string;
        /**
         * @description Seconds to wait before trying again.
         * @example 1
         */
        "Retry-After": number;
        /**
         * @description How a program may say who it is.
         * @example Bearer
         */
        "WWW-Authenticate": string;
        /**
         * @description The quota this request counts against: its name, how many requests (q) in how many seconds (w). Absent where there is none.
         * @example "search";q=2400;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description What is left of it: requests that may follow at once (r), and the seconds after which the whole quota is there again (t).
         * @example "search";r=2387;t=1
         */
        RateLimit: string;
        /**
         * @description Under which name to save it (RFC 6266).
         * @example attachment; filename="Statut.pdf"; filename*=UTF-8''Statut.pdf
         */
        ContentDisposition: string;
        /**
         * @description Where to go, as a path of this server.
         * @example /ro/
         */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    account_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: components["schemas"]["Email"];
                    password: components["schemas"]["NewPassword"];
                    name?: components["schemas"]["PersonName"];
                    lang?: components["schemas"]["Lang"];
                };
            };
        };
        responses: {
            /** @description If the address can be used, a mail is on its way. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            400: components["responses"]["MalformedJson"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: components["schemas"]["Token"];
                };
            };
        };
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedJson"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    password_reset_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: components["schemas"]["Email"];
                };
            };
        };
        responses: {
            /** @description If the address can be used, a mail is on its way. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            400: components["responses"]["MalformedJson"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    password_reset_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: components["schemas"]["Token"];
                    password: components["schemas"]["NextPassword"];
                };
            };
        };
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedJson"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    session_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    session_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: components["schemas"]["Email"];
                    password: components["schemas"]["Password"];
                    code?: components["schemas"]["SecondFactorCode"];
                };
            };
        };
        responses: {
            /** @description Who is signed in. The cookie comes with it. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    session_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    session_step_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: components["schemas"]["Password"];
                    code?: components["schemas"]["SecondFactorCode"];
                };
            };
        };
        responses: {
            /** @description Who is signed in. The cookie comes with it. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What colleagues see; never public */
                    name?: string | null;
                    lang?: components["schemas"]["Lang"];
                    /** @description Whether letters of campaigns come, of the service and of prefectures */
                    campaigns?: boolean;
                };
                "application/merge-patch+json": {
                    /** @description What colleagues see; never public */
                    name?: string | null;
                    lang?: components["schemas"]["Lang"];
                    /** @description Whether letters of campaigns come, of the service and of prefectures */
                    campaigns?: boolean;
                };
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_password_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: components["schemas"]["Password"];
                    password: components["schemas"]["NextPassword"];
                };
            };
        };
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_email_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: components["schemas"]["Email"];
                };
            };
        };
        responses: {
            /** @description If the address can be used, a mail is on its way. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_email_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: components["schemas"]["Token"];
                };
            };
        };
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedJson"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    totp_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret. It is shown this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    totp_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    totp_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits of the authenticator */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Ten codes, each good once in place of the second factor. They are shown this once. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recovery_code_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ten codes, each good once in place of the second factor. They are shown this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    session_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Sessions, newest first */
                        items: components["schemas"]["SessionCard"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    session_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the session.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data, by part. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExport"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    key_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys, without their secrets. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Keys, newest first */
                        items: components["schemas"]["Key"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    key_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it is for */
                    name: string;
                    /** @description What it may do */
                    scopes: components["schemas"]["Scope"][];
                    /**
                     * @description How many days it is good for
                     * @default 365
                     */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description The key. `secret` is shown this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    key_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The eight characters that name the key.
                 * @example k3v9w2hd
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    key_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The eight characters that name the key.
                 * @example k3v9w2hd
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the old key goes on working
                     * @default 24
                     */
                    overlap_hours?: number;
                };
            };
        };
        responses: {
            /** @description The key. `secret` is shown this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    user_list: {
        parameters: {
            query?: {
                /**
                 * @description Only with this role.
                 * @example reviewer
                 */
                role?: components["schemas"]["Role"];
                /**
                 * @description Only in this state.
                 * @example active
                 */
                state?: "active" | "suspended";
                /**
                 * @description Only those whose address or name holds this.
                 * @example ana
                 */
                q?: string;
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Accounts */
                        items: components["schemas"]["User"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    user_invitation_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Invitations, oldest first */
                        items: components["schemas"]["Invitation"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    user_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: components["schemas"]["Email"];
                    /**
                     * @description The role to be given
                     * @enum {string}
                     */
                    role: "reviewer" | "sgg_admin" | "auditor";
                    lang?: components["schemas"]["Lang"];
                };
            };
        };
        responses: {
            /** @description If the address can be used, a mail is on its way. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    user_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the account.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role?: components["schemas"]["Role"];
                    /**
                     * @description suspended: signing in and keys are refused
                     * @enum {string}
                     */
                    state?: "active" | "suspended";
                    /** @description Why; for the log. Without names of people */
                    reason: string;
                };
                "application/merge-patch+json": {
                    role?: components["schemas"]["Role"];
                    /**
                     * @description suspended: signing in and keys are refused
                     * @enum {string}
                     */
                    state?: "active" | "suspended";
                    /** @description Why; for the log. Without names of people */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    totp_reset_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the account.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpReset"];
                };
            };
            /** @description Noted; a second administrator has to ask for it. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpReset"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    attachment_create: {
        parameters: {
            query: {
                /**
                 * @description What it is: the proof that the sender speaks for the NGO, its statute, a report, or other.
                 * @example statute
                 */
                kind: components["schemas"]["AttachmentKind"];
                /**
                 * @description What it is called. Folders in it are dropped, and it is cut at 120 characters.
                 * @example Statut.pdf
                 */
                name: string;
                /**
                 * @description Who may read it once the registration is approved. Only a statute or a report can be public.
                 * @example public
                 */
                visibility?: "private" | "public";
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description The bytes of the file. */
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["FileBytes"];
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description It was added. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /**
                     * @description Where it is read
                     * @example /api/v1/attachments/019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description It cannot be edited in its state (`state_conflict`), there are too many files (`attachment_limit`), or the account has sent too much in a day (`upload_quota`). */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is larger than 10 MB. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not announced as application/octet-stream. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What is in the file is refused: `file_unknown`, `file_broken`, `file_huge` or `file_active` in `errors` says why. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    attachment_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the attachment.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attachment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    attachment_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the attachment.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    attachment_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the attachment.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, of the type that its content has. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileBytes"];
                    "application/vnd.oasis.opendocument.text": components["schemas"]["FileBytes"];
                    "application/vnd.oasis.opendocument.spreadsheet": components["schemas"]["FileBytes"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileBytes"];
                    "image/jpeg": components["schemas"]["FileBytes"];
                    "image/png": components["schemas"]["FileBytes"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    document_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the NGO.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its documents; none is an empty list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    document_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the document.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    document_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the document.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, of the type that its content has. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["FileBytes"];
                    "application/vnd.oasis.opendocument.text": components["schemas"]["FileBytes"];
                    "application/vnd.oasis.opendocument.spreadsheet": components["schemas"]["FileBytes"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["FileBytes"];
                    "image/jpeg": components["schemas"]["FileBytes"];
                    "image/png": components["schemas"]["FileBytes"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    authority_list: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of these kinds (vocabulary authority_kind).
                 * @example [
                 *       "primarie"
                 *     ]
                 */
                kind?: components["schemas"]["AuthorityKindCode"][];
                /**
                 * @description Order of the list; a leading minus is descending. Without it, best match first when q is given, else name.
                 * @example name
                 */
                sort?: "name" | "-name";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of authorities. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityPage"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    authority_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The authority. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    holiday_list: {
        parameters: {
            query: {
                /**
                 * @description The year, as far as the rules are known.
                 * @example 2027
                 */
                year: number;
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All holidays of the year, in order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Holidays */
                        items: components["schemas"]["Holiday"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    campaign_list: {
        parameters: {
            query?: {
                /**
                 * @description Only in these states.
                 * @example [
                 *       "sent"
                 *     ]
                 */
                state?: components["schemas"]["CampaignState"][];
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of campaigns. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Campaigns */
                        items: components["schemas"]["CampaignCard"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    campaign_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is written to whom. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignNew"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /**
                     * @description Where it is read
                     * @example /api/v1/campaigns/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    campaign_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token after # in the link. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignToken"];
            };
        };
        responses: {
            /** @description It is acknowledged. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignAcknowledged"];
                };
            };
            400: components["responses"]["MalformedJson"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    campaign_unsubscribe: {
        parameters: {
            query: {
                /**
                 * @description What stands behind # in the link.
                 * @example 3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                 */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            403: components["responses"]["CrossSite"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    campaign_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the campaign.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    campaign_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the campaign.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignPatch"];
                "application/merge-patch+json": components["schemas"]["CampaignPatch"];
            };
        };
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    campaign_recipient_list: {
        parameters: {
            query?: {
                /**
                 * @description Only in these states.
                 * @example [
                 *       "no_address"
                 *     ]
                 */
                state?: components["schemas"]["CampaignRecipientState"][];
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the campaign.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of recipients. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Recipients */
                        items: components["schemas"]["CampaignRecipient"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    campaign_send: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the campaign.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    campaign_close: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the campaign.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    change_list: {
        parameters: {
            query?: {
                /**
                 * @description Only records of these types.
                 * @example [
                 *       "ngo"
                 *     ]
                 */
                type?: components["schemas"]["ChangeType"][];
                /**
                 * @description Begin with the first change at this instant or later. Ignored when a cursor is given.
                 * @example 2026-01-01T00:00:00Z
                 */
                since?: string;
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The next changes, oldest first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Changes, oldest first */
                        items: components["schemas"]["Change"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    coverage_list: {
        parameters: {
            query?: {
                /**
                 * @description What a row is of.
                 * @example county
                 */
                group_by?: "county" | "kind";
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of these kinds (vocabulary authority_kind).
                 * @example [
                 *       "primarie"
                 *     ]
                 */
                kind?: components["schemas"]["AuthorityKindCode"][];
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, by county or by kind. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rows by the name of the county, the central authorities last; or by kind, in the order of the law */
                        items: components["schemas"]["CoverageRow"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    coverage_authority_list: {
        parameters: {
            query?: {
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of these kinds (vocabulary authority_kind).
                 * @example [
                 *       "primarie"
                 *     ]
                 */
                kind?: components["schemas"]["AuthorityKindCode"][];
                /**
                 * @description Only authorities that have not declared this here: the unit, the register (whatever else they have), or either of them.
                 * @example register
                 */
                missing?: "unit" | "register" | "both";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of authorities. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoveragePage"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    coverage_plan_list: {
        parameters: {
            query?: {
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of these kinds (vocabulary authority_kind).
                 * @example [
                 *       "primarie"
                 *     ]
                 */
                kind?: components["schemas"]["AuthorityKindCode"][];
                /**
                 * @description Only authorities that have not declared this here: the unit, the register (whatever else they have), or either of them.
                 * @example register
                 */
                missing?: "unit" | "register" | "both";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of authorities. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoveragePlanPage"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_list: {
        parameters: {
            query?: {
                /**
                 * @description Beginnings of words of the name or the place, or numbers: its own, CIF, of the national register, of the court. Case and diacritics do not matter. Empty means no search.
                 * @example pajisti
                 */
                q?: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only entries of which the organisation in the catalogue is known, or is not.
                 * @example true
                 */
                matched?: boolean;
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description The number that the authority gave it; a slash in it is written `~1` and a tilde `~0`, as in a JSON pointer: `12~12024` is 12/2024.
                 * @example 12~12024
                 */
                local_ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_put: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3. Not needed where nothing is changed; `*` is whichever version there is.
                 * @example "v3"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description The number that the authority gave it; a slash in it is written `~1` and a tilde `~0`, as in a JSON pointer: `12~12024` is 12/2024.
                 * @example 12~12024
                 */
                local_ref: string;
            };
            cookie?: never;
        };
        /** @description The entry. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryWrite"];
            };
        };
        responses: {
            /** @description The entry as it is kept. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            /** @description It was made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /**
                     * @description Where it is read
                     * @example /api/v1/registers/019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20/entries/12~12024
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_delete: {
        parameters: {
            query: {
                /**
                 * @description Why; everybody can read it.
                 * @example La cererea asociației
                 */
                reason: string;
            };
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description The number that the authority gave it; a slash in it is written `~1` and a tilde `~0`, as in a JSON pointer: `12~12024` is 12/2024.
                 * @example 12~12024
                 */
                local_ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_match_set: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description The number that the authority gave it; a slash in it is written `~1` and a tilde `~0`, as in a JSON pointer: `12~12024` is 12/2024.
                 * @example 12~12024
                 */
                local_ref: string;
            };
            cookie?: never;
        };
        /** @description The decision. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryMatch"];
            };
        };
        responses: {
            /** @description The entry as it is kept. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ledger_list: {
        parameters: {
            query?: {
                /**
                 * @description Beginnings of words of the name or the place, or numbers: its own, CIF, of the national register, of the court. Case and diacritics do not matter. Empty means no search.
                 * @example pajisti
                 */
                q?: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only entries that are matched so.
                 * @example [
                 *       "proposed"
                 *     ]
                 */
                state?: components["schemas"]["MatchState"][];
                /**
                 * @description Only entries whose state, in the words of the authority, is this.
                 * @example activă
                 */
                status?: string;
                /**
                 * @description Those that were removed, in place of those that were not.
                 * @example true
                 */
                removed?: boolean;
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Entries */
                        items: components["schemas"]["LedgerEntry"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ledger_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register at a glance. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerSummary"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ledger_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description The number that the authority gave it; a slash in it is written `~1` and a tilde `~0`, as in a JSON pointer: `12~12024` is 12/2024.
                 * @example 12~12024
                 */
                local_ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry as it is kept. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_import_list: {
        parameters: {
            query?: {
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of files. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Files */
                        items: components["schemas"]["EntryImport"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_import_create: {
        parameters: {
            query: {
                /**
                 * @description What the file is called.
                 * @example registru.csv
                 */
                name: string;
                /**
                 * @description Whether it is only to be looked at.
                 * @example true
                 */
                dry_run?: boolean;
                /**
                 * @description What the columns mean, as a JSON object: title of a column → name of a field, or null for one that is not read. Titles that are not named are understood by their words. With a title that the file has not, it fails with `unknown_column`.
                 *
                 *     So one call gives the whole dry run: `POST …/imports?name=registru.csv&mapping={"Poz.":"local_ref","Cine":"name"}` (percent-encoded).
                 * @example {"Poz.":"local_ref","Cine":"name"}
                 */
                mapping?: string;
            };
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description The bytes of the file. */
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["FileBytes"];
            };
        };
        responses: {
            /** @description It was received. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /**
                     * @description Where it is read
                     * @example /api/v1/registers/019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20/imports/3
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryImport"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_import_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description Number of the file in this register.
                 * @example 3
                 */
                n: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryImport"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_import_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description Number of the file in this register.
                 * @example 3
                 */
                n: number;
            };
            cookie?: never;
        };
        /** @description Titles and fields. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Title of a column → name of a field, or null */
                    mapping: Record<string, never>;
                };
                "application/merge-patch+json": {
                    /** @description Title of a column → name of a field, or null */
                    mapping: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryImport"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_import_row_list: {
        parameters: {
            query?: {
                /**
                 * @description Only these.
                 * @example changed
                 */
                kind?: "new" | "changed" | "same" | "wrong" | "unmatched" | "not_seen";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description Number of the file in this register.
                 * @example 3
                 */
                n: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of rows. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Rows */
                        items: components["schemas"]["EntryImportRow"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_import_apply: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description Number of the file in this register.
                 * @example 3
                 */
                n: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryImport"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    entry_import_undo: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
                /**
                 * @description Number of the file in this register.
                 * @example 3
                 */
                n: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryImport"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_register_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registers. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By the name of the authority */
                        items: components["schemas"]["NgoRegister"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    county_list: {
        parameters: {
            query?: {
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All counties, by name. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Counties */
                        items: components["schemas"]["County"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    county_localities: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path: {
                /**
                 * @description Plate code of the county.
                 * @example CV
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of localities. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocalityPage"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    locality_list: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of localities. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocalityPage"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    locality_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description SIRUTA code of the locality.
                 * @example 63394
                 */
                siruta: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The locality. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Locality"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    court_list: {
        parameters: {
            query?: {
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of these kinds (vocabulary court_kind).
                 * @example [
                 *       "judecatorie",
                 *       "tribunal"
                 *     ]
                 */
                kind?: components["schemas"]["CourtKindCode"][];
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The courts, by name. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Courts */
                        items: components["schemas"]["CourtCard"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_ngo_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Organisations */
                        items: components["schemas"]["NgoMembership"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    member_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members and invitations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Members, administrators first */
                        items: components["schemas"]["Member"][];
                        page: components["schemas"]["Page"];
                        /** @description Invitations that wait for an answer */
                        invitations: components["schemas"]["Invitation"][];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    member_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
                /**
                 * @description Identifier of the member's account.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    member_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
                /**
                 * @description Identifier of the member's account.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role: components["schemas"]["MemberRole"];
                };
                "application/merge-patch+json": {
                    role: components["schemas"]["MemberRole"];
                };
            };
        };
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    member_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: components["schemas"]["Email"];
                    role: components["schemas"]["MemberRole"];
                };
            };
        };
        responses: {
            /** @description A mail is on its way. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    member_invitation_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
                /**
                 * @description Identifier of the invitation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c61
                 */
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    user_invitation_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the invitation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c61
                 */
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    invitation_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: components["schemas"]["Token"];
                    password?: components["schemas"]["NextPassword"];
                    name?: components["schemas"]["PersonName"];
                    lang?: components["schemas"]["Lang"];
                };
            };
        };
        responses: {
            /** @description Accepted. What was given, and to whom. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["MalformedJson"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_list: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only in this locality, by SIRUTA code.
                 * @example 63394
                 */
                locality?: number;
                /**
                 * @description Only with one of these fields of activity (vocabulary domain).
                 * @example [
                 *       "mediu",
                 *       "educatie"
                 *     ]
                 */
                domain?: components["schemas"]["DomainCode"][];
                /**
                 * @description Only of these legal forms (vocabulary legal_form).
                 * @example [
                 *       "asociatie"
                 *     ]
                 */
                legal_form?: components["schemas"]["LegalFormCode"][];
                /**
                 * @description Only in these states (vocabulary register_status).
                 * @example [
                 *       "inregistrat"
                 *     ]
                 */
                status?: components["schemas"]["RegisterStatusCode"][];
                /**
                 * @description Only with, or only without, public utility status.
                 * @example true
                 */
                public_utility?: boolean;
                /**
                 * @description Registered on this day or later.
                 * @example 2020-01-01
                 */
                registered_from?: string;
                /**
                 * @description Registered on this day or earlier.
                 * @example 2020-12-31
                 */
                registered_to?: string;
                /**
                 * @description Changed here at this instant or later.
                 * @example 2026-01-01T00:00:00Z
                 */
                updated_since?: string;
                /**
                 * @description Order of the list; a leading minus is descending. Without it, relevance when q is given, else name. relevance needs q.
                 * @example -registered_on
                 */
                sort?: "relevance" | "name" | "-name" | "registered_on" | "-registered_on" | "updated_at" | "-updated_at";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of organisations. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NgoPage"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_facets: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only in this locality, by SIRUTA code.
                 * @example 63394
                 */
                locality?: number;
                /**
                 * @description Only with one of these fields of activity (vocabulary domain).
                 * @example [
                 *       "mediu",
                 *       "educatie"
                 *     ]
                 */
                domain?: components["schemas"]["DomainCode"][];
                /**
                 * @description Only of these legal forms (vocabulary legal_form).
                 * @example [
                 *       "asociatie"
                 *     ]
                 */
                legal_form?: components["schemas"]["LegalFormCode"][];
                /**
                 * @description Only in these states (vocabulary register_status).
                 * @example [
                 *       "inregistrat"
                 *     ]
                 */
                status?: components["schemas"]["RegisterStatusCode"][];
                /**
                 * @description Only with, or only without, public utility status.
                 * @example true
                 */
                public_utility?: boolean;
                /**
                 * @description Registered on this day or later.
                 * @example 2020-01-01
                 */
                registered_from?: string;
                /**
                 * @description Registered on this day or earlier.
                 * @example 2020-12-31
                 */
                registered_to?: string;
                /**
                 * @description Changed here at this instant or later.
                 * @example 2026-01-01T00:00:00Z
                 */
                updated_since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NgoFacets"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_suggest: {
        parameters: {
            query: {
                /**
                 * @description What was typed so far.
                 * @example paj
                 */
                q: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description How many suggestions at most.
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suggestions, best first. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Suggestions */
                        items: components["schemas"]["NgoSuggestion"][];
                        /** @description How the last word could end, in names there are; folded, most frequent first */
                        words: string[];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_lookup: {
        parameters: {
            query: {
                /**
                 * @description What kind of identifier value is.
                 * @example cif
                 */
                scheme: components["schemas"]["IdentifierScheme"];
                /**
                 * @description The identifier as people write it; case, spaces and RO before a CIF do not matter.
                 * @example RO 30339344
                 */
                value: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked and what has it. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NgoLookup"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_lookup_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The identifiers to look for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NgoLookupRequest"];
            };
        };
        responses: {
            /** @description One answer to each identifier, in the order of the request. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Answers */
                        items: components["schemas"]["NgoLookup"][];
                    };
                };
            };
            400: components["responses"]["MalformedJson"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ngo"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description The entry was merged into the one at this address. */
            308: {
                headers: {
                    /**
                     * @description Address of the entry that took its place.
                     * @example /api/v1/ngos/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                     */
                    Location: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes; null takes a value away. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfilePatch"];
                "application/merge-patch+json": components["schemas"]["ProfilePatch"];
            };
        };
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileEdited"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    designation_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The designations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Designations, newest first */
                        items: components["schemas"]["DesignationCard"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    designation_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Identifier of the authority
                     */
                    authority: string;
                    /** @description What the person is there */
                    position: string;
                    /** @description Number and day of the act that designates them */
                    act: string;
                };
            };
        };
        responses: {
            /** @description The designation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            /** @description A draft was made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /**
                     * @description Where it is read
                     * @example /api/v1/designations/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    designation_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the designation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The designation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    designation_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the designation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    designation_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the designation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Identifier of the authority
                     */
                    authority?: string;
                    /** @description What the person is there */
                    position?: string;
                    /** @description Number and day of the act that designates them */
                    act?: string;
                };
                "application/merge-patch+json": {
                    /**
                     * Format: uuid
                     * @description Identifier of the authority
                     */
                    authority?: string;
                    /** @description What the person is there */
                    position?: string;
                    /** @description Number and day of the act that designates them */
                    act?: string;
                };
            };
        };
        responses: {
            /** @description The designation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    designation_submit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the designation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The designation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    designation_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the designation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The designation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Designation"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    designation_attachment_create: {
        parameters: {
            query: {
                /**
                 * @description What it is called. Folders in it are dropped, and it is cut at 120 characters.
                 * @example Dispoziție.pdf
                 */
                name: string;
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the designation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description The bytes of the file. */
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["FileBytes"];
            };
        };
        responses: {
            /** @description It was there already. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description It was added. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /**
                     * @description Where it is read
                     * @example /api/v1/attachments/019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_office_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The offices. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Offices */
                        items: components["schemas"]["Office"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    office_list: {
        parameters: {
            query?: {
                /**
                 * @description Only those whose name contains this, whatever the diacritics.
                 * @example exemplu
                 */
                q?: string;
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of authorities. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Authorities */
                        items: components["schemas"]["OfficeSummary"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    officer_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People and invitations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description People, the representative first */
                        items: components["schemas"]["Officer"][];
                        page: components["schemas"]["Page"];
                        /** @description Invitations that wait for an answer */
                        invitations: components["schemas"]["OfficeInvitation"][];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    officer_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
                /**
                 * @description Identifier of the person's account.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    officer_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
                /**
                 * @description Identifier of the person's account.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    competences: components["schemas"]["Competences"];
                };
                "application/merge-patch+json": {
                    competences: components["schemas"]["Competences"];
                };
            };
        };
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    office_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
                /**
                 * @description Identifier of the person's account.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; the person reads it */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    officer_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: components["schemas"]["Email"];
                    competences: components["schemas"]["Competences"];
                };
            };
        };
        responses: {
            /** @description A mail is on its way. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeInvitation"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    officer_invitation_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
                /**
                 * @description Identifier of the invitation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c61
                 */
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    unit_put: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it is called */
                    name: string;
                    /** @description Its e-mail address */
                    email?: string | null;
                    /** @description Its telephone */
                    phone?: string | null;
                    /** @description Where it is, with the office's hours if it likes */
                    address?: string | null;
                    /** @description Its page */
                    url?: string | null;
                };
            };
        };
        responses: {
            /** @description The unit. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description The unit, told for the first time. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    unit_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["VersionConflict"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    authority_key_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys, without their secrets. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Keys, newest first */
                        items: components["schemas"]["AuthorityKey"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    authority_key_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it is for */
                    name: string;
                    /** @description What it may do: register and recording, read and write; campaign:write, of who represents a prefecture or the General Secretariat of the Government */
                    scopes: components["schemas"]["Scope"][];
                    /**
                     * @description How many days it is good for
                     * @default 365
                     */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description The key. `secret` is shown this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    authority_key_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
                /**
                 * @description The eight characters that name the key.
                 * @example k3v9w2hd
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. No body. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    authority_key_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                id: string;
                /**
                 * @description The eight characters that name the key.
                 * @example k3v9w2hd
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the old key goes on working
                     * @default 24
                     */
                    overlap_hours?: number;
                };
            };
        };
        responses: {
            /** @description The key. `secret` is shown this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The home page in the best of the three languages. */
            302: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["PageInvalid"];
            429: components["responses"]["PageLimited"];
            default: components["responses"]["PageProblem"];
        };
    };
    home_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    ngo_list_page: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only in this locality, by SIRUTA code.
                 * @example 63394
                 */
                locality?: number;
                /**
                 * @description Only with one of these fields of activity (vocabulary domain).
                 * @example [
                 *       "mediu",
                 *       "educatie"
                 *     ]
                 */
                domain?: components["schemas"]["DomainCode"][];
                /**
                 * @description Only of these legal forms (vocabulary legal_form).
                 * @example [
                 *       "asociatie"
                 *     ]
                 */
                legal_form?: components["schemas"]["LegalFormCode"][];
                /**
                 * @description Only in these states (vocabulary register_status).
                 * @example [
                 *       "inregistrat"
                 *     ]
                 */
                status?: components["schemas"]["RegisterStatusCode"][];
                /**
                 * @description Only with, or only without, public utility status.
                 * @example true
                 */
                public_utility?: boolean;
                /**
                 * @description Registered on this day or later.
                 * @example 2020-01-01
                 */
                registered_from?: string;
                /**
                 * @description Registered on this day or earlier.
                 * @example 2020-12-31
                 */
                registered_to?: string;
                /**
                 * @description Changed here at this instant or later.
                 * @example 2026-01-01T00:00:00Z
                 */
                updated_since?: string;
                /**
                 * @description Order of the list; a leading minus is descending. Without it, relevance when q is given, else name. relevance needs q.
                 * @example -registered_on
                 */
                sort?: "relevance" | "name" | "-name" | "registered_on" | "-registered_on" | "updated_at" | "-updated_at";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
            };
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    ngo_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            /** @description The entry was merged into the one whose page is at this address. */
            308: {
                headers: {
                    /**
                     * @description Address of the page.
                     * @example /ro/ngos/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                     */
                    Location: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["PageInvalid"];
            404: components["responses"]["PageNotFound"];
            410: components["responses"]["PageGone"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    authority_list_page: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of these kinds (vocabulary authority_kind).
                 * @example [
                 *       "primarie"
                 *     ]
                 */
                kind?: components["schemas"]["AuthorityKindCode"][];
                /**
                 * @description Order of the list; a leading minus is descending. Without it, best match first when q is given, else name.
                 * @example name
                 */
                sort?: "name" | "-name";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
            };
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    authority_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
                /**
                 * @description Identifier of the authority.
                 * @example 6b1d4f8e-0d3a-5c1b-9a51-2f6f4c1b7e20
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            404: components["responses"]["PageNotFound"];
            410: components["responses"]["PageGone"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    coverage_authority_list_page: {
        parameters: {
            query?: {
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of these kinds (vocabulary authority_kind).
                 * @example [
                 *       "primarie"
                 *     ]
                 */
                kind?: components["schemas"]["AuthorityKindCode"][];
                /**
                 * @description Only authorities that have not declared this here: the unit, the register (whatever else they have), or either of them.
                 * @example register
                 */
                missing?: "unit" | "register" | "both";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
            };
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    register_list_page: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /**
                 * @description Only of authorities with their seat in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of authorities of these kinds (vocabulary authority_kind).
                 * @example [
                 *       "primarie"
                 *     ]
                 */
                kind?: components["schemas"]["AuthorityKindCode"][];
                /**
                 * @description Only of this authority.
                 * @example 6b1d4f8e-0d3a-5c1b-9a51-2f6f4c1b7e20
                 */
                authority?: string;
                /**
                 * @description Only in these forms.
                 * @example [
                 *       "web_page",
                 *       "hosted"
                 *     ]
                 */
                form?: components["schemas"]["RegisterForm"][];
                /**
                 * @description Only those whose address answers (published), or only those whose address has failed for days (broken).
                 * @example [
                 *       "published"
                 *     ]
                 */
                state?: components["schemas"]["RegisterShownState"][];
                /**
                 * @description Only registers limited to certain fields of activity, one of these among them.
                 * @example [
                 *       "mediu"
                 *     ]
                 */
                domain?: components["schemas"]["DomainCode"][];
                /**
                 * @description Order of the list; a leading minus is descending. Without it, best match first when q is given, else by the name of the authority.
                 * @example title
                 */
                sort?: "authority" | "-authority" | "title" | "-title" | "published_at" | "-published_at";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
            };
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    register_page: {
        parameters: {
            query?: {
                /**
                 * @description Beginnings of words of the name or the place, or numbers: its own, CIF, of the national register, of the court. Case and diacritics do not matter. Empty means no search.
                 * @example pajisti
                 */
                q?: string;
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only entries of which the organisation in the catalogue is known, or is not.
                 * @example true
                 */
                matched?: boolean;
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
            };
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            404: components["responses"]["PageNotFound"];
            410: components["responses"]["PageGone"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    register_print_page: {
        parameters: {
            query?: {
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e20
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            404: components["responses"]["PageNotFound"];
            410: components["responses"]["PageGone"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    vocabulary_list_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    vocabulary_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
                /**
                 * @description Name of the vocabulary.
                 * @example legal_form
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            404: components["responses"]["PageNotFound"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    change_list_page: {
        parameters: {
            query?: {
                /**
                 * @description Only records of these types.
                 * @example [
                 *       "ngo"
                 *     ]
                 */
                type?: components["schemas"]["ChangeType"][];
                /**
                 * @description Begin with the first change at this instant or later. Ignored when a cursor is given.
                 * @example 2026-01-01T00:00:00Z
                 */
                since?: string;
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Language of the page.
                 * @example ro
                 */
                lang: "ro" | "hu" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            302: components["responses"]["PageTidied"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["PageInvalid"];
            429: components["responses"]["PageLimited"];
            503: components["responses"]["PageUnavailable"];
            default: components["responses"]["PageProblem"];
        };
    };
    robots_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Problem"];
        };
    };
    sitemap_get: {
        parameters: {
            query?: {
                /**
                 * @description One part: pages, authorities, registers, or the first organisation of a part, as the index names them.
                 * @example authorities
                 */
                part?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An index, or a part. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_preview: {
        parameters: {
            query: {
                /**
                 * @description Identifier of the authority that is to be asked.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                authority: string;
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would be given, to whom, and until when an answer may be expected. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingPreview"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_request_list: {
        parameters: {
            query?: {
                /**
                 * @description Only in these states.
                 * @example [
                 *       "sent"
                 *     ]
                 */
                state?: components["schemas"]["RecordingState"][];
                /**
                 * @description Only of this organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                ngo?: string;
                /**
                 * @description Only to this authority.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e0f
                 */
                authority?: string;
                /**
                 * @description Only those without an answer after `late_after`, or only the others.
                 * @example true
                 */
                overdue?: boolean;
                /**
                 * @description Which first. The oldest are due first.
                 * @example oldest
                 */
                sort?: "newest" | "oldest";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of requests. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Requests */
                        items: components["schemas"]["RecordingCard"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_request_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Who asks whom. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingNew"];
            };
        };
        responses: {
            /** @description It was sent. */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    /**
                     * @description Where it is read
                     * @example /api/v1/recording-requests/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRequest"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_request_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the request.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRequest"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_request_acknowledge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the request.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request as it is now. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRequest"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_request_record: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the request.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Number and day. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingRecorded"];
            };
        };
        responses: {
            /** @description The request as it is now. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRequest"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_request_refuse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the request.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingRefused"];
            };
        };
        responses: {
            /** @description The request as it is now. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRequest"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_request_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the request.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request as it is now. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRequest"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_message_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the request.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All messages. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Messages */
                        items: components["schemas"]["RecordingMessage"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    recording_message_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the request.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description The message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordingMessageNew"];
            };
        };
        responses: {
            /** @description It was sent. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingMessage"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_list: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /**
                 * @description Only of authorities with their seat in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of authorities of these kinds (vocabulary authority_kind).
                 * @example [
                 *       "primarie"
                 *     ]
                 */
                kind?: components["schemas"]["AuthorityKindCode"][];
                /**
                 * @description Only of this authority.
                 * @example 6b1d4f8e-0d3a-5c1b-9a51-2f6f4c1b7e20
                 */
                authority?: string;
                /**
                 * @description Only in these forms.
                 * @example [
                 *       "web_page",
                 *       "hosted"
                 *     ]
                 */
                form?: components["schemas"]["RegisterForm"][];
                /**
                 * @description Only those whose address answers (published), or only those whose address has failed for days (broken).
                 * @example [
                 *       "published"
                 *     ]
                 */
                state?: components["schemas"]["RegisterShownState"][];
                /**
                 * @description Only registers limited to certain fields of activity, one of these among them.
                 * @example [
                 *       "mediu"
                 *     ]
                 */
                domain?: components["schemas"]["DomainCode"][];
                /**
                 * @description Order of the list; a leading minus is descending. Without it, best match first when q is given, else by the name of the authority.
                 * @example title
                 */
                sort?: "authority" | "-authority" | "title" | "-title" | "published_at" | "-published_at";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of registers. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Registers, in the order asked for */
                        items: components["schemas"]["RegisterCard"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The register. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterNew"];
            };
        };
        responses: {
            /** @description It was proposed. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    /**
                     * @description Where it is read once it is public
                     * @example /api/v1/registers/019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e10
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterOwn"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_facets: {
        parameters: {
            query?: {
                /**
                 * @description Words to look for. Case and diacritics do not matter and small typing errors are forgiven. Empty means no search.
                 * @example pajiști
                 */
                q?: string;
                /**
                 * @description Only of authorities with their seat in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only of authorities of these kinds (vocabulary authority_kind).
                 * @example [
                 *       "primarie"
                 *     ]
                 */
                kind?: components["schemas"]["AuthorityKindCode"][];
                /**
                 * @description Only of this authority.
                 * @example 6b1d4f8e-0d3a-5c1b-9a51-2f6f4c1b7e20
                 */
                authority?: string;
                /**
                 * @description Only in these forms.
                 * @example [
                 *       "web_page",
                 *       "hosted"
                 *     ]
                 */
                form?: components["schemas"]["RegisterForm"][];
                /**
                 * @description Only those whose address answers (published), or only those whose address has failed for days (broken).
                 * @example [
                 *       "published"
                 *     ]
                 */
                state?: components["schemas"]["RegisterShownState"][];
                /**
                 * @description Only registers limited to certain fields of activity, one of these among them.
                 * @example [
                 *       "mediu"
                 *     ]
                 */
                domain?: components["schemas"]["DomainCode"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterFacets"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e10
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPatch"];
                "application/merge-patch+json": components["schemas"]["RegisterPatch"];
            };
        };
        responses: {
            /** @description The register as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterOwn"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_submit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterOwn"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e10
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What readers are told; public */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The register as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterOwn"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    account_register_list: {
        parameters: {
            query?: {
                /**
                 * @description Only of this authority.
                 * @example 6b1d4f8e-0d3a-5c1b-9a51-2f6f4c1b7e20
                 */
                authority?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registers. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Registers, by the name of the authority */
                        items: components["schemas"]["RegisterOwn"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    authority_register_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the authority.
                 * @example 6b1d4f8e-0d3a-5c1b-9a51-2f6f4c1b7e20
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its public registers. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Registers, by title */
                        items: components["schemas"]["RegisterCard"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_health: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the last checks say. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterHealth"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_check_list: {
        parameters: {
            query?: {
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of checks. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterCheckPage"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    register_check_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the register.
                 * @example 019b2f80-1a2b-7c3d-9e4f-5a6b7c8d9e10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When it will be looked at, at the earliest. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterCheckAsked"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is to be looked up; at least one of the three. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationCheck"];
            };
        };
        responses: {
            /** @description What is known. */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationChecked"];
                };
            };
            400: components["responses"]["MalformedJson"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_list: {
        parameters: {
            query?: {
                /**
                 * @description Only in these states.
                 * @example [
                 *       "draft"
                 *     ]
                 */
                state?: components["schemas"]["RegistrationState"][];
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of registrations. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Registrations */
                        items: components["schemas"]["RegistrationCard"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Of whom; all of it may be left out. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationBegin"];
            };
        };
        responses: {
            /** @description One that was open already. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description A draft was made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    /**
                     * @description Where it is read
                     * @example /api/v1/registrations/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_delete: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_update: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationPatch"];
                "application/merge-patch+json": components["schemas"]["RegistrationPatch"];
            };
        };
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_submit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the version that the change was made from. Of an item of a list it is made from its `version`: `"v3"` for 3.
                 * @example "v3"
                 */
                "If-Match": string;
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["VersionConflict"];
            422: components["responses"]["InvalidBody"];
            428: components["responses"]["VersionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_appeal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationAppeal"];
            };
        };
        responses: {
            /** @description The registration. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    message_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All messages. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Messages */
                        items: components["schemas"]["Message"][];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    message_create: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description The message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageNew"];
            };
        };
        responses: {
            /** @description It was sent. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All events. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Events */
                        items: components["schemas"]["RegistrationEvent"][];
                    };
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    registration_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the registration.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ngo"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    profile_field_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All fields. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Fields in their order */
                        items: components["schemas"]["ProfileField"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    profile_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileWhole"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is confirmed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_confirm_by_mail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token after # in the link. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmByMail"];
            };
        };
        responses: {
            /** @description It is confirmed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            400: components["responses"]["MalformedJson"];
            403: components["responses"]["CrossSite"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_history: {
        parameters: {
            query?: {
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Versions */
                        items: components["schemas"]["NgoVersion"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    correction_list: {
        parameters: {
            query?: {
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of corrections. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Corrections */
                        items: components["schemas"]["Correction"][];
                        page: components["schemas"]["Page"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    correction_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c60
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is wrong, and how it should be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionNew"];
            };
        };
        responses: {
            /** @description It waits for an answer. */
            201: {
                headers: {
                    /**
                     * @description Where it is read
                     * @example /api/v1/registrations/019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                     */
                    Location?: string;
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["MalformedJson"];
            403: components["responses"]["CrossSite"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_item_list: {
        parameters: {
            query?: {
                /**
                 * @description Only items of these kinds.
                 * @example [
                 *       "registration",
                 *       "claim"
                 *     ]
                 */
                kind?: components["schemas"]["ReviewKind"][];
                /**
                 * @description Only items in these states; `all` for every one. Without it: waiting and assigned.
                 * @example [
                 *       "waiting"
                 *     ]
                 */
                state?: components["schemas"]["ReviewStateFilter"][];
                /**
                 * @description Only in these counties (vehicle plate codes, separated by commas).
                 * @example [
                 *       "CV",
                 *       "HR"
                 *     ]
                 */
                county?: components["schemas"]["CountyCode"][];
                /**
                 * @description Only items of a reviewer: `me`, `none`, or the identifier of an account.
                 * @example none
                 */
                assignee?: string;
                /**
                 * @description Only items that have waited for more than this many days.
                 * @example 0
                 */
                older_than?: number;
                /**
                 * @description Only items with a failed check, or only those without.
                 * @example false
                 */
                failing?: boolean;
                /**
                 * @description Which first.
                 * @example oldest
                 */
                sort?: "oldest" | "newest";
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the queue. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What waits, in the order asked for */
                        items: components["schemas"]["ReviewCard"][];
                        page: components["schemas"]["Page"];
                        /** @description How the queue divides; only on the first page */
                        facets?: {
                            kind: components["schemas"]["FacetCounts"];
                            state: components["schemas"]["FacetCounts"];
                            county: components["schemas"]["FacetCounts"];
                            assignee: components["schemas"]["FacetCounts"];
                            age: components["schemas"]["FacetCounts"];
                            failing: components["schemas"]["FacetCounts"];
                        };
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_item_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the item.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_item_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the item.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description To whom. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version of the item that was seen */
                    version: number;
                    /**
                     * Format: uuid
                     * @description Account of the reviewer; null gives it back
                     */
                    assignee: string | null;
                };
            };
        };
        responses: {
            /** @description The item as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_item_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the item.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description What was seen. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version of the item that was seen */
                    version: number;
                    /** @description Codes of the failed checks that are accepted */
                    acknowledged?: string[];
                    /** @description What the applicant is told; of a correction, the public answer */
                    text?: string;
                    /** @description Of a correction: the value to be put, when it is not the one reported */
                    value?: string;
                };
            };
        };
        responses: {
            /** @description The item as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_item_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the item.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version of the item that was seen */
                    version: number;
                    /** @description Code of /review-reasons that applies to this act */
                    reason: string;
                    /** @description What the applicant is told; of a correction, the public answer */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The item as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_item_request_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the item.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is wanted. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version of the item that was seen */
                    version: number;
                    /** @description Code of /review-reasons that applies to this act */
                    reason?: string;
                    /** @description What the applicant is told; of a correction, the public answer */
                    text: string;
                    /** @description Comments on single fields */
                    fields?: {
                        /** @description Code of the field */
                        field: string;
                        /** @description What is wanted of it */
                        comment: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The item as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_note_add: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the item.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description The note. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The note */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The note. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewMessage"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_item_decide_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which items, what, and why. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The items */
                    items: {
                        /**
                         * Format: uuid
                         * @description Identifier of the item
                         */
                        id: string;
                        /** @description The version of the item that was seen */
                        version: number;
                    }[];
                    /**
                     * @description What is decided
                     * @enum {string}
                     */
                    decision: "approve" | "refuse" | "request_changes";
                    /** @description Code of /review-reasons that applies to this act */
                    reason?: string;
                    /** @description What the applicant is told; of a correction, the public answer */
                    text?: string;
                    /** @description Codes of the failed checks that are accepted */
                    acknowledged?: string[];
                };
            };
        };
        responses: {
            /** @description What became of each item, in the order sent. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Outcomes */
                        items: components["schemas"]["ReviewOutcome"][];
                    };
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_reason_list: {
        parameters: {
            query?: {
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All reasons. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The reasons in their order */
                        items: components["schemas"]["ReviewReason"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    review_statistics_get: {
        parameters: {
            query?: {
                /**
                 * @description How many days back, today included.
                 * @example 30
                 */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewStatistics"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    merge_list: {
        parameters: {
            query?: {
                /**
                 * @description Only those that can still be undone.
                 * @example true
                 */
                undoable?: boolean;
                /** @description `page.next` or `page.prev` of an earlier answer to the same filters and order. Opaque. */
                cursor?: string;
                /**
                 * @description How many items at most.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Whether `page.total` is wanted: none, exactly counted, or estimated (quicker).
                 * @example exact
                 */
                count?: "none" | "exact" | "estimate";
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of merges. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Merges */
                        items: components["schemas"]["Merge"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_merge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A text of your choice, new for each act. The same key with the same request within a day gives the first answer again.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c5f
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c62
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Into which, and why. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Identifier of the entry that stays
                     */
                    into: string;
                    /** @description Code of /review-reasons that applies to this act */
                    reason: string;
                    /** @description What the applicant is told; of a correction, the public answer */
                    text?: string;
                    /**
                     * @description Only say what would happen
                     * @default false
                     */
                    dry_run?: boolean;
                };
            };
        };
        responses: {
            /** @description What was merged, or would be. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeResult"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    merge_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the merge.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c70
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the applicant is told; of a correction, the public answer */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The merge, undone. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c62
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code of /review-reasons that applies to this act */
                    reason: string;
                    /** @description What its members are told; not public */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The entry as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NgoState"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_reinstate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c62
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code of /review-reasons that applies to this act */
                    reason: string;
                    /** @description What its members are told; not public */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The entry as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NgoState"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    ngo_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the organisation.
                 * @example 019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c62
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Why. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description Code of /review-reasons that applies to this act */
                    reason: string;
                    /** @description What its members are told; not public */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The entry as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NgoState"];
                };
            };
            400: components["responses"]["MalformedJson"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["BodyTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidBody"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            default: components["responses"]["Problem"];
        };
    };
    health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["InvalidParameters"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    metrics_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures in the Prometheus text format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    version_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Name of the server */
                        name: string;
                        /** @description Version of the server */
                        version: string;
                        /** @description Commit it was built from */
                        commit: string | null;
                        /** @description Version of the API */
                        api: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Problem"];
        };
    };
    openapi_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Problem"];
        };
    };
    problem_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Problems */
                        items: components["schemas"]["ProblemEntry"][];
                        /** @description Faults that stand in errors[] */
                        violations: components["schemas"]["ViolationEntry"][];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Problem"];
        };
    };
    problem_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code of the problem.
                 * @example not_found
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The problem. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemEntry"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Problem"];
        };
    };
    security_txt_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Problem"];
        };
    };
    vocabulary_list: {
        parameters: {
            query?: {
                /**
                 * @description How the list is written: JSON, CSV with commas, or CSV as spreadsheets in Romania open it. Without it, CSV when Accept prefers text/csv, else JSON.
                 * @example json
                 */
                format?: "json" | "csv" | "csv_excel";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All vocabularies. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Vocabularies */
                        items: components["schemas"]["VocabularyCard"][];
                        page: components["schemas"]["Page"];
                    };
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
    vocabulary_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the vocabulary.
                 * @example legal_form
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The vocabulary; notes are in the language of the request. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Content-Language": components["headers"]["Content-Language"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "API-Version": components["headers"]["API-Version"];
                    Vary: components["headers"]["Vary"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Vocabulary"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameters"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
            default: components["responses"]["Problem"];
        };
    };
}
