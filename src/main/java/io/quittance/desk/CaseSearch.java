package io.quittance.desk;

import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.reporting.CaseCounts;
import io.quittance.reporting.CaseFilter;
import io.quittance.reporting.CaseSummary;
import io.quittance.reporting.Cases;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /**
     * What a person looks for.
     *
     * @param firm null for all firms of the person
     */
    record Wish(@Nullable FirmId firm, CaseFilter.Kind kind, String text, CaseFilter.Order order) {

        static Wish of(String text) {
            return new Wish(null, CaseFilter.Kind.ALL, text, CaseFilter.Order.URGENT);
        }
    }

    List<Found> page(Wish wish, int offset, int limit) {
        return session.over(firms -> {
            var filter = new CaseFilter(ids(firms, wish.firm()), wish.kind(), wish.text(), wish.order());
            return cases.page(filter, session.today(firms.getFirst()), offset, limit).stream()
                    .map(summary -> new Found(summary, firmOf(firms, summary)))
                    .toList();
        });
    }

    /** How many cases there are of each kind, at one firm or over all firms of the person. */
    CaseCounts counts(@Nullable FirmId firm) {
        return session.over(firms -> cases.counts(
                new CaseFilter(ids(firms, firm), CaseFilter.Kind.ALL, ""), session.today(firms.getFirst())));
    }

    /** The firms of the person with how many cases each has. */
    Map<Firm, Integer> firms() {
        return session.over(firms -> {
            var counts = cases.byFirm(ids(firms, null), session.today(firms.getFirst()));
            var result = new LinkedHashMap<Firm, Integer>();
            firms.forEach(firm -> result.put(firm, counts.getOrDefault(firm.id(), 0)));
            return result;
        });
    }

    private static List<FirmId> ids(List<Firm> firms, @Nullable FirmId wanted) {
        return firms.stream()
                .map(Firm::id)
                .filter(id -> wanted == null || wanted.equals(id))
                .toList();
    }

    private static Firm firmOf(List<Firm> firms, CaseSummary summary) {
        return firms.stream()
                .filter(firm -> firm.id().equals(summary.firm()))
                .findFirst()
                .orElseThrow();
    }
}
