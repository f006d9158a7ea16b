package io.quittance.portal.promise;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromisedBy;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Sheet;
import java.time.LocalDate;

/** An open promise: what comes when, how long it is quiet, and what can still be done about it. */
final class PromiseSlip {

    private static final int MOST_NUMBERS = 5;

    private PromiseSlip() {}

    static Sheet of(Visitor visitor, Promise promise, LocalDate today, Runnable takeBack) {
        var texts = visitor.texts();
        var formats = visitor.formats();
        var amount = formats.money(promise.amount());
        var stamp = new Div();
        stamp.addClassName("q-stamp");
        stamp.getElement().setAttribute("role", "presentation");
        var title = new H1(texts.of(PromiseText.PROMISED));
        title.addClassName("q-page-title");
        var sheet = new Sheet(
                stamp,
                title,
                new Paragraph(texts.of(PromiseText.SLIP, formats.day(promise.on()), amount)),
                new Paragraph(texts.of(PromiseText.SLIP_SILENT, formats.dayOfYear(promise.holdUntil()))),
                new Paragraph(about(visitor, promise)));
        if (promise.by() == PromisedBy.AGENT) {
            sheet.add(new Paragraph(
                    texts.of(PromiseText.SLIP_AGENT, visitor.firm().name())));
        }
        sheet.addClassNames("q-thanks", "q-slip");
        sheet.getElement().setAttribute("data-testid", "promise-slip");
        sheet.add(ActionLink.outside(
                        visitor.at("promises/" + promise.id() + "/calendar.ics"), texts.of(PromiseText.CALENDAR))
                .button(Emphasis.PRIMARY)
                .testId("promise-calendar"));
        sheet.add(
                PortalPromises.isChangeable(promise, today)
                        ? changes(visitor, promise, takeBack)
                        : new Paragraph(
                                texts.of(PromiseText.TOO_LATE, visitor.firm().contactName())));
        return sheet;
    }

    private static String about(Visitor visitor, Promise promise) {
        var numbers = promise.invoices();
        var shown = String.join(", ", numbers.subList(0, Math.min(MOST_NUMBERS, numbers.size())));
        return numbers.size() > MOST_NUMBERS
                ? visitor.texts().of(PromiseText.SLIP_ABOUT_MORE, shown, numbers.size() - MOST_NUMBERS)
                : visitor.texts().of(PromiseText.SLIP_ABOUT, numbers.size(), shown);
    }

    private static Component changes(Visitor visitor, Promise promise, Runnable takeBack) {
        var texts = visitor.texts();
        var ways = new Div();
        ways.addClassName("q-ways");
        var sure = new Div();
        sure.addClassNames("q-stack");
        sure.setVisible(false);
        sure.getElement().setAttribute("role", "status");
        var ask = new ActionButton(texts.of(PromiseText.TAKE_BACK), Emphasis.QUIET, () -> sure.setVisible(true))
                .testId("promise-take-back");
        sure.add(
                new Paragraph(texts.of(PromiseText.TAKE_BACK_SURE)),
                new ActionButton(texts.of(PromiseText.TAKE_BACK_YES), Emphasis.SECONDARY, takeBack)
                        .testId("promise-take-back-yes"),
                new ActionButton(texts.of(PromiseText.KEEP), Emphasis.QUIET, () -> sure.setVisible(false)));
        ways.add(
                ActionLink.to(visitor.at("arrange/promise?change=" + promise.id()), texts.of(PromiseText.CHANGE))
                        .button(Emphasis.SECONDARY)
                        .testId("promise-change"),
                ask,
                sure);
        return ways;
    }
}
