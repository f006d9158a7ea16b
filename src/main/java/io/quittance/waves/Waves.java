package io.quittance.waves;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.receivables.NextActions;
import io.quittance.tenancy.AuditLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The waves of a firm, and a person's word on them. */
@Component
public class Waves {

    private final WaveStore store;
    private final NextActions nextActions;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Waves(
            WaveStore store,
            NextActions nextActions,
            Firms firms,
            BusinessDay businessDay,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.nextActions = nextActions;
        this.firms = firms;
        this.businessDay = businessDay;
        this.audit = audit;
        this.events = events;
    }

    /** What a file lets leave; empty while it is not read to its end. */
    @Transactional(readOnly = true)
    public Optional<Wave> ofImport(FirmId firm, ImportId list) {
        return store.ofList(firm, list);
    }

    /** Those that wait for a yes, the oldest first. */
    @Transactional(readOnly = true)
    public List<Wave> waiting(FirmId firm) {
        return store.waiting(firm);
    }

    /** Unusual ones, the last first, decided or not. */
    @Transactional(readOnly = true)
    public List<Wave> latest(FirmId firm, int limit) {
        return store.latest(firm, limit);
    }

    /** Says beforehand that whatever this file lets leave may leave. Before the file is read or while it is. */
    @Transactional
    public void allowBeforehand(FirmId firm, ImportId list, String by) {
        var today = today(firm);
        var id = store.insert(
                firm, new Wave(new WaveId(0), list, WaveState.ALLOWED, 0, null, 0, 0, today, null, by, today));
        if (store.find(firm, id)
                .filter(wave -> wave.state() == WaveState.WAITING)
                .isPresent()) {
            allow(firm, id, null, by);
        }
    }

    /**
     * Lets a wave leave.
     *
     * @param perDay at most so many debtors a day; null for all at once
     * @throws RefusedException when there is no such wave or nothing waits
     */
    @Transactional
    public void allow(FirmId firm, WaveId wave, @Nullable Integer perDay, String by) {
        if (perDay != null && perDay < 1) {
            throw new RefusedException("perDay", "range", "Less than one a day never ends", "give 1 or more");
        }
        decide(firm, wave, WaveState.ALLOWED, perDay, by);
        var debtors = store.debtors(firm, wave);
        if (!debtors.isEmpty()) {
            store.spread(firm, wave, debtors, tranches(debtors.size(), perDay, today(firm)));
            nextActions.atOnce(firm, debtors);
        }
    }

    /** Keeps a wave back until somebody allows it. @throws RefusedException when there is no such wave */
    @Transactional
    public void hold(FirmId firm, WaveId wave, String by) {
        decide(firm, wave, WaveState.HELD, null, by);
        var debtors = store.debtors(firm, wave);
        if (!debtors.isEmpty()) {
            nextActions.atOnce(firm, debtors);
        }
    }

    private void decide(FirmId firm, WaveId wave, WaveState state, @Nullable Integer perDay, String by) {
        if (!store.decide(firm, wave, state, perDay, by, today(firm))) {
            throw new RefusedException("wave", "state", "Nothing waits here", "look at it again");
        }
        audit.append(
                firm, by, "wave.decided", wave.toString(), state + (perDay == null ? "" : ", " + perDay + " a day"));
        events.publishEvent(new WaveDecided(firm, wave, by));
    }

    /** The last day on which each debtor waits: the first tranche none, the next until today, and so on. */
    private static List<@Nullable LocalDate> tranches(int debtors, @Nullable Integer perDay, LocalDate today) {
        var untils = new ArrayList<@Nullable LocalDate>(debtors);
        for (int i = 0; i < debtors; i++) {
            int tranche = perDay == null ? 0 : i / perDay;
            untils.add(tranche == 0 ? null : today.plusDays(tranche - 1L));
        }
        return untils;
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
