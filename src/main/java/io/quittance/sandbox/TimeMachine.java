package io.quittance.sandbox;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
        /** The demo is still being filled, or does not work yet: nothing was begun. */
        NOT_READY,
        BACKWARDS,
        TOO_FAR
    }

    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);
    private static final String TARGET = "clock.target";
    private static final int MAX_DAYS = 400;
    private static final int TRIES = 3;
    private static final int REMEMBERED = 60;

    private final MovableBusinessDay businessDay;
    private final Function<LocalDate, WorkedDay> dayWork;
    private final DataDirectory data;
    private final Deque<WorkedDay> worked = new ConcurrentLinkedDeque<>();
    private @Nullable LocalDate target;
    private @Nullable Thread traveller;
    private volatile boolean stopped = true;

    @Autowired
    TimeMachine(MovableBusinessDay businessDay, EngineDay dayWork, DataDirectory data) {
        this(businessDay, dayWork::work, data);
    }

    /** With other work of a day. */
    TimeMachine(MovableBusinessDay businessDay, Function<LocalDate, WorkedDay> dayWork, DataDirectory data) {
        this.businessDay = businessDay;
        this.dayWork = dayWork;
        this.data = data;
    }

    /** Starts a journey to a day, or lengthens the running one. Today itself is worked again. */
    synchronized Journey travelTo(LocalDate day) {
        if (stopped || DemoData.isBeingMade(data)) {
            return Journey.NOT_READY;
        }
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

    /** The days worked since the demo was started, each once, the oldest first; a journey begins with the day it starts on. */
    List<WorkedDay> latest() {
        return List.copyOf(worked);
    }

    /** Where the travelling stops being needed: all days up to the target are worked. */
    private void travel() {
        try {
            work();
        } finally {
            leave();
        }
    }

    private void work() {
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
                remember(dayWork.apply(day));
                return;
            } catch (RuntimeException e) {
                LOG.error("The work of {} failed, attempt {} of {}", day, attempt, TRIES, e);
                LockSupport.parkNanos(1_000_000_000L * attempt);
            }
        }
    }

    // A day that is worked again is still one day.
    private void remember(WorkedDay day) {
        var last = worked.peekLast();
        if (last != null && last.day().equals(day.day())) {
            worked.removeLast();
            worked.addLast(WorkedDay.sum(List.of(last, day)));
        } else {
            worked.addLast(day);
        }
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

    // Whatever ended the work, the next journey finds nobody on the way.
    private synchronized void leave() {
        if (Thread.currentThread().equals(traveller)) {
            traveller = null;
        }
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
