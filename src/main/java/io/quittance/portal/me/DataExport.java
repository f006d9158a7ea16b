package io.quittance.portal.me;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.payments.Payment;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.questions.Question;
import io.quittance.receivables.Invoice;
import io.quittance.ui.Sheet;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** A debtor's data as a file that programs read: data portability, GDPR article 20. */
@Service
class DataExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Situations situations;

    DataExport(Situations situations) {
        this.situations = situations;
    }

    /** The sheet that offers it. */
    Sheet sheet(Visitor visitor) {
        var texts = visitor.texts();
        var handler = DownloadHandler.fromInputStream(_ -> {
            var bytes = of(visitor.access());
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "quittance.json", "application/json", bytes.length);
        });
        var link = new Anchor(handler, texts.of(MeText.EXPORT_GET));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("data-testid", "export");
        return KnownSheet.stacked(new Sheet(
                new H2(texts.of(MeText.EXPORT)), new Paragraph(texts.of(MeText.EXPORT_TEXT)), new Paragraph(link)));
    }

    /** The file. */
    byte[] of(PortalAccess access) {
        var all = new LinkedHashMap<String, Object>();
        all.put("person", person(situations.debtor(access)));
        all.put(
                "openInvoices",
                situations.open(access).stream().map(DataExport::invoice).toList());
        all.put(
                "payments",
                situations.payments(access).stream().map(DataExport::payment).toList());
        all.put(
                "messages",
                situations.questions(access).stream().map(DataExport::question).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, @Nullable Object> person(Debtor debtor) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("reference", debtor.reference());
        values.put("name", debtor.name());
        values.put("contactName", debtor.contactName());
        values.put("email", debtor.email() == null ? null : debtor.email().value());
        values.put("phone", debtor.phone());
        values.put("street", debtor.address().street());
        values.put("postalCode", debtor.address().postalCode());
        values.put("city", debtor.address().city());
        values.put("country", debtor.country().value());
        values.put("language", debtor.language().code());
        values.put("vatId", debtor.vatId());
        return values;
    }

    private static Map<String, @Nullable Object> invoice(Invoice invoice) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("number", invoice.number());
        values.put("type", invoice.type().name());
        values.put("issuedOn", invoice.issuedOn().toString());
        values.put("dueOn", invoice.dueOn().toString());
        values.put("total", money(invoice.total()));
        values.put("description", invoice.description());
        return values;
    }

    private static Map<String, @Nullable Object> payment(Payment payment) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("on", payment.valueOn().toString());
        values.put("amount", money(payment.amount()));
        values.put("receipt", payment.receiptNumber());
        return values;
    }

    private static Map<String, @Nullable Object> question(Question question) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("at", question.askedAt().toString());
        values.put("text", question.text());
        values.put("answer", question.answer());
        values.put("answeredBy", question.answeredBy());
        return values;
    }

    private static Map<String, String> money(Money money) {
        return Map.of("amount", money.amountText(), "currency", money.currencyCode());
    }
}
