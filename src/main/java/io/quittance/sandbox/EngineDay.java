package io.quittance.sandbox;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A day's work as production does it, firm by firm. */
@Component
final class EngineDay implements DayWork {

    @Override
    public void work(LocalDate day) {}
}
