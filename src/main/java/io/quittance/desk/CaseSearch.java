package io.quittance.desk;

import io.quittance.parties.Firm;
import io.quittance.reporting.CaseCounts;
import io.quittance.reporting.CaseFilter;
import io.quittance.reporting.CaseSummary;
import io.quittance.reporting.Cases;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds cases for lists: the one query of the case list and the palette. */
@Component
class CaseSearch {

    private final StaffSession session;
    private final Cases cases;

    CaseSearch(StaffSession session, Cases cases) {
        this.session = session;
        this.cases = cases;
    }

    /** A case and the firm it belongs to. */
    record Found(CaseSummary summary, Firm firm) {

        String address() {
            return StaffPaths.caseOf(firm, summary.debtor());
        }
    }

    /** Cases of all firms of the person. */
    List<Found> page(CaseFilter.Kind kind, String text, int offset, int limit) {
        return session.over(firms -> {
            var ids = firms.stream().map(Firm::id).toList();
            return cases.page(new CaseFilter(ids, kind, text), session.today(firms.getFirst()), offset, limit).stream()
                    .map(summary -> new Found(summary, firmOf(firms, summary)))
                    .toList();
        });
    }

    /** How many cases there are of each kind, over all firms of the person. */
    CaseCounts counts() {
        return session.over(firms -> cases.counts(
                new CaseFilter(firms.stream().map(Firm::id).toList(), CaseFilter.Kind.ALL, ""),
                session.today(firms.getFirst())));
    }

    private static Firm firmOf(List<Firm> firms, CaseSummary summary) {
        return firms.stream()
                .filter(firm -> firm.id().equals(summary.firm()))
                .findFirst()
                .orElseThrow();
    }
}
