package io.quittance.reminders;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.CountryCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When reminders may reach people: 08–20 h in their own zone, Monday to Saturday, no holidays, a policy of the house. */
@Component
public class ContactHours {

    private static final LocalTime OPEN = LocalTime.of(8, 0);
    private static final LocalTime CLOSE = LocalTime.of(20, 0);

    private final BusinessCalendar calendar;
    private final boolean observed;

    /** @param observed false only where days pass at any hour: in the demo */
    ContactHours(BusinessCalendar calendar, @Value("${quittance.contact-hours:true}") boolean observed) {
        this.calendar = calendar;
        this.observed = observed;
    }

    /** How long to wait from this instant until a message may leave; nothing when it may now. */
    public Duration wait(Instant now, ZoneId zone, CountryCode country) {
        var local = now.atZone(zone);
        var opening = local.toLocalTime().isBefore(CLOSE)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        var allowed = calendar.firstAllowed(opening, country).atTime(OPEN).atZone(zone);
        return observed && allowed.isAfter(local) ? Duration.between(local, allowed) : Duration.ZERO;
    }
}
