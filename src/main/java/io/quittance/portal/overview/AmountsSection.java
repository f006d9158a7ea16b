package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.Money;
import io.quittance.portal.HeldFor;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.portal.Statement;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Sheet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is to be paid now, one sheet for all currencies, and what can be done about it. */
@Service
@Order(10)
class AmountsSection implements PortalSection {

    /** Stands for the amount in a sentence until it is set large; a private character, in no name. */
    private static final String AMOUNT = "\uE000";

    private final Situations situations;
    private final Owings owings;
    private final HeldFor held;
    private final CreditWords credit;
    private final SettledSheet settled;

    AmountsSection(Situations situations, Owings owings, HeldFor held, CreditWords credit, SettledSheet settled) {
        this.situations = situations;
        this.owings = owings;
        this.held = held;
        this.credit = credit;
        this.settled = settled;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        var owed = owings.of(visitor.access());
        var statements = owed.statements();
        return Stream.of(statements.isEmpty() ? settled.of(visitor, owed) : owed(visitor, statements));
    }

    private Sheet owed(Visitor visitor, List<Statement> statements) {
        var asking = held.asking(visitor);
        var whom = new Paragraph(situations.debtor(visitor.access()).name());
        whom.addClassName("q-for");
        var sheet = new Sheet(whom);
        sheet.addClassName("q-owed");
        if (statements.size() == 1) {
            var statement = statements.getFirst();
            sheet.add(sentence(visitor, statement.position().payable()), OwedRows.of(visitor, statement));
        } else {
            sheet.add(title(visitor.texts()
                    .of(OverviewText.OWED_CURRENCIES, visitor.firm().name())));
            statements.forEach(statement -> sheet.add(currency(visitor, statement, asking)));
        }
        credit.left(visitor, statements.stream().map(Statement::position).toList())
                .forEach(sheet::add);
        sheet.tear();
        sheet.add(ways(visitor, statements, asking));
        return sheet;
    }

    /** One of several currencies, with a button of its own. */
    private static Section currency(Visitor visitor, Statement statement, HeldFor.Asking asking) {
        var code = statement.position().currency().getCurrencyCode();
        var payable = statement.position().payable();
        var sum = payable.isPositive()
                ? new H2(new MoneyText(payable, visitor.formats()).large())
                : new H2(code + ": " + visitor.texts().of(OverviewText.NOTHING_NOW));
        var part = new Section(sum, OwedRows.of(visitor, statement));
        part.addClassName("q-part");
        if (payable.isPositive() && asking != HeldFor.Asking.NOT) {
            part.add(pay(visitor, "pay?currency=" + code, asking).testId("pay"));
        }
        return part;
    }

    private static ActionLink pay(Visitor visitor, String address, HeldFor.Asking asking) {
        return ActionLink.to(visitor.at(address), visitor.texts().of(PortalText.PAY))
                .button(asking == HeldFor.Asking.LOUD ? Emphasis.PRIMARY : Emphasis.QUIET);
    }

    private static Div ways(Visitor visitor, List<Statement> statements, HeldFor.Asking asking) {
        var texts = visitor.texts();
        var ways = new Div();
        ways.addClassName("q-ways");
        boolean speaks = visitor.access().may(PortalAccess.Act.SPEAK);
        boolean payable = statements.stream()
                .anyMatch(statement -> statement.position().payable().isPositive());
        if (payable && asking != HeldFor.Asking.NOT) {
            if (statements.size() == 1) {
                ways.add(pay(visitor, "pay", asking).testId("pay"));
            }
            if (speaks) {
                ways.add(ActionLink.to(visitor.at("arrange"), texts.of(OverviewText.CANNOT_PAY))
                        .button(Emphasis.SECONDARY)
                        .testId("cannot-pay"));
            }
        }
        if (speaks) {
            ways.add(ActionLink.to(visitor.at("message/wrong"), texts.of(PortalText.SOMETHING_WRONG))
                    .button(Emphasis.QUIET)
                    .testId("something-wrong"));
        }
        return ways;
    }

    /** The amount to pay now: of the message in a narrow session, else all there is. */
    private static H1 sentence(Visitor visitor, Money payable) {
        var texts = visitor.texts();
        if (!payable.isPositive()) {
            return title(texts.of(OverviewText.NOTHING_NOW));
        }
        var total = new MoneyText(payable, visitor.formats()).hero();
        total.getElement().setAttribute("data-testid", "open-total");
        boolean message = visitor.access() instanceof PortalAccess.Narrow;
        var words = texts.of(
                message ? OverviewText.ABOUT : OverviewText.OWED, visitor.firm().name(), AMOUNT);
        int at = words.indexOf(AMOUNT);
        return new H1(new Span(words.substring(0, at)), total, new Span(words.substring(at + AMOUNT.length())));
    }

    private static H1 title(String words) {
        var title = new H1(words);
        title.addClassName("q-page-title");
        title.getElement().setAttribute("data-testid", "open-total");
        return title;
    }
}
