package io.quittance.reminders;

import io.quittance.dunning.DefaultScenarios;
import io.quittance.dunning.PolicyText;
import io.quittance.dunning.Scenario;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.parties.FirmCreated;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reminder scenarios of a firm, as versions with their first day. */
@Component
public class Scenarios {

    /** The default scenarios are for all time, so that days before a firm was set up can be explained too. */
    private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

    private final ScenarioStore store;
    private final Firms firms;
    private final BusinessDay businessDay;

    Scenarios(ScenarioStore store, Firms firms, BusinessDay businessDay) {
        this.store = store;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** The scenarios that apply today. */
    @Transactional(readOnly = true)
    public List<Scenario> of(FirmId firm) {
        return book(firm).validOn(businessDay.today(firms.get(firm).zone()));
    }

    /** When no reminder leaves, whatever the scenario: the conditions in words. */
    public PolicyText policy(Language language) {
        return PolicyText.in(language);
    }

    /** Installs the default scenarios of a new firm, in the operator's transaction. */
    @EventListener
    @Transactional
    public void install(FirmCreated event) {
        DefaultScenarios.ALL.forEach(scenario -> store.insert(event.firm(), scenario, ALWAYS));
    }

    /** All versions; a firm that was never given any has the default ones. */
    ScenarioBook book(FirmId firm) {
        var versions = store.all(firm);
        return new ScenarioBook(versions.isEmpty() ? defaults() : versions);
    }

    private static List<ScenarioStore.Version> defaults() {
        return DefaultScenarios.ALL.stream()
                .map(scenario -> new ScenarioStore.Version(scenario, ALWAYS))
                .toList();
    }
}
