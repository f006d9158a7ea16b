package io.quittance.einvoices;

import static io.quittance.einvoices.Fields.ciiDate;

import io.quittance.einvoices.EInvoice.PaymentTerms;
import io.quittance.xml.XmlElement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How and when a CII invoice is paid. Instalments of EXTENDED: the last date is the one by which all of it is due. */
final class CiiTerms {

    private CiiTerms() {}

    static PaymentTerms of(XmlElement settlement) {
        var terms = settlement.all("SpecifiedTradePaymentTerms");
        var dates = terms.stream()
                .map(each -> ciiDate("dueOn", each.at("DueDateDateTime")))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new PaymentTerms(
                dates.size() == 1 ? dates.getFirst() : null,
                dates.isEmpty() ? ofPenalties(terms) : dates.size() == 1 ? null : dates.getLast(),
                first(terms, "Description"),
                settlement.textAt("SpecifiedTradeSettlementPaymentMeans", "TypeCode"),
                Fields.others(settlement.all("SpecifiedTradeSettlementPaymentMeans"), "TypeCode"),
                account(settlement),
                settlement.textAt("PaymentReference"),
                first(terms, "DirectDebitMandateID"));
    }

    private static @Nullable String account(XmlElement settlement) {
        var means = "SpecifiedTradeSettlementPaymentMeans";
        var iban = settlement.textAt(means, "PayeePartyCreditorFinancialAccount", "IBANID");
        return iban == null ? settlement.textAt(means, "PayeePartyCreditorFinancialAccount", "ProprietaryID") : iban;
    }

    private static @Nullable String first(List<XmlElement> terms, String name) {
        return terms.stream()
                .map(each -> each.textAt(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** From this date on lateness costs: the basis date and a number of days (EXTENDED). */
    private static @Nullable LocalDate ofPenalties(List<XmlElement> terms) {
        return terms.stream()
                .flatMap(each -> each.all("ApplicableTradePaymentPenaltyTerms").stream())
                .map(CiiTerms::penaltyDate)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate penaltyDate(XmlElement penalty) {
        var basis = ciiDate("dueOn", penalty.at("BasisDateTime"));
        var period = penalty.at("BasisPeriodMeasure");
        if (basis == null || period == null || !"DAY".equals(period.attribute("unitCode"))) {
            return null;
        }
        return period.text().matches("[0-9]{1,4}") ? basis.plusDays(Integer.parseInt(period.text())) : null;
    }
}
