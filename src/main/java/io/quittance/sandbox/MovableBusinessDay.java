package io.quittance.sandbox;

import io.quittance.kernel.BusinessDay;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The business day of the demo: the system's time of day, some days later. It survives a restart. "Today" of the
 * time machine is the date in the zone of the first demo firm.
 */
@Component
@Primary
final class MovableBusinessDay implements BusinessDay {

    /** The zone of the first demo firm; the others show the same hour. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final String KEPT = "clock.days";

    private final InstantSource clock;
    private final DataDirectory data;
    private volatile long days;

    MovableBusinessDay(InstantSource clock, DataDirectory data) {
        this.clock = clock;
        this.data = data;
        var kept = data.kept(KEPT);
        this.days = kept == null ? 0 : Long.parseLong(kept);
    }

    @Override
    public Instant now() {
        return clock.instant().atZone(ZONE).plusDays(days).toInstant();
    }

    LocalDate today() {
        return today(ZONE);
    }

    synchronized void moveTo(LocalDate day) {
        days += ChronoUnit.DAYS.between(today(), day);
        data.keep(KEPT, Long.toString(days));
    }
}
