-- What a PostgreSQL superuser does once before the first start; everything else is done by the migrations.
-- On an outside server:
--     psql -d postgres -v owner_password=... -v app_password=... -f roles.sql
-- The owner runs the migrations and makes the roles per audience, hence createrole. The application's login owns nothing
-- and inherits nothing: it takes an audience's role for the length of a transaction.
create role quittance_owner login createrole password :'owner_password';
create role quittance_app login noinherit password :'app_password';
create database quittance owner quittance_owner encoding 'UTF8' template template0;
revoke all on database quittance from public;
grant connect on database quittance to quittance_app;
