package io.quittance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.mail.Dispatch;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Application and PostgreSQL are killed with -9 while 2,000 reminders leave. The settings are those of production. */
@Tag("long")
class KilledRunIT {

    private static final int REMINDERS = 2_000;
    private static final int KILLS = 10;
    /** So many that one of them is neither a Sunday nor a holiday. */
    private static final int DAYS = 3;

    private static final Duration SIGN_IN_MAIL = Duration.ofSeconds(5);
    private static final Duration WORK_GOES_ON = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @Test
    void every_reminder_leaves_and_only_a_mail_in_doubt_twice_when_application_and_database_are_killed_ten_times()
            throws Exception {
        try (var demo = new DemoProcess(folder, freePort())) {
            demo.start();
            var reminders = new ManyReminders(demo, REMINDERS);
            reminders.begin(DAYS);
            for (int kill = 1; kill <= KILLS; kill++) {
                reminders.awaitMails(kill * REMINDERS / (KILLS + 2));
                if (kill % 2 == 0) {
                    demo.killDatabase();
                } else {
                    demo.kill();
                    demo.start();
                }
            }
            reminders.awaitAll();
            assertThat(reminders.verifyCopies()).isLessThanOrEqualTo(KILLS * Dispatch.MOST_IN_DOUBT);
        }
    }

    @Test
    void after_each_kill_a_sign_in_mail_comes_at_once_and_nothing_of_the_dead_process_stands() throws Exception {
        try (var demo = new DemoProcess(folder, freePort())) {
            demo.start();
            var reminders = new ManyReminders(demo, REMINDERS);
            reminders.begin(DAYS);
            for (int kill = 1; kill <= 3; kill++) {
                reminders.awaitMails(kill * REMINDERS / 5);
                var database = reminders.database();
                demo.kill();
                var inDoubt = reminders.underWay(database);
                assertThat(inDoubt).as("few are in doubt").hasSizeLessThanOrEqualTo(Dispatch.MOST_IN_DOUBT);
                demo.start();
                var debtor = REMINDERS - kill;
                reminders.askForSignIn(debtor);
                DemoProcess.await(SIGN_IN_MAIL, () -> reminders.hasSignInMail(debtor));
                var again = reminders.database();
                DemoProcess.await(WORK_GOES_ON, () -> gone(reminders, again, inDoubt));
            }
            reminders.awaitAll();
            reminders.verifyCopies();
        }
    }

    /** True when none of these claims of a dead process stands any more. */
    private static boolean gone(ManyReminders reminders, ManyReminders.Connection database, List<String> claims) {
        try {
            return Collections.disjoint(reminders.underWay(database), claims);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
