package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.portal.message.QuestionList;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What the visitor asked, and the answers. */
@Service
@Order(50)
class AnswersSection implements PortalSection {

    private final Situations situations;

    AnswersSection(Situations situations) {
        this.situations = situations;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        return QuestionList.of(visitor, situations.questions(visitor.access())).stream()
                .map(list -> list);
    }
}
