package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.kernel.Money;
import io.quittance.portal.Owed;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.portal.Statement;
import io.quittance.receivables.Position;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Sentence;
import io.quittance.ui.Sheet;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is to be paid now, currency by currency, and what can be done about it. */
@Service
@Order(10)
class AmountsSection implements PortalSection {

    private final Situations situations;
    private final Owings owings;

    AmountsSection(Situations situations, Owings owings) {
        this.situations = situations;
        this.owings = owings;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        var owed = owings.of(visitor.access());
        var statements = owed.statements();
        return statements.isEmpty()
                ? Stream.of(settled(visitor, owed))
                : statements.stream().map(statement -> owed(visitor, statement, statements.size() > 1));
    }

    private Sheet owed(Visitor visitor, Statement statement, boolean oneOfSeveral) {
        var texts = visitor.texts();
        var whom = new Paragraph(situations.debtor(visitor.access()).name());
        whom.addClassName("q-for");
        var sentence = sentence(visitor, statement.position().payable());
        var sheet = new Sheet(whom, sentence, OwedRows.of(visitor, statement)).tear();
        sheet.addClassName("q-owed");
        var pay =
                oneOfSeveral ? "pay?currency=" + statement.position().currency().getCurrencyCode() : "pay";
        var ways = new Div();
        if (statement.position().payable().isPositive()) {
            ways.add(
                    ActionLink.to(visitor.at(pay), texts.of(PortalText.PAY))
                            .button(Emphasis.PRIMARY)
                            .testId("pay"),
                    ActionLink.to(visitor.at("message/cannot-pay"), texts.of(OverviewText.CANNOT_PAY))
                            .button(Emphasis.SECONDARY)
                            .testId("cannot-pay"));
        }
        ways.add(ActionLink.to(visitor.at("message/wrong"), texts.of(PortalText.SOMETHING_WRONG))
                .button(Emphasis.QUIET)
                .testId("something-wrong"));
        ways.addClassName("q-ways");
        var left = statement.position().creditLeft();
        if (left.isPositive()) {
            sheet.add(new Paragraph(
                    texts.of(OverviewText.CREDIT_LEFT, visitor.formats().money(left))));
        }
        sheet.add(ways);
        return sheet;
    }

    /** The amount to pay now: of the message in a narrow session, else all there is. */
    private static H1 sentence(Visitor visitor, Money payable) {
        var texts = visitor.texts();
        if (!payable.isPositive()) {
            var nothing = new H1(texts.of(OverviewText.NOTHING_NOW));
            nothing.addClassName("q-page-title");
            nothing.getElement().setAttribute("data-testid", "open-total");
            return nothing;
        }
        var total = new MoneyText(payable, visitor.formats()).hero();
        total.getElement().setAttribute("data-testid", "open-total");
        boolean message = visitor.access() instanceof PortalAccess.Narrow;
        var words = texts.of(
                message ? OverviewText.ABOUT : OverviewText.OWED, visitor.firm().name(), Sentence.PLACE);
        return new H1(Sentence.around(words, total));
    }

    private static Sheet settled(Visitor visitor, Owed owed) {
        var texts = visitor.texts();
        boolean message = visitor.access() instanceof PortalAccess.Narrow;
        var title = new H1(texts.of(message ? OverviewText.MESSAGE_SETTLED : OverviewText.ALL_PAID));
        title.addClassName("q-page-title");
        var total = new Paragraph(
                message
                        ? texts.of(owed.others() ? OverviewText.OTHERS_OPEN : OverviewText.MESSAGE_SETTLED_TEXT)
                        : texts.of(OverviewText.ALL_PAID_TEXT, visitor.firm().name()));
        total.getElement().setAttribute("data-testid", "open-total");
        var sheet = new Sheet(title, total);
        owed.positions().stream()
                .map(Position::creditLeft)
                .filter(Money::isPositive)
                .map(left -> new Paragraph(
                        texts.of(OverviewText.CREDIT_LEFT, visitor.formats().money(left))))
                .forEach(sheet::add);
        sheet.addClassName("q-stack");
        return sheet;
    }
}
