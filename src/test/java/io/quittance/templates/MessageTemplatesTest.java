package io.quittance.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.branding.Brands;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template in every language, rendered from its sample; the results are kept for looking at. */
class MessageTemplatesTest {

    private static final List<String> TEMPLATES = List.of(
            "pre-due",
            "reminder-1",
            "reminder-2",
            "reminder-3",
            "first-reminder-be",
            "receipt",
            "receipt-corrected",
            "payment-failed",
            "set-off",
            "question-copy",
            "statement",
            "login-link",
            "answer",
            "note",
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
            "plan-firm-declined");
    private static final List<String> BRANDS = List.of("maison-lavande", "nordlicht", "zonnewarmte", "base");
    private static final CountryCode FRANCE = new CountryCode("FR");
    private static final Pattern DUNNING = Pattern.compile(
            "(?i)impay|dette|recouvr|relance|rappel|debt|overdue|unpaid|reminder|schuld|mahn|inkasso|herinnering|aanmaning|achterstal|\\d");

    private final OwnedTemplates templates = OwnedTemplates.shipped();
    private final Brands brands = new Brands();

    static Stream<Arguments> everyTemplateInEveryLanguage() {
        return TEMPLATES.stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void text_and_html_say_the_same(String template, Language language) throws IOException {
        var message = preview(template, language);
        // That a button may not open, and its address once more, is said where there is a button.
        var fromHtml = words(message.html()
                .replaceAll(
                        "(?s)<head>.*?</head>|<!--.*?-->|<style.*?</style>|<div style=\"display:none.*?</div>"
                                + "|<span class=\"address\">.*?</span>",
                        " "));
        var fromText = words(message.text());
        assertThat(fromText).containsAll(fromHtml);
        assertThat(fromHtml).containsAll(words(message.text().replaceAll("(?m)^ *https?://.*$", " ")));
        keep(template, language, message);
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void subject_and_preheader_are_neutral(String template, Language language) {
        var message = preview(template, language);
        assertThat(message.subject())
                .doesNotContainPattern(DUNNING)
                .doesNotContain("\n")
                .hasSizeBetween(10, 78);
        var preheader =
                Pattern.compile("(?s)<div style=\"display:none.*?>(.*?)</div>").matcher(message.html());
        assertThat(preheader.find()).isTrue();
        assertThat(preheader.group(1)).doesNotContainPattern(DUNNING);
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void nothing_is_left_open_and_nothing_comes_from_outside(String template, Language language) {
        var message = preview(template, language);
        assertThat(message.html())
                .doesNotContain("{{", "[[", "null")
                .doesNotContainPattern("(?i)<script|<link|src=\"http|url\\(");
        assertThat(message.text()).doesNotContain("{{", "[[", "null", "  \n");
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void the_creditor_is_named_and_the_link_stands_in_both_parts(String template, Language language) {
        var message = preview(template, language);
        var link = String.valueOf(MessageTemplates.sample(template, null).get("link"));
        assertThat(message.text()).contains(link);
        assertThat(message.html()).contains("href=\"" + link + "\"");
        for (var part : List.of(message.text(), message.html())) {
            assertThat(part).containsAnyOf("SIREN 812 345 678", "KBO/BCE 0123.456.749", "Quittance");
        }
    }

    @Test
    void amounts_and_dates_are_written_the_readers_way() {
        var french = templates
                .preview("reminder-1", Language.FR, FRANCE, brands.platform())
                .text();
        assertThat(french).contains("1\u202f554,56\u00a0€", "17 novembre 2026");
        var german = templates
                .preview("reminder-1", Language.DE, new CountryCode("DE"), brands.platform())
                .text();
        assertThat(german).contains("1.554,56\u00a0€", "17. November 2026");
        var english = templates
                .preview("reminder-1", Language.EN, FRANCE, brands.platform())
                .text();
        assertThat(english).contains("€1,554.56", "17 November 2026");
    }

    @Test
    void in_french_a_day_that_is_the_first_of_its_month_is_counted() {
        var values = MessageTemplates.sample("pre-due", null);
        values.put("brand", MessageTemplates.brandValues(brands.platform()));
        values.put("payBy", LocalDate.of(2027, 3, 1));
        assertThat(templates.render("pre-due", Language.FR, FRANCE, values).text())
                .contains("le 1er mars 2027");
        assertThat(templates.render("pre-due", Language.NL, FRANCE, values).text())
                .contains("op 1 maart 2027");
    }

    @ParameterizedTest
    @CsvSource({
        "FR,nos conditions,vos conditions",
        "EN,our terms,your terms",
        "NL,onze algemene,uw algemene",
        "DE,unseren Geschäftsbedingungen,Ihren Geschäftsbedingungen"
    })
    void the_clause_of_a_belgian_first_reminder_is_the_creditors(Language language, String ours, String yours) {
        var texts = TemplateFiles.shipped().texts("first-reminder-be", language);
        for (var key : List.of("next", "letter.next")) {
            assertThat(texts.get(key)).contains(ours).doesNotContain(yours);
        }
    }

    @Test
    void a_missing_value_is_an_error() {
        var values = MessageTemplates.sample("reminder-1", null);
        values.put("brand", MessageTemplates.brandValues(brands.platform()));
        values.remove("link");
        assertThatThrownBy(() -> templates.render("reminder-1", Language.FR, FRANCE, values))
                .hasMessageContaining("link");
        values.put("link", "https://example.org");
        values.remove("check");
        assertThatThrownBy(() -> templates.render("reminder-1", Language.FR, FRANCE, values))
                .hasMessageContaining("check");
    }

    @Test
    void text_from_outside_stays_text() {
        var values = MessageTemplates.sample("answer", null);
        values.put("brand", MessageTemplates.brandValues(brands.platform()));
        values.put("contactName", "<img src=x onerror=alert(1)>\r\nBcc: x@evil.example{{link}}[[legal]]\u202e");
        var message = templates.render("answer", Language.FR, FRANCE, values);
        assertThat(message.html()).doesNotContain("<img src=x").contains("&lt;img src&#x3D;x onerror");
        assertThat(message.text())
                .contains("Bcc: x@evil.example{{link}}[[legal]]")
                .doesNotContain("\nBcc:", "\u202e");
    }

    @Test
    void a_consumer_sees_no_amount_in_a_step_that_does_not_need_it() {
        var values = MessageTemplates.sample("reminder-1", null);
        values.put("brand", MessageTemplates.brandValues(brands.platform()));
        values.put("statement", null);
        for (var language : Language.values()) {
            var message = templates.render("reminder-1", language, FRANCE, values);
            assertThat(message.text()).doesNotContain("€", "FA-2026");
            assertThat(message.html()).doesNotContain("€", "FA-2026");
        }
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void a_mail_is_made_for_a_dark_screen_too(String template, Language language) {
        assertThat(preview(template, language).html())
                .contains("<meta content=\"light dark\" name=\"color-scheme\"", "prefers-color-scheme: dark", "<h1>")
                .contains("lang=\"" + language.code() + "\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_way_out_of_a_reminder_has_its_own_address_in_both_parts(Language language) {
        var message = preview("reminder-1", language);
        var link = MessageTemplates.sample("reminder-1", null).get("link");
        for (var way : List.of("?to=cannot-pay", "?to=wrong", "/not-me")) {
            assertThat(message.text()).contains("\n  " + link + way + "\n");
            assertThat(message.html().replace("&#x3D;", "=")).containsOnlyOnce("href=\"" + link + way + "\"");
        }
    }

    @Test
    void what_can_be_dialled_written_to_or_copied_stays_in_one_piece() {
        var html = preview("reminder-1", Language.FR).html();
        assertThat(html)
                .contains("href=\"tel:+33472000000\"", "href=\"mailto:compta@maison-lavande.example\"")
                .contains("<span class=\"word\">FA-2026-0142</span>", "<span class=\"word\">FR76 3000 6000");
    }

    private MessageText preview(String template, Language language) {
        return templates.preview(
                template, language, FRANCE, brands.all().get(BRANDS.get(TEMPLATES.indexOf(template) % 4)));
    }

    private static List<String> words(String source) {
        var text = source.replaceAll("<[^>]*>", " ")
                .replaceAll("&#x27;|&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&#x3D;", "=")
                .replace("&#61;", "=");
        return Stream.of(text.replace("&nbsp;", " ").split("[\\s\\u00a0\\u202f,.:()|-]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    private static void keep(String template, Language language, MessageText message) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "mail-previews"));
        Files.writeString(folder.resolve(template + "." + language.code() + ".html"), message.html());
        Files.writeString(folder.resolve(template + "." + language.code() + ".txt"), message.text());
    }
}
