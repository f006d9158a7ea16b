package io.quittance.portal.claimed;

import io.quittance.documents.Documents;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.RefusedException;
import io.quittance.limits.Limits;
import io.quittance.portal.PortalAccess;
import io.quittance.questions.NewQuestion;
import io.quittance.questions.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes what a debtor says of a payment, and its proof: five in an hour, and ten files. */
@Service
class PaidClaims {

    private static final int PER_HOUR = 5;
    private static final int FILES_PER_HOUR = 10;

    private final Questions questions;
    private final Documents documents;
    private final Limits limits;

    PaidClaims(Questions questions, Documents documents, Limits limits) {
        this.questions = questions;
        this.documents = documents;
        this.limits = limits;
    }

    /** Keeps a proof; null when it is neither PDF nor picture, or one too many. */
    @Nullable
    DocumentId keep(PortalAccess access, String fileName, byte[] bytes) {
        if (!limits.allow("proof", access.firm() + " " + access.debtor(), FILES_PER_HOUR)) {
            return null;
        }
        try {
            return access.scope()
                    .call(() -> documents.storePage(access.firm(), access.debtor(), "PAYMENT_PROOF", fileName, bytes));
        } catch (RefusedException _) {
            return null;
        }
    }

    /** Tells the firm; false when it was told too often in this hour. */
    boolean tell(PortalAccess access, NewQuestion claim) {
        if (!limits.allow("question", access.firm() + " " + access.debtor(), PER_HOUR)) {
            return false;
        }
        access.scope().run(() -> questions.ask(access.firm(), access.debtor(), claim));
        return true;
    }
}
