package io.quittance.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.access.CheckCodes;
import io.quittance.access.Links;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageSent;
import io.quittance.messages.MessageState;
import io.quittance.messages.MessageStopped;
import io.quittance.messages.Messages;
import io.quittance.parties.Capacity;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.FirmStage;
import io.quittance.parties.FirmStages;
import io.quittance.tenancy.TenantScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages on their way to a mail server that takes them, on a real database. */
class DispatchIT extends SendingCase {

    @Test
    void a_reminder_leaves_once_and_everything_about_it_is_recorded() {
        var id = POST.remind(firm, debtor, "r1");
        assertThat(POST.remind(firm, debtor, "r1")).isEqualTo(id);
        assertThat(node.drain(firm)).isEqualTo(1);
        assertThat(node.drain(firm)).isZero();

        var message = POST.message(firm, id);
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(message.attempts()).isEqualTo(1);
        assertThat(message.sentAt()).isEqualTo(Post.NOW);
        assertThat(message.history())
                .extracting(event -> event.state().name())
                .containsExactly("PLANNED", "SENDING", "SENT");
        assertThat(message.history().getLast().detail()).isEqualTo("250 2.0.0 taken");
        assertThat(POST.events).containsExactly(new MessageSent(firm, id, "r1", Post.TODAY));

        assertThat(server.mails).hasSize(1);
        var mail = server.mails.getFirst();
        assertThat(mail).isEqualTo(new String(content(id), StandardCharsets.US_ASCII));
        assertThat(mail)
                .contains(
                        "Message-ID: " + message.messageId(),
                        "Auto-Submitted: auto-generated",
                        "Date: Mon, 23 Nov 2026 ")
                .contains("To: dupont@debtor.example\r\n", "multipart/alternative", "Content-ID: <logo>");
        assertThat(message.messageId()).matches("<[0-9a-f]{40}@f[0-9a-f]+\\.example>");
        assertThat(MailText.header(mail, "Subject")).doesNotContainPattern("(?i)impay|dette|recouvr|FA-2026|1234|€");
    }

    @Test
    void its_link_and_its_check_code_work_until_they_are_revoked() {
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        var mail = MailText.readable(server.mails.getFirst());
        var token = MailText.found(mail, "https://pay\\.example/l/([A-Za-z0-9_-]{43})");
        var opened = new TenantScope.Platform()
                .call(() -> POST.get(Links.class).open(token))
                .orElseThrow();
        assertThat(opened.message()).isEqualTo(id);
        assertThat(opened.debtor()).isEqualTo(debtor);
        var code = MailText.found(mail, "([0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5})");
        var checked = POST.in(firm, () -> POST.get(CheckCodes.class).find(firm, code.toLowerCase(Locale.ROOT)));
        assertThat(checked.orElseThrow().initials()).isEqualTo("D.");
        assertThat(checked.orElseThrow().sentOn()).isEqualTo(Post.TODAY);

        POST.doing(firm, () -> POST.get(Links.class).notForMe(opened));
        assertThat(new TenantScope.Platform().call(() -> POST.get(Links.class).open(token)))
                .isEmpty();
        var next = POST.remind(firm, debtor, "r2");
        node.drain(firm);
        assertThat(POST.message(firm, next).reason()).isEqualTo(MessageReason.SUPPRESSED);
        assertThat(server.mails).hasSize(1);
    }

    @Test
    void every_message_keeps_the_number_of_the_text_it_was_made_of() {
        POST.everything.sql("""
                        insert into correspondence.template_version
                            (firm_id, template, language, version, fingerprint, first_used_at)
                        values (:firm, 'reminder-1', 'fr', 6, sha256('what it said before'), now())
                        """).param("firm", firm.value()).update();
        var first = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        var second = POST.remind(firm, debtor, "r2");
        node.drain(firm);
        assertThat(POST.message(firm, first).templateVersion()).isEqualTo(7);
        assertThat(POST.message(firm, second).templateVersion())
                .as("the same text")
                .isEqualTo(7);
    }

    @Test
    void the_data_notice_goes_with_the_first_message_only() {
        POST.remind(firm, debtor, "r1");
        node.drain(firm);
        POST.remind(firm, debtor, "r2");
        node.drain(firm);
        assertThat(MailText.readable(server.mails.getFirst())).contains("www.cnil.fr");
        assertThat(MailText.readable(server.mails.getLast()))
                .doesNotContain("www.cnil.fr")
                .contains("SIREN 812 345 678");
    }

    @Test
    void a_consumer_finds_no_amount_in_the_mail() {
        var consumer = POST.aDebtor(firm, "Martin", "martin@home.example", DebtorKind.CONSUMER);
        POST.remind(firm, consumer, "c1");
        POST.remind(firm, debtor, "b1");
        node.drain(firm);
        var toConsumer = mailTo("martin@home.example");
        assertThat(toConsumer).doesNotContain("FA-2026-0142", "234,56", "FR76").contains("Bonjour Martin");
        assertThat(mailTo("dupont@debtor.example")).contains("FA-2026-0142", "234,56", "FR76");
    }

    @Test
    void two_nodes_send_each_message_once() {
        var keys = IntStream.range(0, 300).mapToObj(i -> "m" + i).toList();
        POST.in(
                firm,
                () -> POST.get(Messages.class)
                        .plan(
                                firm,
                                keys.stream()
                                        .map(key -> Post.reminder(debtor, key))
                                        .toList()));
        var other = POST.node(server);
        var runs = new ArrayList<CompletableFuture<Integer>>();
        for (var each : List.of(node, other, node, other)) {
            runs.add(CompletableFuture.supplyAsync(() -> each.drain(firm)));
        }
        assertThat(runs.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(300);
        other.stop();
        var ids = server.mails.stream()
                .map(mail -> MailText.header(mail, "Message-ID"))
                .toList();
        assertThat(new HashSet<>(ids)).hasSize(300);
        assertThat(ids).hasSize(300);
        assertThat(states()).containsOnly(MessageState.SENT);
    }

    @Test
    void the_last_check_stops_what_was_paid_meanwhile() {
        var id = POST.remind(firm, debtor, "r1");
        POST.stops.put("r1", MessageReason.PAID);
        POST.remind(firm, debtor, "r2");
        assertThat(node.drain(firm)).isEqualTo(1);
        POST.stops.clear();
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.CANCELLED);
        assertThat(POST.message(firm, id).reason()).isEqualTo(MessageReason.PAID);
        assertThat(POST.events).contains(new MessageStopped(firm, id, "r1", MessageReason.PAID));
        assertThat(server.mails).hasSize(1);
    }

    @Test
    void an_agency_or_a_firm_without_capacity_sends_nothing() {
        var agency = POST.aFirm(firm.value() + "-agency", Capacity.DISCLOSED_AGENT);
        var planned = POST.remind(agency, POST.aDebtor(agency, "Durand"), "r1");
        assertThat(POST.message(agency, planned).state()).isEqualTo(MessageState.HELD);
        assertThat(POST.message(agency, planned).reason()).isEqualTo(MessageReason.SENDER_NOT_ALLOWED);
        node.drain(agency);

        var id = POST.remind(firm, debtor, "r1");
        POST.everything
                .sql("update parties.sender_capacity set valid_until = :day where firm_id = :firm")
                .param("day", Post.TODAY.minusDays(1))
                .param("firm", firm.value())
                .update();
        node.drain(firm);
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.HELD);
        assertThat(server.mails).isEmpty();
        assertThat(server.commands).noneMatch(command -> command.startsWith("RCPT"));
    }

    @Test
    void a_paused_firm_sends_no_reminder() {
        POST.remind(firm, debtor, "r1");
        new TenantScope.Operator()
                .run(() -> POST.get(FirmStages.class).change(firm, FirmStage.PAUSED, "test", "closed for the week"));
        assertThat(node.drain(firm)).isZero();
        new TenantScope.Operator().run(() -> POST.get(FirmStages.class).change(firm, FirmStage.LIVE, "test", ""));
        assertThat(node.drain(firm)).isEqualTo(1);
    }

    @Test
    void without_an_address_nothing_leaves_and_somebody_is_told() {
        var silent = POST.aDebtor(firm, "Muet", null, DebtorKind.BUSINESS);
        var id = POST.remind(firm, silent, "r1");
        node.drain(firm);
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.FAILED);
        assertThat(POST.events).contains(new MessageBounced(firm, id, silent, MessageReason.NO_ADDRESS));
    }
}
