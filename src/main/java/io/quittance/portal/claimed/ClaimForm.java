package io.quittance.portal.claimed;

import com.vaadin.flow.router.BeforeEnterEvent;
import io.quittance.kernel.DocumentId;
import io.quittance.portal.Draft;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.invoice.InvoiceView;
import io.quittance.receivables.Position.Claim;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DateField;
import io.quittance.ui.ErrorSummary;
import io.quittance.ui.LongTextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody fills in who has paid already. */
record ClaimForm(
        ChoiceField<Optional<Claim>> which,
        DateField day,
        ChoiceField<ClaimedText> means,
        ProofField<DocumentId> proof,
        LongTextField more,
        ErrorSummary errors) {

    /** A payment longer ago is a matter for a person. */
    static final int YEARS_BACK = 2;

    private static final int MAX_LENGTH = 1_000;
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final List<ClaimedText> MEANS = List.of(
            ClaimedText.TRANSFER,
            ClaimedText.DEBIT,
            ClaimedText.CARD,
            ClaimedText.CHEQUE,
            ClaimedText.CASH,
            ClaimedText.OTHER);

    /** An empty form; the invoice that the address names is chosen. */
    static ClaimForm of(Visitor visitor, List<Claim> open, LocalDate today, PaidClaims claims, BeforeEnterEvent event) {
        var texts = visitor.texts();
        var which = which(visitor, open, event);
        which.setVisible(open.size() > 1);
        var day = new DateField(texts.of(ClaimedText.DAY)).between(today.minusYears(YEARS_BACK), today);
        day.testId("claim-day");
        var means = new ChoiceField<>(texts.of(ClaimedText.HOW), MEANS, texts::of);
        var proof = new ProofField<DocumentId>(
                texts.of(ClaimedText.PROOF),
                texts.of(ClaimedText.PROOF_HINT),
                MOST_BYTES,
                (name, bytes) -> claims.keep(visitor.access(), name, bytes),
                (name, kept) ->
                        kept == null ? texts.of(ClaimedText.PROOF_WRONG) : texts.of(ClaimedText.PROOF_HAS, name));
        var more = new LongTextField(texts.of(ClaimedText.MORE), MAX_LENGTH);
        more.draft(visitor.draft(Draft.PAID.name()));
        return new ClaimForm(which, day, means, proof, more, new ErrorSummary());
    }

    private static ChoiceField<Optional<Claim>> which(Visitor visitor, List<Claim> open, BeforeEnterEvent event) {
        var choices = new ArrayList<Optional<Claim>>();
        var ids = open.stream().map(Claim::invoice).toList();
        var everything = visitor.access().asked(ids).size() < ids.size() ? PortalText.ALL_OF_MESSAGE : ClaimedText.ALL;
        choices.add(Optional.empty());
        open.forEach(claim -> choices.add(Optional.of(claim)));
        var field = new ChoiceField<>(
                visitor.texts().of(ClaimedText.WHICH),
                choices,
                choice -> choice.map(claim ->
                                claim.number() + ", " + visitor.formats().money(claim.open()))
                        .orElseGet(() -> visitor.texts().of(everything)));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("invoice")
                .flatMap(InvoiceView::read)
                .flatMap(id -> open.stream()
                        .filter(claim -> claim.invoice().equals(id))
                        .findFirst())
                .ifPresent(claim -> field.value(Optional.of(claim)));
        return field;
    }
}
