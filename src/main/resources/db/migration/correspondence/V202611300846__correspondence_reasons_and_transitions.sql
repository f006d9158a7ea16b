-- A message has one of these reasons; the same list as the type in the code, which a test compares.
alter table correspondence.message add constraint message_reason check (reason in (
        'FIRM_PAUSED', 'SENDER_NOT_ALLOWED', 'NOT_PLANNED', 'OUTSIDE_CONTACT_HOURS', 'BALANCE_CHANGED',
        'SETTLED', 'NOTICE_DATE_PASSED', 'PAID', 'CREDITED', 'WRITTEN_OFF', 'CANCELLED', 'LEGAL', 'NOT_DUE',
        'STEP_LATER', 'MINIMUM_GAP', 'RHYTHM', 'OTHER_MESSAGE_TODAY', 'QUIET_DAY', 'BELOW_MINIMUM',
        'PREVIOUS_NOT_PROVEN', 'NOTICE_PERIOD', 'LAST_STEP', 'AGENT', 'QUESTION', 'PAYMENT_PENDING',
        'PROOF_UNCHECKED', 'STALE_DATA', 'PROMISE', 'PLAN', 'DISPUTE', 'CHARGEBACK', 'INSOLVENCY',
        'BREATHING_SPACE', 'DECEASED', 'VULNERABLE', 'REPRESENTED', 'CEASE_REQUEST', 'IDENTITY_DOUBT',
        'RESTRICTION', 'BOUNCED', 'TIME_BARRED', 'APPROVAL', 'NO_ADDRESS', 'SUPPRESSED', 'NOT_ME',
        'ADDRESS_CHANGED', 'TAKEN', 'NO_FINAL_ANSWER', 'NO_SECURE_CONNECTION', 'NO_CONNECTION',
        'SIGN_IN_LATER', 'SIGN_IN_REFUSED', 'MAILBOX_FULL', 'MAILBOX_CLOSED', 'SERVER_BUSY',
        'ADDRESS_UNKNOWN', 'ADDRESS_REFUSED', 'DOMAIN_TAKES_NO_MAIL', 'SENDER_REFUSED', 'MESSAGE_REFUSED',
        'NO_PRINT_FOLDER', 'PRINT_FOLDER_FAULT', 'ADDRESS_NOT_PRINTABLE', 'TOO_MANY_PAGES',
        'LETTER_NOT_PRINTABLE', 'PRINTER_REFUSED', 'RETURNED', 'CANNOT_BE_MADE', 'GIVEN_UP', 'LEASE_EXPIRED',
        'STOPPED_BY_HAND', 'SENT_AGAIN', 'SENT_AGAIN_BY_HAND', 'MARKED_BY_HAND'));
alter table correspondence.sending_pause add constraint sending_pause_reason check (reason in (
        'FIRM_PAUSED', 'SENDER_NOT_ALLOWED', 'NOT_PLANNED', 'OUTSIDE_CONTACT_HOURS', 'BALANCE_CHANGED',
        'SETTLED', 'NOTICE_DATE_PASSED', 'PAID', 'CREDITED', 'WRITTEN_OFF', 'CANCELLED', 'LEGAL', 'NOT_DUE',
        'STEP_LATER', 'MINIMUM_GAP', 'RHYTHM', 'OTHER_MESSAGE_TODAY', 'QUIET_DAY', 'BELOW_MINIMUM',
        'PREVIOUS_NOT_PROVEN', 'NOTICE_PERIOD', 'LAST_STEP', 'AGENT', 'QUESTION', 'PAYMENT_PENDING',
        'PROOF_UNCHECKED', 'STALE_DATA', 'PROMISE', 'PLAN', 'DISPUTE', 'CHARGEBACK', 'INSOLVENCY',
        'BREATHING_SPACE', 'DECEASED', 'VULNERABLE', 'REPRESENTED', 'CEASE_REQUEST', 'IDENTITY_DOUBT',
        'RESTRICTION', 'BOUNCED', 'TIME_BARRED', 'APPROVAL', 'NO_ADDRESS', 'SUPPRESSED', 'NOT_ME',
        'ADDRESS_CHANGED', 'TAKEN', 'NO_FINAL_ANSWER', 'NO_SECURE_CONNECTION', 'NO_CONNECTION',
        'SIGN_IN_LATER', 'SIGN_IN_REFUSED', 'MAILBOX_FULL', 'MAILBOX_CLOSED', 'SERVER_BUSY',
        'ADDRESS_UNKNOWN', 'ADDRESS_REFUSED', 'DOMAIN_TAKES_NO_MAIL', 'SENDER_REFUSED', 'MESSAGE_REFUSED',
        'NO_PRINT_FOLDER', 'PRINT_FOLDER_FAULT', 'ADDRESS_NOT_PRINTABLE', 'TOO_MANY_PAGES',
        'LETTER_NOT_PRINTABLE', 'PRINTER_REFUSED', 'RETURNED', 'CANNOT_BE_MADE', 'GIVEN_UP', 'LEASE_EXPIRED',
        'STOPPED_BY_HAND', 'SENT_AGAIN', 'SENT_AGAIN_BY_HAND', 'MARKED_BY_HAND'));
alter table correspondence.suppression add constraint suppression_reason check (reason in (
        'FIRM_PAUSED', 'SENDER_NOT_ALLOWED', 'NOT_PLANNED', 'OUTSIDE_CONTACT_HOURS', 'BALANCE_CHANGED',
        'SETTLED', 'NOTICE_DATE_PASSED', 'PAID', 'CREDITED', 'WRITTEN_OFF', 'CANCELLED', 'LEGAL', 'NOT_DUE',
        'STEP_LATER', 'MINIMUM_GAP', 'RHYTHM', 'OTHER_MESSAGE_TODAY', 'QUIET_DAY', 'BELOW_MINIMUM',
        'PREVIOUS_NOT_PROVEN', 'NOTICE_PERIOD', 'LAST_STEP', 'AGENT', 'QUESTION', 'PAYMENT_PENDING',
        'PROOF_UNCHECKED', 'STALE_DATA', 'PROMISE', 'PLAN', 'DISPUTE', 'CHARGEBACK', 'INSOLVENCY',
        'BREATHING_SPACE', 'DECEASED', 'VULNERABLE', 'REPRESENTED', 'CEASE_REQUEST', 'IDENTITY_DOUBT',
        'RESTRICTION', 'BOUNCED', 'TIME_BARRED', 'APPROVAL', 'NO_ADDRESS', 'SUPPRESSED', 'NOT_ME',
        'ADDRESS_CHANGED', 'TAKEN', 'NO_FINAL_ANSWER', 'NO_SECURE_CONNECTION', 'NO_CONNECTION',
        'SIGN_IN_LATER', 'SIGN_IN_REFUSED', 'MAILBOX_FULL', 'MAILBOX_CLOSED', 'SERVER_BUSY',
        'ADDRESS_UNKNOWN', 'ADDRESS_REFUSED', 'DOMAIN_TAKES_NO_MAIL', 'SENDER_REFUSED', 'MESSAGE_REFUSED',
        'NO_PRINT_FOLDER', 'PRINT_FOLDER_FAULT', 'ADDRESS_NOT_PRINTABLE', 'TOO_MANY_PAGES',
        'LETTER_NOT_PRINTABLE', 'PRINTER_REFUSED', 'RETURNED', 'CANNOT_BE_MADE', 'GIVEN_UP', 'LEASE_EXPIRED',
        'STOPPED_BY_HAND', 'SENT_AGAIN', 'SENT_AGAIN_BY_HAND', 'MARKED_BY_HAND'));

-- The states a message can change to; the same table as in the code, which a test compares.
create function correspondence.message_next(state text) returns text[] language sql immutable
    return case state
            when 'PLANNED' then array['HELD', 'FAILED', 'CANCELLED', 'SENDING', 'SENT', 'BOUNCED', 'UNKNOWN']
            when 'APPROVAL' then array['PLANNED', 'CANCELLED']
            when 'HELD' then array['PLANNED', 'CANCELLED']
            when 'SENDING' then array['SENT', 'PLANNED', 'BOUNCED', 'FAILED', 'UNKNOWN']
            when 'UNKNOWN' then array['SENT', 'PLANNED', 'BOUNCED', 'FAILED']
            when 'SENT' then array['DELIVERED', 'BOUNCED', 'RETURNED', 'FAILED']
            when 'DELIVERED' then array['RETURNED']
            else array[]::text[] end;

create function correspondence.check_message_transition() returns trigger language plpgsql as $$
begin
    if not new.state = any (correspondence.message_next(old.state)) then
        raise exception 'a message does not change from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    -- Only what waits to be sent again may turn out to have left the first time.
    if old.state = 'PLANNED' and new.state in ('SENT', 'BOUNCED', 'UNKNOWN') and old.reason is distinct from 'SENT_AGAIN' then
        raise exception 'a planned message does not become % without leaving', new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger message_transition before update of state on correspondence.message
    for each row when (old.state <> new.state) execute function correspondence.check_message_transition();
