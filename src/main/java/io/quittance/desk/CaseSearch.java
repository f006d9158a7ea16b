package io.quittance.desk;

import io.quittance.identity.views.SavedView;
import io.quittance.identity.views.SavedViews;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.reporting.CaseCounts;
import io.quittance.reporting.CaseFilter;
import io.quittance.reporting.CaseSummary;
import io.quittance.reporting.Cases;
import io.quittance.reporting.ListAgeing;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.TenantScope;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds cases for lists: the one query of the case list and the palette. */
@Component
class CaseSearch {

    private final StaffSession session;
    private final Cases cases;
    private final SavedViews views;

    CaseSearch(StaffSession session, Cases cases, SavedViews views) {
        this.session = session;
        this.cases = cases;
        this.views = views;
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

        /** As it is kept in a saved view: the words come last, since they may be anything. */
        String kept() {
            return (firm == null ? 0 : firm.value()) + " " + kind + " " + order + " " + text;
        }

        /** Reads what {@link #kept} wrote; what is not known any more is as if nobody had wished it. */
        static Wish ofKept(String kept) {
            var matcher = KEPT.matcher(kept);
            if (!matcher.matches()) {
                return of("");
            }
            long firm = Long.parseLong(matcher.group(1));
            return new Wish(
                    firm == 0 ? null : new FirmId(firm),
                    named(CaseFilter.Kind.values(), matcher.group(2)),
                    matcher.group(4).strip(),
                    named(CaseFilter.Order.values(), matcher.group(3)));
        }

        private static final Pattern KEPT = Pattern.compile("([0-9]{1,18}) ([A-Z_]+) ([A-Z_]+)(.*)");

        /** The first value where the name is no value any more. */
        private static <E extends Enum<E>> E named(E[] values, String name) {
            return Arrays.stream(values)
                    .filter(value -> value.name().equals(name))
                    .findFirst()
                    .orElse(values[0]);
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

    /** What is open of the cases that are wished, by currency and by how late it is. */
    List<ListAgeing> ageing(Wish wish) {
        return session.over(firms -> cases.ageing(
                new CaseFilter(ids(firms, wish.firm()), wish.kind(), wish.text()), session.today(firms.getFirst())));
    }

    /** The views that the person saved. */
    List<SavedView> views() {
        var person = session.member().id();
        return new TenantScope.Platform().call(() -> views.of(person));
    }

    /** @throws RefusedException without a name, or when there are too many */
    void save(String name, Wish wish) {
        var person = session.member().id();
        new TenantScope.Platform().run(() -> views.save(person, new SavedView(name, wish.kept())));
    }

    void forget(String name) {
        var person = session.member().id();
        new TenantScope.Platform().run(() -> views.remove(person, name));
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
