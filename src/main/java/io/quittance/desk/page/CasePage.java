package io.quittance.desk.page;

import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The page of a case that sections contribute to.
 *
 * @param texts in the language of the person at work
 * @param changed to be told when something was done
 * @param seen how far the person knows the case
 */
public record CasePage(StaffTexts texts, CaseFile file, Changed changed, Seen seen) {

    public Firm firm() {
        return file.firm();
    }

    public LocalDate today() {
        return file.today();
    }

    /** Does something at one press: when others changed the case meanwhile it is shown as it is now, and nothing is done. */
    public void atOnce(Runnable deed) {
        try {
            deed.run();
        } catch (CaseChangedException _) {
            changed.notDone();
        }
    }

    /** A place on this page. */
    public String at(String part) {
        return StaffPaths.caseOf(file.firm(), file.debtor().id()) + "#" + part;
    }

    /** A moment as the reader writes it, in the firm's zone. */
    public String moment(Instant at) {
        return texts.formats().moment(at, file.firm().zone());
    }
}
