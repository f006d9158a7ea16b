package io.quittance.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.ledger.Account;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.ledger.EntryDraft.InvoiceRef;
import io.quittance.receivables.InvoiceType;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ClaimPostingTest {

    private static final DebtorRef DUPONT = new DebtorRef(new DebtorId(1), "D-1");
    private static final DebtorRef DURAND = new DebtorRef(new DebtorId(2), "D-2");

    @Test
    void a_new_invoice_is_owed_in_full_and_what_was_settled_before_is_taken_off() {
        var change = new ClaimChange(null, invoice(DUPONT, "100.00", "60.00"));
        assertThat(entries(change, ClaimPart.CLAIM))
                .containsExactly(receivable("100.00"), counter(Account.CLAIMS, "-100.00"));
        assertThat(entries(change, ClaimPart.SETTLED_BEFORE))
                .containsExactly(receivable("-40.00"), counter(Account.SETTLED_BEFORE, "40.00"));
        assertThat(entries(change, ClaimPart.WRITE_OFF)).isEmpty();
    }

    @Test
    void a_credit_note_stands_with_the_opposite_sign() {
        var change = new ClaimChange(null, note(DUPONT, "30.00", "10.00"));
        assertThat(entries(change, ClaimPart.CLAIM))
                .containsExactly(receivable("-30.00"), counter(Account.CLAIMS, "30.00"));
        assertThat(entries(change, ClaimPart.SETTLED_BEFORE))
                .containsExactly(receivable("20.00"), counter(Account.SETTLED_BEFORE, "-20.00"));
    }

    @Test
    void another_amount_is_posted_as_its_difference() {
        var change = new ClaimChange(invoice(DUPONT, "100.00", "60.00"), invoice(DUPONT, "90.00", "60.00"));
        assertThat(entries(change, ClaimPart.CLAIM))
                .containsExactly(receivable("-10.00"), counter(Account.CLAIMS, "10.00"));
        assertThat(entries(change, ClaimPart.SETTLED_BEFORE))
                .containsExactly(receivable("10.00"), counter(Account.SETTLED_BEFORE, "-10.00"));
    }

    @Test
    void an_invoice_that_becomes_a_credit_note_turns_the_claim_round() {
        var change = new ClaimChange(invoice(DUPONT, "100.00", "100.00"), note(DUPONT, "100.00", "100.00"));
        assertThat(entries(change, ClaimPart.CLAIM))
                .containsExactly(receivable("-200.00"), counter(Account.CLAIMS, "200.00"));
    }

    @Test
    void another_debtor_gets_the_claim_and_the_first_is_rid_of_it() {
        var change = new ClaimChange(invoice(DUPONT, "100.00", "100.00"), invoice(DURAND, "100.00", "100.00"));
        assertThat(entries(change, ClaimPart.CLAIM))
                .containsExactly(
                        Tuple.tuple(Account.RECEIVABLE, "D-1", "-100.00 EUR"),
                        Tuple.tuple(Account.RECEIVABLE, "D-2", "100.00 EUR"));
    }

    @Test
    void another_currency_takes_the_old_claim_out_and_puts_the_new_one_in_each_balanced_by_itself() {
        var francs = new Claimed(
                DUPONT,
                ref(),
                InvoiceType.INVOICE,
                chf("95.00"),
                chf("95.00"),
                Money.zero(chf("0.00").currency()));
        assertThat(entries(new ClaimChange(invoice(DUPONT, "100.00", "100.00"), francs), ClaimPart.CLAIM))
                .containsExactly(
                        receivable("-100.00"),
                        Tuple.tuple(Account.RECEIVABLE, "D-1", "95.00 CHF"),
                        Tuple.tuple(Account.CLAIMS, null, "-95.00 CHF"),
                        counter(Account.CLAIMS, "100.00"));
    }

    @Test
    void undoing_takes_out_what_coming_in_put_in() {
        var claimed = invoice(DUPONT, "100.00", "60.00");
        for (var part : ClaimPart.values()) {
            var in = amounts(List.of(new ClaimChange(null, claimed)), part);
            var out = amounts(List.of(new ClaimChange(claimed, null)), part);
            in.forEach((account, minor) -> assertThat(out.get(account)).isEqualTo(-minor));
        }
    }

    @Test
    void a_write_off_leaves_the_claim_and_takes_the_rest_off() {
        var claimed = invoice(DUPONT, "100.00", "100.00");
        var change = new ClaimChange(claimed, claimed.givingUp(eur("25.00")));
        assertThat(entries(change, ClaimPart.CLAIM)).isEmpty();
        assertThat(entries(change, ClaimPart.SETTLED_BEFORE)).isEmpty();
        assertThat(entries(change, ClaimPart.WRITE_OFF))
                .containsExactly(receivable("-25.00"), counter(Account.WRITTEN_OFF, "25.00"));
    }

    @Test
    void whatever_changes_together_balances_and_ends_as_if_it_had_come_so_at_first() {
        var random = new Random(8);
        for (int round = 0; round < 200; round++) {
            var before = any(random);
            var after = any(random);
            for (var part : ClaimPart.values()) {
                var changed = amounts(List.of(new ClaimChange(null, before), new ClaimChange(before, after)), part);
                var atFirst = amounts(List.of(new ClaimChange(null, after)), part);
                changed.values().removeIf(minor -> minor == 0);
                atFirst.values().removeIf(minor -> minor == 0);
                assertThat(changed).as("%s then %s", before, after).isEqualTo(atFirst);
                assertThat(changed.values().stream().mapToLong(Long::longValue).sum())
                        .isZero();
            }
        }
    }

    private static Claimed any(Random random) {
        var total = Money.ofMinor(1 + random.nextInt(10_000), random.nextBoolean() ? "EUR" : "CHF");
        var opening = Money.ofMinor(random.nextInt((int) total.minor() + 1), total.currencyCode());
        return new Claimed(
                random.nextBoolean() ? DUPONT : DURAND,
                ref(),
                random.nextBoolean() ? InvoiceType.INVOICE : InvoiceType.CREDIT_NOTE,
                total,
                opening,
                Money.zero(total.currency()));
    }

    private static Map<String, Long> amounts(List<ClaimChange> changes, ClaimPart part) {
        var amounts = new TreeMap<String, Long>();
        for (var entry : ClaimPosting.between(changes, part)) {
            var owner = entry.debtor() == null ? "" : entry.debtor().reference();
            amounts.merge(
                    entry.account() + owner + entry.amount().currencyCode(),
                    entry.amount().minor(),
                    Long::sum);
        }
        return amounts;
    }

    private static List<Tuple> entries(ClaimChange change, ClaimPart part) {
        return ClaimPosting.between(List.of(change), part).stream()
                .filter(entry -> !entry.amount().isZero())
                .map(entry -> Tuple.tuple(
                        entry.account(),
                        entry.debtor() == null ? null : entry.debtor().reference(),
                        entry.amount().toString()))
                .toList();
    }

    private static Tuple receivable(String amount) {
        return Tuple.tuple(Account.RECEIVABLE, "D-1", amount + " EUR");
    }

    private static Tuple counter(Account account, String amount) {
        return Tuple.tuple(account, null, amount + " EUR");
    }

    private static Claimed invoice(DebtorRef owner, String total, String opening) {
        return claimed(owner, InvoiceType.INVOICE, total, opening);
    }

    private static Claimed note(DebtorRef owner, String total, String opening) {
        return claimed(owner, InvoiceType.CREDIT_NOTE, total, opening);
    }

    private static Claimed claimed(DebtorRef owner, InvoiceType type, String total, String opening) {
        return new Claimed(owner, ref(), type, eur(total), eur(opening), eur("0.00"));
    }

    private static InvoiceRef ref() {
        return new InvoiceRef(new InvoiceId(7), "B-7");
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static Money chf(String amount) {
        return Money.parse(amount, "CHF");
    }
}
