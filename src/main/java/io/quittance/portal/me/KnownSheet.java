package io.quittance.portal.me;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.Debtor;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the firm knows of somebody, or why it is not shown. */
final class KnownSheet {

    private KnownSheet() {}

    static Sheet locked(Visitor visitor) {
        var texts = visitor.texts();
        return stacked(new Sheet(
                new Paragraph(texts.of(MeText.LOCKED)),
                ActionLink.outside(visitor.at("enter"), texts.of(MeText.LOCKED_GO))
                        .button(Emphasis.PRIMARY)
                        .testId("me-enter")));
    }

    static Sheet of(Visitor visitor, Debtor debtor) {
        var texts = visitor.texts();
        var address = address(visitor, debtor.address());
        var email = debtor.email();
        var rows = new DotLeaders()
                .row(texts.of(MeText.NAME), new Span(debtor.name()))
                .row(texts.of(MeText.ADDRESS), known(visitor, address))
                .row(texts.of(MeText.EMAIL), known(visitor, email == null ? null : email.value()))
                .row(texts.of(MeText.PHONE), known(visitor, debtor.phone()));
        return stacked(new Sheet(
                new H2(texts.of(MeText.KNOWN, visitor.firm().name())),
                rows,
                new Paragraph(ActionLink.to(visitor.at("write"), texts.of(MeText.CORRECT)))));
    }

    /** With its country when letters to it go abroad. */
    private static String address(Visitor visitor, PostalAddress address) {
        var parts = Stream.of(address.street(), address.street2(), address.postalCode(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        boolean abroad = !address.country().equals(visitor.firm().country());
        return parts.isEmpty() || !abroad
                ? parts
                : parts + ", "
                        + ReachForm.name(address.country(), visitor.formats().locale());
    }

    private static Span known(Visitor visitor, @Nullable String value) {
        return new Span(value == null || value.isEmpty() ? visitor.texts().of(MeText.NONE) : value);
    }

    /** Says what came of the last click, in place of what came of the one before. */
    static void say(Sheet sheet, Notice notice) {
        unsay(sheet);
        sheet.add(notice);
    }

    static void unsay(Sheet sheet) {
        sheet.getChildren().filter(Notice.class::isInstance).toList().forEach(sheet::remove);
    }

    static Sheet stacked(Sheet sheet) {
        sheet.addClassName("q-stack");
        return sheet;
    }
}
