package io.quittance.dispatch;

import io.quittance.archive.Archive;
import io.quittance.archive.TemplateVersions;
import io.quittance.dispatch.OutcomeStore.StateChange;
import io.quittance.dispatch.OutgoingMaker.Attempted;
import io.quittance.kernel.BusinessDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes what leaves, keeps its very bytes and marks it as leaving: alike for every way out. */
@Component
final class Makers {

    private final List<OutgoingMaker> makers;
    private final Archive archive;
    private final TemplateVersions versions;
    private final OutboxStore store;
    private final BusinessDay businessDay;

    Makers(
            List<OutgoingMaker> makers,
            Archive archive,
            TemplateVersions versions,
            OutboxStore store,
            BusinessDay businessDay) {
        this.makers = List.copyOf(makers);
        this.archive = archive;
        this.versions = versions;
        this.store = store;
        this.businessDay = businessDay;
    }

    /** Who makes this. */
    OutgoingMaker of(Class<? extends Outgoing> form) {
        return makers.stream()
                .filter(maker -> maker.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    /** Makes the messages of a group. @param stays takes those that cannot be made */
    List<Outgoing> leave(OutgoingMaker maker, OutgoingMaker.Group group, List<StateChange> stays) {
        var rendered = new ArrayList<Rendered>();
        var ready = new ArrayList<Outgoing>();
        for (var attempted : maker.make(group)) {
            switch (attempted) {
                case Attempted.Made(var made, var delivery) -> {
                    rendered.add(made);
                    ready.add(delivery);
                }
                case Attempted.Stays(var why) -> stays.add(why);
            }
        }
        if (!rendered.isEmpty()) {
            var firm = group.firm().id();
            archive.keep(firm, Rendered.referenceCopies(rendered));
            versions.use(
                    firm,
                    rendered.stream()
                            .map(Rendered::text)
                            .filter(Objects::nonNull)
                            .toList(),
                    businessDay.now());
            store.leave(firm, rendered, businessDay.now(), maker.lease());
        }
        return ready;
    }
}
