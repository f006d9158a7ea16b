package io.quittance.reminders;

import io.quittance.dunning.Scenario;
import io.quittance.kernel.CountryCode;
import io.quittance.parties.DebtorKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** All scenario versions of a firm, read once for a piece of work. */
record ScenarioBook(List<ScenarioStore.Version> versions) {

    /** The scenarios valid on a day: of each the newest version that began by then. */
    List<Scenario> validOn(LocalDate day) {
        var seen = new HashSet<String>();
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .map(ScenarioStore.Version::scenario)
                .filter(scenario -> seen.add(scenario.key()))
                .toList();
    }

    /** The scenario for a debtor: the country's own, else the general one of its kind. */
    Scenario of(DebtorKind kind, CountryCode country, LocalDate day) {
        return validOn(day).stream()
                .filter(scenario -> scenario.fit(kind, country) > 0)
                .max(Comparator.comparingInt(scenario -> scenario.fit(kind, country)))
                .orElseThrow(() -> new IllegalStateException("no scenario for " + kind + " in " + country));
    }

    /** A version by its name, for what was decided by it. */
    Scenario version(String key, int version) {
        return versions.stream()
                .map(ScenarioStore.Version::scenario)
                .filter(scenario -> scenario.key().equals(key) && scenario.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no scenario " + key + " version " + version));
    }
}
