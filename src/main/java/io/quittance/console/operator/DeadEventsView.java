package io.quittance.console.operator;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.payments.checkout.DeadEvent;
import io.quittance.payments.checkout.StripeEvents;
import io.quittance.payments.refused.RefusedWebhook;
import io.quittance.payments.refused.RefusedWebhooks;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.tenancy.TenantScope;
import io.quittance.texts.TextKey;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** News from Stripe that led to nothing, of all firms; the operator sees the event's number and why, nothing of the debtor. */
@Route(value = StaffPaths.OPERATOR_PAYMENTS, layout = OperatorFrame.class)
@PermitAll
class DeadEventsView extends OperatorPage {

    private static final int PER_FIRM = 50;

    private final transient Firms firms;
    private final transient StripeEvents events;
    private final transient RefusedWebhooks refused;

    /** An event and the firm whose account it is of. */
    private record Dead(Firm firm, DeadEvent event) {}

    DeadEventsView(StaffSession session, Firms firms, StripeEvents events, RefusedWebhooks refused) {
        super(session);
        this.firms = firms;
        this.events = events;
        this.refused = refused;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.DEAD_EVENTS;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var table = new DataTable<Dead>(texts.of(ConsoleText.DEAD_EVENTS))
                .text(
                        texts.of(StaffText.RECEIVED),
                        dead -> texts.formats().moment(dead.event().receivedAt(), ZoneOffset.UTC) + " UTC")
                .text(texts.of(StaffText.FIRM), dead -> dead.firm().name())
                .cell(
                        texts.of(StripeEventsText.EVENT),
                        dead -> new Code(dead.event().event()))
                .text(texts.of(StaffText.KIND), dead -> dead.event().type())
                .text(texts.of(StaffText.WHY), dead -> dead.event().reason())
                .whenEmpty(new EmptyState(
                        texts.of(StripeEventsText.NO_DEAD_EVENTS), texts.of(StripeEventsText.NO_DEAD_EVENTS_HINT)));
        var all = session.asOperator().call(firms::all);
        table.show(dead(all));
        add(
                new PageHead(texts.of(ConsoleText.DEAD_EVENTS), texts.of(StripeEventsText.DEAD_EVENTS_PURPOSE)),
                new Panel("", table),
                refused(all));
    }

    private Panel refused(List<Firm> all) {
        Map<FirmId, String> names = all.stream().collect(Collectors.toMap(Firm::id, Firm::name));
        var table = new DataTable<RefusedWebhook>(texts.of(StripeEventsText.REFUSED))
                .text(
                        texts.of(StripeEventsText.REFUSED_LAST),
                        one -> texts.formats().moment(one.lastAt(), ZoneOffset.UTC) + " UTC")
                .text(
                        texts.of(StaffText.FIRM),
                        one -> Optional.ofNullable(one.firm())
                                .map(names::get)
                                .orElseGet(() -> texts.of(StripeEventsText.NO_FIRM)))
                .text(texts.of(StaffText.WHY), one -> texts.word(one.reason()))
                .figures(
                        texts.of(StripeEventsText.REFUSED_TIMES),
                        one -> new Span(texts.formats().number(one.count())))
                .whenEmpty(new EmptyState(
                        texts.of(StripeEventsText.NONE_REFUSED), texts.of(StripeEventsText.NONE_REFUSED_HINT)));
        table.show(session.asOperator().call(refused::latest));
        var purpose = new Paragraph(texts.of(StripeEventsText.REFUSED_PURPOSE));
        purpose.addClassName("q-soft");
        return new Panel(texts.of(StripeEventsText.REFUSED), purpose, table);
    }

    /** The operator has no rights on a firm's payments; once the right to look is proven, the machine reads in its name. */
    private List<Dead> dead(List<Firm> all) {
        return all.stream()
                .flatMap(firm -> new TenantScope.Engine(firm.id())
                        .call(() -> events.dead(firm.id(), PER_FIRM)).stream().map(event -> new Dead(firm, event)))
                .sorted(Comparator.comparing((Dead dead) -> dead.event().receivedAt())
                        .reversed())
                .toList();
    }
}
