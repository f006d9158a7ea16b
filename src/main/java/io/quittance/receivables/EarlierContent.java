package io.quittance.receivables;

/** The end of every statement that changes what invoices say: what they said before is kept. */
final class EarlierContent {

    /** Follows {@code with changed as (update … returning old.*)}; wants {@code :list}, the list that says it now. */
    static final String KEEP = """
            insert into receivables.earlier_content (firm_id, invoice_id, version, debtor_id, total_minor, opening_minor,
                issued_on, due_on, type, currency, description, order_reference, corrects, governing_law, lines, list_id, replaced_by)
            select firm_id, invoice_id, version, debtor_id, total_minor, opening_minor, issued_on, due_on, type, currency,
                description, order_reference, corrects, governing_law, lines, list_id, :list::bigint
            from changed where state <> 'CANCELLED'
            """;

    private EarlierContent() {}
}
