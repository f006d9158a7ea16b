-- A text as people look for it: without capitals, accents and ligatures, whichever form of Unicode it came in.
create function parties.folded(text) returns text language sql immutable parallel safe return
    replace(replace(replace(
        regexp_replace(normalize(lower($1), nfkd), '[\u0300-\u036f]', '', 'g'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss');
grant execute on function parties.folded(text) to quittance_firm, quittance_agent, quittance_engine;

-- Published: everything by which people look for a debtor.
create view parties.debtor_words with (security_invoker = true) as
    select d.firm_id, d.debtor_id,
           parties.folded(concat_ws(' ', d.name, d.reference, d.email, d.phone, d.contact_name, d.street, d.street2,
               d.postal_code, d.city, f.name,
               (select string_agg(concat_ws(' ', c.name, c.email, c.phone), ' ') from parties.contact c
                where c.firm_id = d.firm_id and c.debtor_id = d.debtor_id))) as words
    from parties.debtor d join parties.firm f on f.firm_id = d.firm_id;
grant select on parties.debtor_words to quittance_firm, quittance_agent, quittance_engine;
