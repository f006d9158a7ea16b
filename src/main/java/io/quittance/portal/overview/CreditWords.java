package io.quittance.portal.overview;

import com.vaadin.flow.component.html.Paragraph;
import io.quittance.allocation.SetOffPolicies;
import io.quittance.allocation.SetOffPolicy;
import io.quittance.kernel.FirmId;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.receivables.Position;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What becomes of credit that is more than what is to be paid, by the firm's own rule. */
@Component
class CreditWords {

    private final SetOffPolicies policies;

    CreditWords(SetOffPolicies policies) {
        this.policies = policies;
    }

    Stream<Paragraph> left(Visitor visitor, List<Position> positions) {
        var left = positions.stream()
                .map(Position::creditLeft)
                .filter(credit -> credit.isPositive())
                .toList();
        if (left.isEmpty()) {
            return Stream.empty();
        }
        var text = policy(visitor.firm().id()) == SetOffPolicy.AT_ONCE
                ? OverviewText.CREDIT_LEFT
                : OverviewText.CREDIT_KEPT;
        return left.stream()
                .map(credit -> new Paragraph(visitor.texts()
                        .of(
                                text,
                                visitor.formats().money(credit),
                                visitor.firm().contactName())));
    }

    private SetOffPolicy policy(FirmId firm) {
        return new TenantScope.Engine(firm).call(() -> policies.of(firm));
    }
}
