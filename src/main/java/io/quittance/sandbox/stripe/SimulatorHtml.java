package io.quittance.sandbox.stripe;

import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.texts.Texts;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The simulated payment page: one column, one amount, one button; says on top that no money moves. */
record SimulatorHtml(
        String session,
        String firm,
        String title,
        Money amount,
        String email,
        String locale,
        String cancelAddress,
        boolean debit) {

    static final String STYLE = """
            *{box-sizing:border-box}
            body{margin:0;background:#f5f6f8;color:#1c2330;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
            .note{margin:0;padding:.6rem 1rem;background:#3d2f86;color:#fff;text-align:center;font-size:.875rem}
            main{max-width:27rem;margin:0 auto;padding:1.75rem 1.25rem 3rem}
            .firm{margin:0;color:#4f5b6e}
            h1{margin:.15rem 0 0;font-size:2.25rem;line-height:1.2;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
            .title{margin:.25rem 0 1.5rem;color:#4f5b6e}
            section{margin:0 0 1rem;padding:1.25rem;background:#fff;border:1px solid #dfe3ea;border-radius:.75rem}
            h2{margin:0 0 .75rem;font-size:1.0625rem}
            label{display:block;margin:.75rem 0 .25rem;font-size:.9375rem;font-weight:600}
            input{width:100%;min-height:2.875rem;padding:.5rem .75rem;border:1px solid #7d8798;border-radius:.5rem;background:#fff;color:inherit;font:inherit}
            .pair{display:grid;grid-template-columns:1fr 1fr;gap:.75rem}
            button{width:100%;min-height:3rem;margin-top:1.25rem;border:0;border-radius:.5rem;background:#3d2f86;color:#fff;font:inherit;font-weight:600;cursor:pointer}
            button:hover{background:#32266f}
            button.quiet{background:#fff;color:#3d2f86;border:1px solid #3d2f86}
            :focus-visible{outline:3px solid #8f7fe8;outline-offset:2px}
            .wrong{margin:0 0 1rem;padding:.85rem 1rem;border-left:4px solid #a3271f;border-radius:.35rem;background:#fdeceb}
            .hint{margin:1rem 0 0;color:#4f5b6e;font-size:.875rem}
            a{color:#3d2f86}
            """;

    String form(boolean declined) {
        return page("""
                %s
                <section><h2>%s</h2>
                <form method="post" action="%s/card">
                <label for="number">%s</label>
                <input id="number" name="card" inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242" required data-testid="card-number">
                <div class="pair">
                <div><label for="expiry">%s</label><input id="expiry" name="expiry" inputmode="numeric" autocomplete="cc-exp" placeholder="12 / 34" data-testid="card-expiry"></div>
                <div><label for="code">CVC</label><input id="code" name="code" inputmode="numeric" autocomplete="cc-csc" placeholder="123" data-testid="card-code"></div>
                </div>
                <button type="submit" data-testid="card-pay">%s</button>
                </form></section>
                %s
                %s
                """.formatted(
                        declined
                                ? "<p class=\"wrong\" role=\"alert\" data-testid=\"card-declined\">%s</p>"
                                        .formatted(text(SimulatorText.DECLINED))
                                : "",
                        text(SimulatorText.CARD),
                        pathOf(session),
                        text(SimulatorText.NUMBER),
                        text(SimulatorText.EXPIRY),
                        text(SimulatorText.PAY, HtmlUtils.htmlEscape(amountText())),
                        debit ? debitForm() : "",
                        back()));
    }

    String authentication() {
        return page("""
                <section><h2>%s</h2><p>%s</p>
                <form method="post" action="%s/authenticate">
                <button type="submit" name="answer" value="approve" data-testid="authenticate-approve">%s</button>
                <button type="submit" class="quiet" name="answer" value="refuse" data-testid="authenticate-refuse">%s</button>
                </form></section>
                """.formatted(
                        text(SimulatorText.BANK_ASKS),
                        text(SimulatorText.BANK_TEXT),
                        pathOf(session),
                        text(SimulatorText.APPROVE),
                        text(SimulatorText.REFUSE)));
    }

    String done(String address) {
        var escaped = HtmlUtils.htmlEscape(address);
        return page("""
                <meta http-equiv="refresh" content="0;url=%s">
                <section><h2>%s</h2><p><a href="%s" data-testid="back-to-firm">%s</a></p></section>
                """.formatted(
                escaped, text(SimulatorText.THANKS), escaped, text(SimulatorText.BACK, HtmlUtils.htmlEscape(firm))));
    }

    String closed(String address) {
        return page("""
                <section><h2>%s</h2><p><a href="%s" data-testid="back-to-firm">%s</a></p></section>
                """.formatted(
                        text(SimulatorText.OVER),
                        HtmlUtils.htmlEscape(address),
                        text(SimulatorText.BACK, HtmlUtils.htmlEscape(firm))));
    }

    private String debitForm() {
        return """
                <section><h2>%s</h2>
                <form method="post" action="%s/debit">
                <label for="iban">IBAN</label>
                <input id="iban" name="iban" autocomplete="off" value="FR76 3000 6000 0112 3456 7890 189" required data-testid="debit-iban">
                <p class="hint">%s</p>
                <button type="submit" class="quiet" data-testid="debit-pay">%s</button>
                </form></section>
                """.formatted(
                        text(SimulatorText.DEBIT),
                        pathOf(session),
                        text(SimulatorText.DEBIT_TEXT),
                        text(SimulatorText.PAY, HtmlUtils.htmlEscape(amountText())));
    }

    private String back() {
        return cancelAddress.isEmpty()
                ? ""
                : "<p><a href=\"%s\" data-testid=\"cancel\">%s</a></p>"
                        .formatted(
                                HtmlUtils.htmlEscape(cancelAddress),
                                text(SimulatorText.BACK, HtmlUtils.htmlEscape(firm)));
    }

    private String page(String content) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%s · %s</title><link rel="stylesheet" href="%spage.css"></head>
                <body><p class="note">%s</p><main>
                <p class="firm">%s</p><h1>%s</h1><p class="title">%s</p>
                %s</main></body></html>
                """.formatted(
                        language().code(),
                        HtmlUtils.htmlEscape(amountText()),
                        HtmlUtils.htmlEscape(firm),
                        SimulatorPage.PATH,
                        text(SimulatorText.NOTE),
                        HtmlUtils.htmlEscape(firm),
                        HtmlUtils.htmlEscape(amountText()),
                        HtmlUtils.htmlEscape(title),
                        content);
    }

    private String text(SimulatorText key, Object... arguments) {
        return new Texts(language()).of(key, arguments);
    }

    private Language language() {
        return Language.of(Locale.forLanguageTag(locale));
    }

    private String amountText() {
        var format = NumberFormat.getCurrencyInstance(language().locale());
        format.setCurrency(amount.currency());
        return format.format(amount.toDecimal());
    }

    private static String pathOf(String session) {
        return SimulatorPage.PATH + session;
    }
}
