package io.quittance.templates;

import io.quittance.branding.Brand;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.templates.ReminderContent.Block;
import io.quittance.templates.ReminderContent.Credit;
import io.quittance.templates.ReminderContent.Item;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Mails of every kind and in their hardest states, for looking at them. */
public final class MailSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final MailFigures.Bank BANK =
            new MailFigures.Bank("Maison Lavande SAS", "FR76 3000 6000 0112 3456 7890 189");

    private MailSamples() {}

    /** By name. */
    public static Map<String, MessageText> of(Language language, CountryCode country, Brand brand) {
        var mails = new LinkedHashMap<String, MessageText>();
        contents()
                .forEach((name, content) -> mails.put(
                        "reminder-" + name,
                        reminder(
                                name.equals("long") ? "reminder-3" : "reminder-1", language, country, brand, content)));
        var hidden = values("reminder-2", brand);
        hidden.putAll(MailFigures.hidden());
        mails.put("reminder-consumer", templates().render("reminder-2", language, country, hidden));
        for (var template : List.of(
                "pre-due",
                "first-reminder-be",
                "statement",
                "receipt",
                "receipt-corrected",
                "payment-failed",
                "set-off",
                "question-copy",
                "answer",
                "address-confirm",
                "address-changed",
                "details-changed",
                "reader-invited",
                "reader-told",
                "invoice-copy",
                "note",
                "login-link",
                "invitation",
                "new-password",
                "platform-password",
                "platform-invitation",
                "account-changed",
                "plan-received",
                "plan-offered",
                "plan-agreed",
                "plan-declined",
                "plan-withdrawn",
                "plan-expired",
                "plan-due",
                "plan-late",
                "plan-broken",
                "plan-revived",
                "plan-changed",
                "plan-shortened",
                "plan-completed",
                "plan-promised",
                "plan-promise-broken",
                "plan-settlement",
                "plan-settled",
                "plan-firm-agreed",
                "plan-firm-declined")) {
            mails.put(template, templates().render(template, language, country, values(template, brand)));
        }
        return mails;
    }

    private static MessageText reminder(
            String template, Language language, CountryCode country, Brand brand, ReminderContent content) {
        var values = values(template, brand);
        values.putAll(ContentValues.of(content));
        values.putAll(MailFigures.of(content, BANK, "C-1003"));
        return templates().render(template, language, country, values);
    }

    private static Map<String, Object> values(String template, Brand brand) {
        Map<String, Object> values = MessageTemplates.sample(template, BANK);
        values.put("brand", MessageTemplates.brandValues(brand));
        return values;
    }

    private static OwnedTemplates templates() {
        return OwnedTemplates.shipped();
    }

    private static Map<String, ReminderContent> contents() {
        var contents = new LinkedHashMap<String, ReminderContent>();
        contents.put("one", content(null, block(1, "EUR")));
        contents.put("five", content(DAY.plusDays(14), block(5, "EUR")));
        contents.put("sixty", content(null, block(60, "EUR")));
        contents.put("currencies", content(null, block(3, "EUR"), block(2, "CHF"), block(1, "JPY")));
        var credits = List.of(
                new Credit("AV-2026-0007", Money.parse("60.00", "EUR")), new Credit(null, Money.parse("4.50", "EUR")));
        var also = List.of(item(7, "EUR"), item(8, "EUR"));
        contents.put(
                "credits",
                content(null, new Block(Money.parse("660.00", "EUR"), List.of(item(1, "EUR")), credits, also, null)));
        var name = "DONAUDAMPFSCHIFFFAHRTSELEKTRIZITAETENHAUPTBETRIEBSWERKBAU-2026-1";
        var item = new Item(
                name,
                "Straßenbeleuchtungswartungsrahmenvertragsverlängerungsgebühr für den Außenbereich",
                DAY.minusDays(60),
                DAY.minusDays(30),
                Money.parse("99999999999.99", "EUR"));
        contents.put(
                "long", content(DAY.plusDays(8), new Block(item.open(), List.of(item), List.of(), List.of(), null)));
        return contents;
    }

    private static ReminderContent content(LocalDate payBy, Block... blocks) {
        return new ReminderContent(DAY, payBy, false, List.of(blocks));
    }

    private static Block block(int invoices, String currency) {
        var items = IntStream.rangeClosed(1, invoices)
                .mapToObj(at -> item(at, currency))
                .toList();
        return new Block(
                items.stream().map(Item::open).reduce(Money::plus).orElseThrow(), items, List.of(), List.of(), null);
    }

    private static Item item(int at, String currency) {
        var decimals = currency.equals("JPY") ? "" : ".50";
        return new Item(
                "ML-2026-" + (1041 + at),
                at % 2 == 0 ? null : "Commande C-88" + at,
                DAY.minusDays(60 - at % 20),
                DAY.minusDays(30 - at % 20),
                Money.parse(1284 + at * 7 + decimals, currency));
    }
}
