package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.quittance.dispatch.Claim;
import io.quittance.dispatch.MessageOutbox;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.messages.Channel;
import io.quittance.messages.DispatchOrder;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.templates.AnswerContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.QuittanceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node has died with work in its hands, another one lives: with the settings of production. */
@QuittanceTest
class DeadNodeIT {

    private static final Duration WORK_GOES_ON = Duration.ofSeconds(15);
    private static final Duration SIGN_IN_MAIL = Duration.ofSeconds(5);

    /** Lease, the look for lapsed ones, the look for mails that are due again, and the sending. */
    private static final Duration ALL_MAILS = MessageOutbox.LEASE.plusSeconds(15);

    private static final int NOTES = 20;
    private static final int UNDER_WAY = 8;

    private final ApplicationContext application;
    private final Visiting visiting;

    DeadNodeIT(@Autowired ApplicationContext application) {
        this.application = application;
        this.visiting = new Visiting(application);
    }

    @Test
    void the_jobs_of_a_dead_node_go_on_within_fifteen_seconds() {
        var database = application.getBean(JdbcClient.class);
        database.sql("""
                        update scheduler.scheduled_tasks
                        set picked = true, picked_by = 'dead', last_heartbeat = now(), execution_time = now(), version = version + 1
                        where task_name = 'ledger-seal'
                        """).update();
        await(
                WORK_GOES_ON,
                () -> database.sql(
                                "select not picked or picked_by <> 'dead' from scheduler.scheduled_tasks where task_name = 'ledger-seal'")
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void a_sign_in_mail_comes_at_once_while_the_mail_of_its_firm_is_in_the_hands_of_a_dead_node_and_then_the_rest() {
        var addressee = visiting.anAddressee();
        dies(addressee.firm());
        planNotes(addressee);
        var underWay = new TenantScope.Engine(addressee.firm())
                .call(() -> application
                        .getBean(MessageOutbox.class)
                        .claim(addressee.firm(), Claim.mails(EnumSet.allOf(MessageKind.class), UNDER_WAY)));
        assertThat(underWay).hasSize(UNDER_WAY);

        var enter = "/c/" + addressee.key() + "/enter";
        visiting.post(enter, Map.of("nonce", Visiting.nonceOf(visiting.get(enter)), "email", addressee.email()), "");
        await(SIGN_IN_MAIL, () -> mails(addressee) == 1);
        assertThat(visiting.mailTo(addressee.email())).contains(enter);

        await(ALL_MAILS, () -> mails(addressee) >= 1 + NOTES);
        assertThat(mails(addressee)).as("none twice").isEqualTo(1 + NOTES);
    }

    /** The firm's mail was taken up by a node that is silent since this moment. */
    private void dies(FirmId firm) {
        application
                .getBean(SchedulerClient.class)
                .scheduleIfNotExists(DispatchOrder.now(firm, Instant.parse("2100-01-01T00:00:00Z")));
        application
                .getBean(JdbcClient.class)
                .sql("""
                        update scheduler.scheduled_tasks
                        set picked = true, picked_by = 'dead', last_heartbeat = now(), execution_time = now(), version = version + 1
                        where task_name = 'mail-dispatch' and task_instance = :firm
                        """)
                .param("firm", firm.toString())
                .update();
    }

    private void planNotes(Visiting.Addressee to) {
        var day = application.getBean(BusinessDay.class).today(ZoneOffset.UTC);
        var drafts = IntStream.range(0, NOTES)
                .mapToObj(i -> new MessageDraft(
                        "dead:" + i,
                        MessageKind.NOTE,
                        Channel.EMAIL,
                        to.debtor(),
                        List.of(),
                        null,
                        "answer",
                        Language.FR,
                        day,
                        new AnswerContent("Claire", List.of("Bonjour")),
                        List.of(),
                        null))
                .toList();
        new TenantScope.Engine(to.firm())
                .run(() -> application.getBean(Messages.class).plan(to.firm(), drafts));
    }

    private int mails(Visiting.Addressee to) {
        return visiting.get("/sandbox/mailbox?to=" + to.email()).body().split("\"id\":\"", -1).length - 1;
    }

    private static void await(Duration patience, BooleanSupplier reached) {
        long end = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not reached in %s", patience).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
