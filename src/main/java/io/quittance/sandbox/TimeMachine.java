package io.quittance.sandbox;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Moves the business day forward, day by day, and does the work of every day it passes before it takes the next. A journey
 * interrupted by the end of the demo is finished after the next start.
 */
@Component
class TimeMachine implements SmartLifecycle {

    /** What is asked for a journey. */
    enum Journey {
        STARTED,
        BACKWARDS,
        TOO_FAR
    }

    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);
    private static final String TARGET = "clock.target";
    private static final int MAX_DAYS = 400;
    private static final int TRIES = 3;
    private static final int REMEMBERED = 60;

    private final MovableBusinessDay businessDay;
    private final EngineDay dayWork;
    private final DataDirectory data;
    private final Deque<WorkedDay> worked = new ConcurrentLinkedDeque<>();
    private @Nullable LocalDate target;
    private @Nullable Thread traveller;
    private volatile boolean stopped = true;

    TimeMachine(MovableBusinessDay businessDay, EngineDay dayWork, DataDirectory data) {
        this.businessDay = businessDay;
        this.dayWork = dayWork;
        this.data = data;
    }

    /** Starts a journey to a day, or lengthens the running one. Today itself is worked again. */
    synchronized Journey travelTo(LocalDate day) {
        var earliest = target == null ? businessDay.today() : target;
        if (day.isBefore(earliest)) {
            return Journey.BACKWARDS;
        }
        if (ChronoUnit.DAYS.between(businessDay.today(), day) > MAX_DAYS) {
            return Journey.TOO_FAR;
        }
        setOut(day);
        return Journey.STARTED;
    }

    /** Whether days are still being worked. */
    synchronized boolean isTravelling() {
        return target != null;
    }

    LocalDate today() {
        return businessDay.today();
    }

    /** The days of the latest journeys since the demo was started, the oldest first; a journey begins with the day after its start. */
    List<WorkedDay> latest() {
        return List.copyOf(worked);
    }

    /** Where the travelling stops being needed: all days up to the target are worked. */
    private void travel() {
        var day = businessDay.today();
        while (!stopped) {
            workPatiently(day);
            synchronized (this) {
                if (stopped) {
                    return;
                }
                if (target == null || !day.isBefore(target)) {
                    arrive();
                    return;
                }
                day = day.plusDays(1);
                businessDay.moveTo(day);
            }
        }
    }

    private void workPatiently(LocalDate day) {
        for (int attempt = 1; attempt <= TRIES && !stopped; attempt++) {
            try {
                remember(dayWork.work(day));
                return;
            } catch (RuntimeException e) {
                LOG.error("The work of {} failed, attempt {} of {}", day, attempt, TRIES, e);
                LockSupport.parkNanos(1_000_000_000L * attempt);
            }
        }
    }

    private void remember(WorkedDay day) {
        worked.addLast(day);
        if (worked.size() > REMEMBERED) {
            worked.removeFirst();
        }
    }

    private void setOut(LocalDate day) {
        target = day;
        data.keep(TARGET, day.toString());
        if (traveller == null) {
            traveller = Thread.ofPlatform().name("time-machine").daemon().start(this::travel);
        }
    }

    private void arrive() {
        target = null;
        traveller = null;
        data.keep(TARGET, "");
    }

    @Override
    public synchronized void start() {
        stopped = false;
        var unfinished = data.kept(TARGET);
        if (unfinished != null && !unfinished.isEmpty()) {
            setOut(LocalDate.parse(unfinished));
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
