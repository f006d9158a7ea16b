-- The firm stands in every key.
alter table identity.address_confirmation drop constraint address_confirmation_token_hash_key;
alter table identity.address_confirmation add constraint address_confirmation_token unique (firm_id, token_hash);
