package io.quittance.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.dispatch.Claim;
import io.quittance.dispatch.DeliveryOutcome;
import io.quittance.dispatch.DeliveryResult;
import io.quittance.dispatch.Leases;
import io.quittance.dispatch.MessageOutbox;
import io.quittance.dispatch.Outgoing;
import io.quittance.dispatch.waiting.OutboxQueue;
import io.quittance.dispatch.waiting.SendingPauses;
import io.quittance.kernel.EmailAddress;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.messages.MessageUnknown;
import io.quittance.messages.Messages;
import io.quittance.messages.Suppressions;
import io.quittance.parties.DebtorKind;
import io.quittance.templates.AnswerContent;
import io.quittance.tenancy.TenantScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages on their way to a mail server in trouble, and nodes that die. */
class MailTroubleIT extends SendingCase {

    @Test
    void a_temporary_answer_is_tried_again_after_a_growing_pause_with_the_same_bytes() {
        server.at("DOT", "451 4.3.0 later");
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.PLANNED);
        assertThat(POST.message(firm, id).reason()).isEqualTo(MessageReason.SERVER_BUSY);
        var bytes = content(id);
        assertThat(node.drain(firm)).isZero();
        POST.wait(Duration.ofSeconds(50));
        assertThat(node.drain(firm)).isZero();
        POST.wait(Duration.ofSeconds(26));
        assertThat(node.drain(firm)).isEqualTo(1);
        POST.wait(Duration.ofSeconds(110));
        assertThat(node.drain(firm)).isZero();
        POST.wait(Duration.ofSeconds(41));
        server.behave();
        assertThat(node.drain(firm)).isEqualTo(1);
        assertThat(POST.message(firm, id).attempts()).isEqualTo(3);
        assertThat(server.mails).containsExactly(new String(bytes, StandardCharsets.US_ASCII));
    }

    @Test
    void what_never_gets_through_is_given_up_in_the_end() {
        server.at("RCPT", "450 4.2.0 later");
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        POST.wait(Duration.ofHours(73));
        node.drain(firm);
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.FAILED);
        assertThat(POST.message(firm, id).reason()).isEqualTo(MessageReason.GIVEN_UP);
    }

    @Test
    void a_dead_address_is_no_longer_written_to_by_this_firm_and_by_no_other_rule() {
        server.at("RCPT:dupont@debtor.example", "550 5.1.1 no such user");
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.BOUNCED);
        assertThat(POST.events).contains(new MessageBounced(firm, id, debtor, MessageReason.BOUNCED));
        var address = new EmailAddress("Dupont@debtor.example");
        assertThat(POST.in(firm, () -> POST.get(Suppressions.class).suppressed(firm, address)))
                .isTrue();
        var neighbour = POST.aFirm(firm.value() + "-b");
        assertThat(POST.in(neighbour, () -> POST.get(Suppressions.class).suppressed(neighbour, address)))
                .isFalse();
    }

    @Test
    void an_address_in_letters_the_server_does_not_take_fails_at_once_and_holds_up_nobody() {
        var zoe = POST.aDebtor(firm, "Zoe", "zoé@debtor.example", DebtorKind.BUSINESS);
        var accent = POST.remind(firm, zoe, "accent");
        var usual = POST.remind(firm, debtor, "usual");
        node.drain(firm);
        assertThat(POST.message(firm, usual).state()).isEqualTo(MessageState.SENT);
        assertThat(POST.message(firm, accent).state()).isEqualTo(MessageState.BOUNCED);
        assertThat(POST.message(firm, accent).reason()).isEqualTo(MessageReason.ADDRESS_NOT_ASCII);
        assertThat(POST.events).contains(new MessageBounced(firm, accent, zoe, MessageReason.BOUNCED));
        assertThat(POST.in(firm, () -> POST.get(Suppressions.class).of(firm)))
                .extracting(Suppressions.Suppression::reason)
                .containsExactly(MessageReason.ADDRESS_NOT_ASCII);
        POST.wait(Duration.ofDays(1));
        assertThat(node.drain(firm)).as("never tried again").isZero();
        assertThat(server.mails).hasSize(1);
    }

    @Test
    void an_address_in_letters_the_server_takes_gets_its_mail() {
        server.at("EHLO", "250-x\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
        var zoe = POST.aDebtor(firm, "Zoe", "zoé@debtor.example", DebtorKind.BUSINESS);
        var id = POST.remind(firm, zoe, "accent");
        node.drain(firm);
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.SENT);
        assertThat(new String(server.mails.getFirst().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .contains("To: zoé@debtor.example\r\n");
        assertThat(content(id)).isNotEmpty();
    }

    @Test
    void a_refused_sender_pauses_the_firm_and_blames_no_recipient() {
        server.at("MAIL", "550 5.7.26 not authenticated");
        var ids = List.of(POST.remind(firm, debtor, "r1"), POST.remind(firm, debtor, "r2"));
        node.drain(firm);
        assertThat(states()).containsOnly(MessageState.PLANNED);
        assertThat(POST.in(firm, () -> POST.get(SendingPauses.class).standing(firm)))
                .contains(MessageReason.SENDER_REFUSED);
        assertThat(POST.in(firm, () -> POST.get(Suppressions.class).of(firm))).isEmpty();
        server.behave();
        assertThat(node.drain(firm)).isZero();
        POST.doing(firm, () -> POST.get(SendingPauses.class).end(firm));
        assertThat(node.drain(firm)).isEqualTo(2);
        assertThat(ids)
                .allSatisfy(id -> assertThat(POST.message(firm, id).attempts()).isEqualTo(1));
    }

    @Test
    void silence_after_the_last_dot_of_a_message_with_a_legal_clock_is_unknown_and_only_a_person_repeats_it() {
        server.at("DOT", "RESET");
        POST.legal.add("r1");
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(POST.events).contains(new MessageUnknown(firm, id));
        server.behave();
        POST.wait(Duration.ofDays(2));
        POST.settle(firm);
        assertThat(node.drain(firm)).isZero();

        POST.doing(firm, () -> POST.get(Messages.class).resend(firm, id));
        assertThat(node.drain(firm)).isEqualTo(1);
        assertThat(server.mails).hasSize(2);
        assertThat(server.mails.get(0)).isEqualTo(server.mails.get(1));
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.SENT);
        assertThatThrownBy(() -> POST.doing(firm, () -> POST.get(Messages.class).resend(firm, id)))
                .hasMessageContaining("state");
    }

    @Test
    void silence_after_the_last_dot_of_another_message_is_followed_by_the_same_bytes_and_leaves_a_trace() {
        server.at("DOT", "RESET");
        var id = POST.remind(firm, debtor, "r1");
        node.drain(firm);
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.PLANNED);
        assertThat(POST.message(firm, id).reason()).isEqualTo(MessageReason.SENT_AGAIN);
        assertThat(node.drain(firm)).as("the server gets time to recover").isZero();
        server.behave();
        POST.wait(Duration.ofSeconds(76));
        assertThat(node.drain(firm)).isEqualTo(1);
        assertThat(server.mails).hasSize(2);
        assertThat(server.mails.get(0)).isEqualTo(server.mails.get(1));
        assertThat(POST.message(firm, id).history())
                .extracting(event -> event.state().name())
                .containsExactly("PLANNED", "SENDING", "UNKNOWN", "PLANNED", "SENDING", "SENT");
        assertThat(POST.events).doesNotContain(new MessageUnknown(firm, id));
    }

    @Test
    void a_message_that_is_in_doubt_again_and_again_waits_for_a_person_in_the_end() {
        server.at("DOT", "RESET");
        var id = POST.remind(firm, debtor, "r1");
        for (int i = 0; i < 9; i++) {
            node.drain(firm);
            POST.wait(Duration.ofHours(1));
        }
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(server.mails).as("once, and two repeats").hasSize(3);
        assertThat(POST.events).contains(new MessageUnknown(firm, id));
    }

    @Test
    void what_a_killed_node_carried_is_sent_again_by_another_except_where_a_legal_clock_depends_on_it() {
        POST.legal.add("legal");
        var legal = POST.remind(firm, debtor, "legal");
        var usual = POST.remind(firm, debtor, "usual");
        var outbox = POST.get(MessageOutbox.class);
        var claimed = POST.in(firm, () -> outbox.claim(firm, mails(10)));
        assertThat(claimed).hasSize(2);
        assertThat(node.drain(firm)).isZero();
        assertThat(POST.settle(firm)).as("the lease holds").isZero();
        POST.wait(MessageOutbox.LEASE.plusSeconds(1));
        assertThat(new TenantScope.Platform().call(() -> POST.get(Leases.class).lapsed()))
                .contains(firm);
        assertThat(POST.settle(firm)).isEqualTo(2);
        assertThat(new TenantScope.Platform().call(() -> POST.get(Leases.class).lapsed()))
                .doesNotContain(firm);
        assertThat(POST.message(firm, legal).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(POST.message(firm, usual).state()).isEqualTo(MessageState.PLANNED);
        assertThat(POST.events)
                .contains(new MessageUnknown(firm, legal))
                .doesNotContain(new MessageUnknown(firm, usual));

        POST.wait(Duration.ofSeconds(3));
        assertThat(new TenantScope.Platform()
                        .call(() -> POST.get(OutboxQueue.class).firmsWithMail(List.of(firm))))
                .containsExactly(firm);
        assertThat(node.drain(firm)).isEqualTo(1);
        assertThat(POST.message(firm, usual).state()).isEqualTo(MessageState.SENT);
        var before = claimed.stream()
                .filter(mail -> mail.attempt().message().equals(usual))
                .findFirst()
                .orElseThrow();
        assertThat(server.mails)
                .as("the same bytes, so the same Message-ID")
                .containsExactly(new String(before.content(), StandardCharsets.US_ASCII));
        POST.doing(firm, () -> POST.get(Messages.class).markSent(firm, legal));
        assertThat(POST.message(firm, legal).state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_node_that_lives_keeps_its_leases_however_slow_a_server_is() {
        POST.remind(firm, debtor, "r1");
        var outbox = POST.get(MessageOutbox.class);
        var claimed = POST.in(firm, () -> outbox.claim(firm, mails(10)));
        for (int i = 0; i < 5; i++) {
            POST.wait(MessageOutbox.LEASE.minusSeconds(1));
            POST.doing(
                    firm,
                    () -> POST.get(Leases.class)
                            .prolong(
                                    firm,
                                    claimed.stream().map(Outgoing.Mail::attempt).toList()));
            assertThat(POST.settle(firm)).isZero();
        }
        POST.wait(MessageOutbox.LEASE.plusSeconds(1));
        assertThat(POST.settle(firm)).isEqualTo(1);
        POST.doing(
                firm,
                () -> POST.get(Leases.class)
                        .prolong(
                                firm,
                                claimed.stream().map(Outgoing.Mail::attempt).toList()));
        assertThat(states()).as("a settled lease does not come back").containsOnly(MessageState.PLANNED);
    }

    @Test
    void what_is_known_to_be_accepted_is_not_sent_again_even_when_it_is_known_late() {
        POST.legal.add("legal");
        POST.remind(firm, debtor, "legal");
        POST.remind(firm, debtor, "usual");
        var outbox = POST.get(MessageOutbox.class);
        var claimed = POST.in(firm, () -> outbox.claim(firm, mails(10)));
        POST.wait(MessageOutbox.LEASE.plusSeconds(1));
        assertThat(POST.settle(firm)).isEqualTo(2);
        var late = claimed.stream()
                .map(mail -> new DeliveryOutcome(mail.attempt(), new DeliveryResult.Accepted("250 late")))
                .toList();
        POST.doing(firm, () -> outbox.record(firm, late));
        assertThat(states()).containsOnly(MessageState.SENT);
        POST.wait(Duration.ofMinutes(1));
        assertThat(node.drain(firm)).isZero();
        assertThat(server.mails).isEmpty();
    }

    @Test
    void a_sign_in_mail_passes_everything_that_is_in_doubt_or_waits_in_the_lane_of_its_firm() {
        for (int i = 0; i < 20; i++) {
            POST.remind(firm, debtor, "r" + i);
        }
        var outbox = POST.get(MessageOutbox.class);
        POST.doing(firm, () -> outbox.claim(firm, mails(8)));
        var waiting = POST.aDebtor(firm, "Wartend");
        var id = POST.plan(firm, Post.signIn(waiting, "s1"));
        assertThat(POST.everything
                        .sql(
                                "select count(*) from scheduler.scheduled_tasks where task_name = 'mail-express' and task_instance = :i")
                        .param("i", firm + "-" + id)
                        .query(Long.class)
                        .single())
                .as("an order of its own")
                .isEqualTo(1);
        assertThat(node.express(firm)).isEqualTo(1);
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.SENT);
        assertThat(server.mails).hasSize(1);
        assertThat(node.express(firm)).as("reminders are not its business").isZero();
    }

    @Test
    void an_outcome_of_an_older_claim_changes_nothing() {
        var id = POST.remind(firm, debtor, "r1");
        var outbox = POST.get(MessageOutbox.class);
        POST.legal.add("r1");
        var old = POST.in(firm, () -> outbox.claim(firm, mails(1))).getFirst();
        POST.wait(MessageOutbox.LEASE.plusSeconds(1));
        POST.settle(firm);
        POST.doing(firm, () -> POST.get(Messages.class).resend(firm, id));
        POST.in(firm, () -> outbox.claim(firm, mails(1)));
        POST.doing(
                firm,
                () -> outbox.record(
                        firm,
                        List.of(new DeliveryOutcome(
                                old.attempt(),
                                new DeliveryResult.Refused(MessageReason.ADDRESS_UNKNOWN, "550", true)))));
        assertThat(POST.message(firm, id).state()).isEqualTo(MessageState.SENDING);
    }

    @Test
    void a_message_that_cannot_be_made_goes_to_the_dead_letters_and_holds_up_nobody() {
        var poison = POST.plan(firm, Post.reminder(debtor, "poison", new AnswerContent(null, List.of("no reminder"))));
        var fine = POST.remind(firm, debtor, "fine");
        for (int i = 0; i < 6; i++) {
            node.drain(firm);
            POST.wait(Duration.ofMinutes(2));
        }
        assertThat(POST.message(firm, fine).state()).isEqualTo(MessageState.SENT);
        var message = POST.message(firm, poison);
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reason()).isEqualTo(MessageReason.CANNOT_BE_MADE);
        assertThat(message.history())
                .extracting(event -> event.state().name())
                .containsExactly("PLANNED", "PLANNED", "PLANNED", "PLANNED", "PLANNED", "FAILED");
    }

    @Test
    void a_mail_server_that_is_away_costs_one_try_and_loses_nothing() throws IOException {
        for (int i = 0; i < 20; i++) {
            POST.remind(firm, debtor, "r" + i);
        }
        server.close();
        node.drain(firm);
        assertThat(states()).containsOnly(MessageState.PLANNED);
        try (var back = new ScriptedSmtp()) {
            POST.wait(Duration.ofMinutes(2));
            var other = POST.node(back);
            assertThat(other.drain(firm)).isEqualTo(20);
            other.stop();
            assertThat(back.mails).hasSize(20);
        }
    }

    private static Claim<Outgoing.Mail> mails(int limit) {
        return Claim.mails(EnumSet.allOf(MessageKind.class), limit);
    }
}
