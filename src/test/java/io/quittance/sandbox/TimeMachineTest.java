package io.quittance.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.dunning.Reason;
import io.quittance.sandbox.TimeMachine.Journey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The business day moves when it is asked to, or says at once that it cannot. */
class TimeMachineTest {

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<LocalDate> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch third = new CountDownLatch(3);
    private DataDirectory data;
    private TimeMachine machine;

    @BeforeEach
    void open() {
        data = DataDirectory.open(folder.resolve("demo"), false);
        machine = new TimeMachine(new MovableBusinessDay(InstantSource.system(), data), this::work, data);
    }

    @AfterEach
    void close() {
        machine.stop();
        data.close();
    }

    @Test
    void a_journey_asked_for_before_the_machine_works_is_not_taken_and_not_lost() throws Exception {
        var day = machine.today().plusDays(2);
        assertThat(machine.travelTo(day)).isEqualTo(Journey.NOT_READY);
        assertThat(machine.isTravelling()).isFalse();
        machine.start();
        assertThat(machine.travelTo(day)).isEqualTo(Journey.STARTED);
        assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(asked).containsExactly(day.minusDays(2), day.minusDays(1), day);
    }

    @Test
    void no_day_passes_while_the_demo_is_being_made() {
        DemoData.begin(data);
        machine.start();
        assertThat(machine.travelTo(machine.today().plusDays(1))).isEqualTo(Journey.NOT_READY);
    }

    @Test
    void a_machine_that_was_stopped_on_its_way_goes_on_when_it_is_started_again() throws Exception {
        var day = machine.today().plusDays(2);
        machine.start();
        machine.travelTo(day);
        machine.stop();
        arrived(false);
        machine.start();
        assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        arrived(true);
        assertThat(machine.today()).isEqualTo(day);
    }

    @Test
    void a_day_that_is_worked_twice_is_told_once_with_what_both_brought() throws Exception {
        machine.start();
        machine.travelTo(machine.today());
        arrived(true);
        machine.travelTo(machine.today());
        arrived(true);
        assertThat(machine.latest()).singleElement().satisfies(day -> {
            assertThat(day.mails()).isEqualTo(2);
            assertThat(day.decided(Reason.Kind.SEND)).isZero();
        });
    }

    private WorkedDay work(LocalDate day) {
        asked.add(day);
        third.countDown();
        return new WorkedDay(day, Map.of(), 1, 0);
    }

    // Stopped on its way it says for a moment that it travels, and nothing tells when it has noticed: a short wait
    // either way.
    private void arrived(boolean wholly) throws InterruptedException {
        for (int i = 0; i < 200 && (wholly ? machine.isTravelling() : i < 20); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(!wholly || !machine.isTravelling()).isTrue();
    }
}
