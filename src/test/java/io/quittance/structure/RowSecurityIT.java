package io.quittance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goal B21, read from the catalogue: a table that forgets what keeps firms apart fails here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityIT {

    /** Keys that are unique over all firms on purpose; never more than three. */
    private static final Set<String> GLOBAL_KEYS = Set.of(
            "parties.firm: firm_key_key", // the firm's name in web addresses
            "tenancy.audit_entry: audit_entry_pkey"); // an entry may concern the installation

    private static final String TENANT_TABLES = """
            with tenant_table as (
                select c.oid, c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity, a.attnum as firm
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'firm_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema'))
            """;

    private final TestDatabase.TestDb db = TestDatabase.fresh();
    private final JdbcClient catalogue = JdbcClient.create(db.superuser());

    @Test
    void every_tenant_table_has_row_security_enabled_and_forced() {
        assertThat(list(TENANT_TABLES
                        + "select name from tenant_table where not (relrowsecurity and relforcerowsecurity)"))
                .isEmpty();
        assertThat(list(TENANT_TABLES + "select name from tenant_table")).hasSizeGreaterThan(20);
    }

    @Test
    void every_policy_that_lets_rows_in_checks_them_and_every_tenant_table_has_one() {
        assertThat(list(TENANT_TABLES + """
                        select t.name || ': ' || p.polname from tenant_table t join pg_policy p on p.polrelid = t.oid
                        where p.polcmd in ('*', 'a', 'w') and p.polwithcheck is null
                        union all
                        select t.name from tenant_table t where not exists (select from pg_policy p where p.polrelid = t.oid)
                        """)).isEmpty();
    }

    @Test
    void the_firm_stands_in_every_primary_unique_and_foreign_key() {
        assertThat(list(TENANT_TABLES + """
                        select t.name || ': ' || i.indexrelid::regclass::name from tenant_table t
                        join pg_index i on i.indrelid = t.oid and i.indisunique
                        where not t.firm = any (i.indkey::int2[])
                        """).stream()
                        .map(key -> key.replaceAll(": [a-z_]+\\.", ": "))
                        .filter(key -> !GLOBAL_KEYS.contains(key)))
                .isEmpty();
        assertThat(list(TENANT_TABLES + """
                        select t.name || ': ' || c.conname from tenant_table t
                        join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
                        join tenant_table f on f.oid = c.confrelid
                        where not t.firm = any (c.conkey) or not f.firm = any (c.confkey)
                        """)).isEmpty();
        assertThat(GLOBAL_KEYS).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_applications_login_owns_nothing_and_may_not_pass_by_empty_or_create() {
        assertThat(list("select relname from pg_class where relowner = 'quittance_app'::regrole"))
                .isEmpty();
        assertThat(list("""
                        select rolname from pg_roles where rolname like 'quittance\\_%' and rolname <> 'quittance_owner'
                        and (rolbypassrls or rolsuper or rolcreatedb or rolcreaterole)
                        """)).isEmpty();
        assertThat(list("""
                        select r.rolname || ' on ' || c.oid::regclass from pg_class c cross join pg_roles r
                        where r.rolname like 'quittance\\_%' and r.rolname <> 'quittance_owner' and c.relkind in ('r', 'p')
                        and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                        and has_table_privilege(r.oid, c.oid, 'TRUNCATE')
                        """)).isEmpty();
        assertThat(list("""
                        select r.rolname || ' in ' || n.nspname from pg_namespace n cross join pg_roles r
                        where r.rolname like 'quittance\\_%' and r.rolname <> 'quittance_owner'
                        and has_schema_privilege(r.oid, n.oid, 'CREATE')
                        """)).isEmpty();
    }

    @Test
    void views_see_what_their_reader_sees_and_no_function_acts_for_its_owner() {
        assertThat(list("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                        and (c.relkind = 'm' or not coalesce(c.reloptions @> '{security_invoker=true}', false))
                        """)).isEmpty();
        assertThat(list("""
                        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                        """)).isEmpty();
    }

    private List<String> list(String sql) {
        return catalogue.sql(sql).query(String.class).list();
    }
}
