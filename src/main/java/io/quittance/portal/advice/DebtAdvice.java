package io.quittance.portal.advice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.quittance.parties.DebtorKind;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.ui.ActionLink;
import io.quittance.ui.ContactLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** Where consumers of a country find free advice about debts; official and recognised bodies only, from {@code portal/debt-advice.csv}. */
@Service
public class DebtAdvice {

    private final Situations situations;
    private final List<Body> bodies = read();

    DebtAdvice(Situations situations) {
        this.situations = situations;
    }

    /**
     * One who advises.
     *
     * @param address empty = none that is certain
     * @param phone empty = none
     * @param source where this was read, or the law
     */
    record Body(String country, String name, String address, String phone, String source) {}

    /** The bodies of the visitor's country; nothing for a business, or where we know none. */
    public Optional<Component> of(Visitor visitor) {
        var debtor = situations.debtor(visitor.access());
        var near = of(debtor.kind(), debtor.country().value());
        if (near.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("q-tips");
        near.forEach(body -> list.add(item(body)));
        var part = new Section(
                new H2(visitor.texts().of(AdviceText.TITLE)),
                new Paragraph(visitor.texts().of(AdviceText.LEAD)),
                list);
        part.addClassName("q-part");
        part.getElement().setAttribute("data-testid", "debt-advice");
        return Optional.of(part);
    }

    List<Body> of(DebtorKind kind, String country) {
        return kind == DebtorKind.CONSUMER
                ? bodies.stream().filter(body -> body.country().equals(country)).toList()
                : List.of();
    }

    private static ListItem item(Body body) {
        var item = new ListItem(
                body.address().isEmpty() ? new Span(body.name()) : ActionLink.outside(body.address(), body.name()));
        if (!body.phone().isEmpty()) {
            item.add(new Span(", "), ContactLink.phone(body.phone()));
        }
        return item;
    }

    private static List<Body> read() {
        try {
            return new ClassPathResource("portal/debt-advice.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", 5))
                    .map(cells -> new Body(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
