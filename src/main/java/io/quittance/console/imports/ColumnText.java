package io.quittance.console.imports;

import io.quittance.columns.ColumnMapping;
import io.quittance.kernel.Refusal;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;
import java.util.Locale;
import java.util.stream.Stream;

/** The texts about columns of foreign files. */
enum ColumnText implements TextKey {
    TITLE,
    PURPOSE,
    WAITS,
    IN_FILE,
    FIRST_VALUES,
    MEANS,
    IGNORE,
    SAME_IN_ALL,
    NOTHING,
    WHICH_DAY,
    WHICH_AMOUNT,
    WHICH_NEGATIVES,
    HEADER_ROW,
    CHOOSE,
    PREVIEW,
    PREVIEW_LATER,
    RUN,
    LET_GO,
    LET_GO_TEXT,
    NOT_READY,
    REMEMBERED,
    REMEMBERED_PURPOSE,
    ASSIGNED,
    SAVED,
    CHANGE,
    FORGET,
    FORGET_TEXT,
    FORGOTTEN,
    CHANGED,
    FAULT_COLUMN_MISSING,
    FAULT_COLUMN_TWICE,
    FAULT_CONSTANT,
    FAULT_DATE_UNCLEAR,
    FAULT_DECIMAL_UNCLEAR,
    FAULT_DATE_CONTRADICTS,
    FAULT_DECIMAL_CONTRADICTS,
    FAULT_GONE,
    COLUMN_INVOICE_NUMBER,
    COLUMN_DEBTOR_REFERENCE,
    COLUMN_DEBTOR_NAME,
    COLUMN_COUNTRY,
    COLUMN_ISSUED_ON,
    COLUMN_AMOUNT,
    COLUMN_DUE_ON,
    COLUMN_OPEN_AMOUNT,
    COLUMN_CURRENCY,
    COLUMN_TYPE,
    COLUMN_DEBIT_CREDIT,
    COLUMN_CORRECTS,
    COLUMN_DESCRIPTION,
    COLUMN_ORDER_REFERENCE,
    COLUMN_DEBTOR_KIND,
    COLUMN_LANGUAGE,
    COLUMN_EMAIL,
    COLUMN_PHONE,
    COLUMN_CONTACT_NAME,
    COLUMN_STREET,
    COLUMN_POSTAL_CODE,
    COLUMN_CITY,
    COLUMN_VAT_ID;

    /** What people call one of our columns. */
    static String column(StaffTexts texts, String column) {
        return texts.of(valueOf("COLUMN_" + column.toUpperCase(Locale.ROOT)));
    }

    /** What people call what a list changed about a customer. */
    static String changed(StaffTexts texts, String field) {
        return switch (field) {
            case "name" -> texts.of(COLUMN_DEBTOR_NAME);
            case "kind" -> texts.of(COLUMN_DEBTOR_KIND);
            default -> column(texts, field);
        };
    }

    /** What is wrong with an assignment and how to mend it. */
    static String words(StaffTexts texts, Refusal why) {
        var name = "FAULT_" + why.code().toUpperCase(Locale.ROOT).replace('-', '_');
        var field = ColumnMapping.ALL.contains(why.field()) ? column(texts, why.field()) : why.field();
        return Stream.of(values())
                .filter(text -> text.name().equals(name))
                .findFirst()
                .map(text -> texts.of(text, field))
                .orElseGet(() -> why.message() + ": " + why.remedy());
    }
}
