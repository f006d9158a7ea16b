package io.quittance.portal.advice;

import com.vaadin.flow.component.Component;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Free advice, below everything else, for a consumer who owes something. */
@Service
@Order(90)
class AdviceSection implements PortalSection {

    private final DebtAdvice advice;
    private final Owings owings;

    AdviceSection(DebtAdvice advice, Owings owings) {
        this.advice = advice;
        this.owings = owings;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        return owings.of(visitor.access()).statements().isEmpty() ? Stream.empty() : advice.of(visitor).stream();
    }
}
