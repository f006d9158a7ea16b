package io.quittance.console.operator;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.payments.checkout.DeadEvent;
import io.quittance.payments.checkout.StripeEvents;
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

/** News from Stripe that led to nothing, of all firms; the operator sees the event's number and why, nothing of the debtor. */
@Route(value = StaffPaths.OPERATOR_PAYMENTS, layout = OperatorFrame.class)
@PermitAll
class DeadEventsView extends OperatorPage {

    private static final int PER_FIRM = 50;

    private final transient Firms firms;
    private final transient StripeEvents events;

    /** An event and the firm whose account it is of. */
    private record Dead(Firm firm, DeadEvent event) {}

    DeadEventsView(StaffSession session, Firms firms, StripeEvents events) {
        super(session);
        this.firms = firms;
        this.events = events;
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
        table.show(dead());
        add(
                new PageHead(texts.of(ConsoleText.DEAD_EVENTS), texts.of(StripeEventsText.DEAD_EVENTS_PURPOSE)),
                new Panel("", table));
    }

    /** The operator has no rights on a firm's payments; once the right to look is proven, the machine reads in its name. */
    private List<Dead> dead() {
        return session.asOperator().call(firms::all).stream()
                .flatMap(firm -> new TenantScope.Engine(firm.id())
                        .call(() -> events.dead(firm.id(), PER_FIRM)).stream().map(event -> new Dead(firm, event)))
                .sorted(Comparator.comparing((Dead dead) -> dead.event().receivedAt())
                        .reversed())
                .toList();
    }
}
