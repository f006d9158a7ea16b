package io.quittance.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept with a planned message is read again as what it was, whatever version planned it. */
class ContentJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Money TEN = Money.parse("10.00", "EUR");
    private static final Money LEFT = Money.parse("2.50", "EUR");

    static Stream<MessageContent> contents() {
        return Stream.of(
                ReminderContent.of(
                        DAY,
                        null,
                        TEN,
                        List.of(new ReminderContent.Item("FA-1", null, DAY.minusDays(40), DAY.minusDays(10), TEN)),
                        List.of(new ReminderContent.Credit(null, LEFT))),
                new StatementContent(
                        DAY, List.of(new StatementContent.Line("FA-1", "Huile", DAY, null, TEN, LEFT)), LEFT, null),
                new ReceiptContent(
                        "Q-1",
                        DAY,
                        TEN,
                        List.of(new ReceiptContent.Part("FA-1", TEN, LEFT)),
                        false,
                        null,
                        new ReceiptContent.OnPlan(1, 3, new ReceiptContent.Next(DAY, TEN))),
                new AnswerContent(null, List.of("Bonjour.", "« Merci »")),
                new AnswerContent("Claire", List.of("Oui."), new AnswerContent.Asked(DAY, List.of("Pourquoi ?"))),
                new SetOffContent(DAY, List.of(new SetOffContent.Use(null, "FA-1", TEN, LEFT)), LEFT),
                new QuestionCopyContent(List.of("Bonjour."), List.of("FA-1"), DAY),
                new PlanContent(
                        "pl_7",
                        new PlanContent.Terms(3, TEN, DAY, DAY.plusMonths(2)),
                        null,
                        TEN,
                        true,
                        DAY,
                        null,
                        List.of(new PlanContent.Line(DAY, TEN)),
                        List.of(),
                        null),
                new PlanContent(
                        "st_7",
                        new PlanContent.Terms(1, TEN, DAY, DAY),
                        null,
                        TEN,
                        false,
                        DAY,
                        null,
                        List.of(),
                        List.of(),
                        new PlanContent.Claims(List.of("FA-1"), null, LEFT)),
                new LoginContent("https://example.org/x", "482 913", 10),
                new InvitationContent("Claire", "https://example.org/y", DAY),
                new AccountChangedContent("FR76 3000", DAY, "https://example.org/z"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void what_was_planned_is_what_is_read_again(MessageContent content) {
        var json = ContentJson.write(content);
        assertThat(ContentJson.read(json, "any")).isEqualTo(content);
        assertThat(json).startsWith("{\"type\":\"");
    }

    @Test
    void its_form_does_not_change_from_one_version_to_the_next() {
        assertThat(ContentJson.write(new InvitationContent("Claire", "https://example.org/y", DAY)))
                .isEqualTo("""
                        {"type":"invitation","inviter":"Claire","link":"https://example.org/y","validUntil":"2026-11-22"}""");
        assertThat(ContentJson.write(new ReceiptContent("Q-1", DAY, TEN, List.of(), true, null, null)))
                .isEqualTo("""
                        {"type":"receipt","receiptNumber":"Q-1","paidOn":"2026-11-22",\
                        "amount":{"amount":"10.00","currency":"EUR"},"invoices":[],"allSettled":true,"over":null,"plan":null}""");
    }

    @Test
    void messages_planned_before_contents_had_types_are_still_read() {
        assertThat(ContentJson.read("""
                        {"receiptNumber": "Q-1", "paidOn": "2026-11-22", "allSettled": false, "payment": {
                         "amount": {"amount": "10.00", "currency": "EUR"}, "invoices": [{"number": "FA-1", "settled": false,
                         "amount": {"amount": "10.00", "currency": "EUR"}, "left": {"amount": "2.50", "currency": "EUR"}}]}}
                        """, "receipt"))
                .isEqualTo(new ReceiptContent(
                        "Q-1", DAY, TEN, List.of(new ReceiptContent.Part("FA-1", TEN, LEFT)), false, null, null));
        assertThat(ContentJson.read("""
                        {"asOf": "2026-11-22", "statement": {"total": {"amount": "2.50", "currency": "EUR"}, "invoices": [
                         {"number": "FA-1", "description": "Huile", "issuedOn": "2026-11-22", "dueOn": null,
                          "total": {"amount": "10.00", "currency": "EUR"}, "open": {"amount": "2.50", "currency": "EUR"}}]}}
                        """, "statement"))
                .isEqualTo(new StatementContent(
                        DAY, List.of(new StatementContent.Line("FA-1", "Huile", DAY, null, TEN, LEFT)), LEFT, null));
        assertThat(ContentJson.read("{\"paragraphs\": [\"Bonjour.\"], \"signatory\": \"Claire\"}", "answer"))
                .isEqualTo(new AnswerContent("Claire", List.of("Bonjour.")));
        assertThat(ContentJson.read("{\"link\": \"l\", \"code\": \"1 2\", \"minutes\": 10}", "login-link"))
                .isEqualTo(new LoginContent("l", "1 2", 10));
        assertThat(ContentJson.read(
                        "{\"inviter\": \"Claire\", \"link\": \"l\", \"validUntil\": \"2026-11-22\"}", "invitation"))
                .isEqualTo(new InvitationContent("Claire", "l", DAY));
    }

    @Test
    void a_message_that_cannot_be_read_says_so() {
        assertThatThrownBy(() -> ContentJson.read("{}", "reminder-1")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> ContentJson.read("no json", "answer")).isInstanceOf(RuntimeException.class);
    }
}
